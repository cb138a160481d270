import {expect} from 'chai';
import * as events from '../../../../src/shared/events.js';
import {fixture} from '../../../support/fixture.js';
import {nextEvent} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {fillIn, inState, mountFilled, mountForm, send, sendButton, typed} from './support/form.js';
import {fakeWebhook, notNow} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();

const types = ['submit', 'consent', 'success', 'failure', 'load', 'error'].map(name => `offprint-${name}`);

/** The events that the page gets during each test: type and members. */
let heard: [string, Record<string, unknown>][] = [];

function listener(event: Event): void {
  const says = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  heard.push([event.type, Object.fromEntries(says)]);
}

beforeEach(() => {
  heard = [];
  for (const type of types) document.addEventListener(type, listener);
});

afterEach(() => {
  for (const type of types) document.removeEventListener(type, listener);
  const text = JSON.stringify(heard);
  for (const value of Object.values(typed)) expect(text).not.to.contain(value);
});

describe('the events of a request', () => {
  it('are submit, consent and success', async () => {
    const form = await mountFilled('consent-version="2026-11"');
    await send(form);
    const requestId = webhook.posts[0]?.request.id;
    expect(heard).to.deep.equal([
      ['offprint-submit', {requestId}],
      ['offprint-consent', {version: '2026-11', granted: true}],
      ['offprint-success', {requestId, destination: 'json'}],
    ]);
  });

  it('are events of our classes, from the form', async () => {
    const form = await mountFilled();
    const [submitted, succeeded] = [nextEvent(form, 'offprint-submit'), nextEvent(form, 'offprint-success')];
    sendButton(form).click();
    expect(await submitted).to.be.instanceOf(events.OffprintSubmitEvent);
    const event = await succeeded;
    expect(event).to.be.instanceOf(events.OffprintSuccessEvent);
    expect(event.target === form).to.equal(true);
  });

  it('are none if the form has errors', async () => {
    await send(await mountForm(), 'invalid');
    expect(heard).to.deep.equal([]);
  });

  for (const [what, prepare, code, retryable] of [
    ['is refused', () => webhook.answers('', 400), 'refused', false],
    [
      'has mistakes according to the destination',
      () => webhook.answers({errors: [{field: 'email', message: 'No'}]}, 422),
      'refused',
      false,
    ],
    ['comes when the destination is busy', () => webhook.answers('', 429, notNow), 'busy', true],
    ['meets a server error', () => webhook.answers('', 500, notNow), 'server', true],
  ] as const) {
    it(`say why it failed and whether a retry may succeed, when it ${what}`, async () => {
      prepare();
      const form = await mountFilled();
      await form.submit();
      const requestId = webhook.posts[0]?.request.id;
      expect(heard).to.deep.equal([
        ['offprint-submit', {requestId}],
        ['offprint-consent', {version: null, granted: true}],
        ['offprint-failure', {requestId, code, retryable}],
      ]);
    });
  }

  it('say that the form has no destination', async () => {
    const form = await mountFilled('action=""');
    await form.submit();
    const failure = heard.find(([type]) => type === 'offprint-failure')?.[1];
    expect(failure).to.include({code: 'blocked', retryable: false});
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/<offprint-booklet-form>: no action\. Name the URL/);
  });

  it('leave shadow roots', async () => {
    const host = fixture('<div></div>');
    const form = await mountFilled();
    host.attachShadow({mode: 'open'}).append(form);
    await send(form);
    expect(heard.map(([type]) => type)).to.deep.equal([
      'offprint-submit',
      'offprint-consent',
      'offprint-success',
    ]);
  });

  it('are fired after the outcome is shown', async () => {
    const form = await mountFilled();
    let shown = '';
    form.addEventListener('offprint-success', () => (shown = wordsIn(form)));
    await form.submit();
    expect(shown).to.contain('Thank you.');
  });
});

describe('a page that cancels a request', () => {
  it('keeps the form from sending it, without a consent, and the form keeps what was typed', async () => {
    const form = await mountFilled();
    form.addEventListener('offprint-submit', event => event.preventDefault());
    await form.submit();
    await form.updateComplete;
    expect(webhook.posts).to.be.empty;
    expect(heard.map(([type]) => type)).to.deep.equal(['offprint-submit']);
    expect(form.state).to.equal('idle');
    expect(form.checkValidity()).to.equal(true);
  });

  it('can let it be sent later, with the same id', async () => {
    const form = await mountFilled();
    form.addEventListener('offprint-submit', event => event.preventDefault(), {once: true});
    await form.submit();
    await send(form);
    const [first, ...others] = heard.filter(([type]) => type === 'offprint-submit');
    expect(others).to.have.length(1);
    expect(others[0]).to.deep.equal(first);
    expect(webhook.posts.map(({request}) => request.id)).to.deep.equal([first?.[1]['requestId']]);
  });

  it('gets the id of the request that the page sends next', async () => {
    webhook.answers('', 500, notNow);
    const form = await mountFilled();
    await send(form, 'failed');
    fillIn(form, {Phone: '555 0100 999'});
    await send(form, 'failed');
    await inState(form, 'failed');
    const submitted = heard
      .filter(([type]) => type === 'offprint-submit')
      .map(([, says]) => says['requestId']);
    expect(submitted).to.deep.equal(webhook.posts.map(({request}) => request.id));
    expect(submitted[0]).not.to.equal(submitted[1]);
  });
});
