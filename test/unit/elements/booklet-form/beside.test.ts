import {createChallenge, verifySolution} from 'altcha-lib/v1';
import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole} from '../../../support/find.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {focused, mountFilled, send, sendButton} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();
const request = () => webhook.posts.at(-1)?.request ?? expect.fail('Nothing was sent.');

const address = location.href;
afterEach(() => {
  history.replaceState(null, '', address);
});

describe('a request besides its fields', () => {
  it('contains nothing about the page by default', async () => {
    history.replaceState(null, '', '?utm_source=letter');
    await send(await mountFilled());
    expect(request().context).to.deep.equal({
      policy: 'none',
      url: null,
      title: null,
      referrer: null,
      capture: {},
    });
    expect(request().extra).to.deep.equal({});
  });

  it('contains the site, or the page without its query, if the form says so', async () => {
    history.replaceState(null, '', '?patient=17#part');
    await send(await mountFilled('context="site"'));
    expect(request().context).to.include({policy: 'site', url: location.origin, title: null, referrer: null});
    await send(await mountFilled('context="page"'));
    const {url, title} = request().context;
    expect(url).to.equal(location.origin + location.pathname);
    expect(title).to.equal(document.title);
    expect(JSON.stringify(request())).not.to.contain('patient');
  });

  it('contains only the listed parameters of the page’s URL', async () => {
    history.replaceState(null, '', '?utm_source=letter&utm_campaign=spring&patient=17');
    await send(await mountFilled('capture="utm_source utm_campaign utm_term"'));
    expect(request().context.capture).to.deep.equal({utm_source: 'letter', utm_campaign: 'spring'});
  });

  it('contains no parameters while the browser sends the privacy signal', async () => {
    history.replaceState(null, '', '?utm_source=letter');
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
    try {
      await send(await mountFilled('capture="utm_source"'));
    } finally {
      delete (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;
    }
    expect(request().context.capture).to.deep.equal({});
  });

  it('contains the extra fields, and warns about invalid ones', async () => {
    await send(await mountFilled('extra-fields="campaign:spring list:a:b broken"'));
    expect(request().extra).to.deep.equal({campaign: 'spring', list: 'a:b'});
    expect(warnings().filter(line => line.includes('extra-fields'))).to.have.length(1);
  });
});

describe('a form in test mode', () => {
  it('says so, does everything but the sending, and stays on the page', async () => {
    const form = await mountFilled('test success-href="/elsewhere"');
    expect(wordsIn(form)).to.contain('Test mode: nothing is sent.');
    await expectNoViolations(form);
    await send(form);
    expect(webhook.posts).to.be.empty;
    expect(focused(form)).to.equal('status');
    expect(wordsIn(form)).to.contain('Test mode: nothing is sent.').and.not.contain('on its way');
    await expectNoViolations(form);
  });
});

describe('session recorders', () => {
  it('find each of their marks to leave the form out', async () => {
    const form = (await mountFilled()).shadowRoot?.querySelector('form');
    expect(form?.className.split(' ')).to.include.members(['ph-no-capture', 'fs-mask', 'rr-block']);
    for (const name of ['data-private', 'data-hj-suppress', 'data-sentry-mask'])
      expect(form?.hasAttribute(name), name).to.equal(true);
    expect(form?.dataset).to.include({clarityMask: 'True', ddPrivacy: 'mask'});
  });
});

describe('a challenge', () => {
  it('is solved, and the solution is sent with the request', async () => {
    const challenge = await createChallenge({hmacKey: 'a key of this test', maxNumber: 500});
    const {fetch} = window;
    window.fetch = async (input, options) =>
      input === 'https://requests.example/challenge'
        ? new Response(JSON.stringify(challenge))
        : fetch(input, options);
    try {
      await send(await mountFilled('challenge="https://requests.example/challenge"'));
    } finally {
      window.fetch = fetch;
    }
    expect(await verifySolution(request().proof.altcha ?? '', 'a key of this test')).to.equal(true);
  });

  it('that can’t be loaded keeps the request from being sent, and the form keeps what was typed', async () => {
    const {fetch} = window;
    const urls: string[] = [];
    window.fetch = async input => {
      urls.push(input instanceof Request ? input.url : String(input));
      throw new TypeError('Failed to fetch');
    };
    try {
      const form = await mountFilled('challenge="https://requests.example/challenge"');
      await send(form, 'failed');
      expect(urls).to.deep.equal(['https://requests.example/challenge']);
      expect(sendButton(form).textContent).to.contain('Try again');
      expect(allByRole(form, 'textbox').map(input => (input as HTMLInputElement).value)).to.include('Zoë');
    } finally {
      window.fetch = fetch;
    }
  });
});
