import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {byRole, descriptionOf} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {wordsIn} from '../article/support/reading.js';
import {
  action,
  field,
  focused,
  inState,
  mountBare,
  mountFilled,
  mountForm,
  send,
  sendButton,
} from './support/form.js';
import {fakeWebhook, notNow} from './support/webhook.js';

const webhook = fakeWebhook();
const receipt = () => webhook.posts.at(-1)?.request.consent;
const box = (form: Element, name: RegExp) => byRole(form, 'checkbox', {name}) as HTMLInputElement;

/** Whether both boxes and a field are locked, in forms with an opt-in named “News”. */
const isLocked = (form: Element) => [
  box(form, /^I agree/).disabled,
  box(form, /^News/).disabled,
  (field(form, 'Email') as HTMLInputElement).readOnly,
];

describe('a consent with a box to tick', () => {
  it('is not ticked by default, and nothing is sent without it', async () => {
    const form = await mountFilled('consent="checkbox"');
    const consent = box(form, /^I agree that the publisher may use/);
    expect(consent.checked).to.equal(false);
    const heard: unknown[] = [];
    form.addEventListener('offprint-consent', ({version, granted}) => heard.push({version, granted}));
    await send(form, 'invalid');
    expect(webhook.posts).to.be.empty;
    expect(heard).to.deep.equal([{version: null, granted: false}]);
    expect(consent.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(consent)).to.equal('Error: To send the request, check the box to agree');
    await expectNoViolations(form);
    byRole(form, 'link', {name: 'To send the request, check the box to agree'}).click();
    expect(focused(form)).to.match(/^checkbox I agree/);
  });

  it('is sent with the text beside the box, and the way it was given', async () => {
    const form = await mountFilled('consent="checkbox" organization="Sample Press"');
    box(form, /^I agree that Sample Press/).click();
    await send(form);
    expect(receipt()).to.include({granted: true, mode: 'checkbox'});
    expect(receipt()?.text).to.match(/^I agree that Sample Press may use .* Privacy policy$/);
  });

  it('can’t be changed while the request is sent, nor can the fields', async () => {
    const form = await mountFilled('consent="checkbox" marketing="News"');
    const open = webhook.holds();
    box(form, /^I agree/).click();
    sendButton(form).click();
    expect(form.state).to.equal('sending');
    await form.updateComplete;
    expect(isLocked(form)).to.deep.equal([true, true, true]);
    open();
    await inState(form, 'sent');
  });

  it('is unchanged after a failure, and can be changed again', async () => {
    const form = await mountFilled('consent="checkbox" marketing="News"');
    box(form, /^I agree/).click();
    webhook.answers('', 500, notNow);
    await send(form, 'failed');
    expect(isLocked(form)).to.deep.equal([false, false, false]);
    expect([box(form, /^I agree/).checked, box(form, /^News/).checked]).to.deep.equal([true, false]);
  });

  it('stays ticked when fields and errors are rendered', async () => {
    const form = await mountForm('consent="checkbox"');
    box(form, /^I agree/).click();
    form.fields = 'email';
    await form.updateComplete;
    await send(form, 'invalid');
    expect(box(form, /^I agree/).checked).to.equal(true);
  });
});

describe('the promise not to sell or share', () => {
  it('is made only if the privacy policy and the action are on the same host', async () => {
    const words = 'does not sell or share it';
    const own = await mountBare(`action="${action}" privacy-href="https://requests.example/privacy"`);
    expect(wordsIn(own)).to.contain(words);
    for (const href of ['/privacy', 'https://press.example/privacy', 'https://requests.example.evil/privacy'])
      expect(wordsIn(await mountBare(`action="${action}" privacy-href="${href}"`))).not.to.contain(words);
  });
});

describe('a separate opt-in', () => {
  const words = 'Send me news of the press.';

  it('is optional and not ticked, and its text goes with the request', async () => {
    const form = await mountFilled(`marketing="${words}"`);
    expect(box(form, /^Send me news/).checked).to.equal(false);
    await expectNoViolations(form);
    await send(form);
    expect(receipt()).to.include({marketing: false, marketingText: words});
  });

  it('is sent as given if it was ticked', async () => {
    const form = await mountFilled(`marketing="${words}"`);
    box(form, /^Send me news/).click();
    await send(form);
    expect(receipt()).to.include({marketing: true, marketingText: words});
  });
});

describe('the receipt of a consent', () => {
  it('is available to the page after sending, as the destination got it', async () => {
    const form = await mountFilled('consent-version="2026-11"');
    expect(form.receipt).to.equal(null);
    await send(form);
    expect(form.receipt).to.deep.equal(receipt());
    expect(form.receipt).to.include({version: '2026-11', privacyUrl: '/privacy', locale: 'en', gpc: false});
  });

  it('records the privacy signal of the browser', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
    try {
      await send(await mountFilled());
    } finally {
      delete (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;
    }
    expect(receipt()?.gpc).to.equal(true);
  });
});

describe('a sentence of consent that the page hides', () => {
  it('causes an event with the reason', async () => {
    const form = await mountForm();
    const reasons: string[] = [];
    form.addEventListener('offprint-obscured', ({reason}) => reasons.push(reason));
    form.style.opacity = '0.1';
    await waitFor(() => reasons.length > 0, 'the event is fired');
    expect(reasons).to.deep.equal(['opacity']);
  });
});
