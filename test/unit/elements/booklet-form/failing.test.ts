import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {
  fillIn,
  focused,
  inState,
  mountBare,
  mountFilled,
  send,
  sendButton,
  trapOf,
  typed,
  valuesIn,
} from './support/form.js';
import {fakeWebhook, hurry, notNow} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();
hurry();

const ids = () => webhook.posts.map(({request}) => request.id);

describe('a request that is not delivered', () => {
  const ways: [string, () => void, RegExp, number][] = [
    ['is refused', () => webhook.answers('<h1>No</h1>', 400), /couldn’t accept/, 1],
    ['is forbidden', () => webhook.answers('', 403), /couldn’t accept/, 1],
    ['comes when the destination is busy', () => webhook.answers({}, 429, notNow), /many requests/, 1],
    ['meets a server error', () => webhook.answers('', 500, notNow), /went wrong at our end/, 1],
    ['meets such an error again and again', () => webhook.answers('', 502), /went wrong at our end/, 4],
    ['finds no network', () => webhook.isCutOff(), /couldn’t connect to our server/, 4],
    ['gets no answer', () => webhook.stalls(), /too long to send/, 4],
  ];
  for (const [what, prepare, sentence, tries] of ways) {
    it(`has visibly failed when it ${what}, and the form keeps what was typed`, async () => {
      prepare();
      const form = await mountFilled('timeout="1"');
      await send(form, 'failed');
      const notice = byRole(form, 'alert');
      expect(wordsIn(notice)).to.match(sentence);
      expect(wordsIn(notice)).to.match(
        /^Your request was not sent .*Everything you entered is still in the form\./,
      );
      expect(byRole(notice, 'heading').localName).to.equal('h3');
      expect(focused(form)).to.equal('alert');
      expect(valuesIn(form)).to.deep.equal(typed);
      byRole(form, 'button', {name: 'Try again'});
      expect(webhook.posts).to.have.length(tries);
      expect(new Set(webhook.posts.map(({text}) => text)).size).to.equal(1);
    });
  }

  it('says that the visitor is offline if the browser knows it, and tells the page “network”', async () => {
    webhook.isCutOff();
    const form = await mountFilled('timeout="1"');
    const codes: string[] = [];
    form.addEventListener('offprint-failure', ({code}) => codes.push(code));
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    // The connection comes back for a moment, each time.
    const timer = setInterval(() => dispatchEvent(new Event('online')), 10);
    try {
      await send(form, 'failed');
    } finally {
      clearInterval(timer);
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(wordsIn(byRole(form, 'alert'))).to.contain('You seem to be offline.');
    expect(codes).to.deep.equal(['network']);
    expect(warnings()).to.deep.equal([]);
  });

  it('tells the developer what else can be the reason where there is no answer', async () => {
    webhook.isCutOff();
    const form = await mountBare('action="https://silent.example/" privacy-href="/privacy" timeout="1"');
    fillIn(form);
    await send(form, 'failed');
    expect(warnings().filter(line => line.includes('silent.example'))).to.have.length(1);
    expect(warnings().join()).to.contain(location.origin).and.contain('connect-src');
  });

  it('keeps its id if it may have been stored before a refusal', async () => {
    webhook.answers('', 500, notNow);
    const form = await mountFilled();
    await send(form, 'failed');
    webhook.answers('', 403);
    await send(form, 'failed');
    expect(wordsIn(byRole(form, 'alert'))).to.match(/went wrong at our end/);
    webhook.answers({});
    await send(form, 'sent');
    expect(webhook.posts).to.have.length(3);
    expect(new Set(ids()).size).to.equal(1);
  });

  it('is accessible', async () => {
    webhook.answers('', 400);
    const form = await mountFilled('fallback-href="mailto:office@press.example"');
    await send(form, 'failed');
    await expectNoViolations(form);
    for (const theme of ['light', 'dark']) {
      form.theme = theme;
      await form.updateComplete;
      await expectNoViolations(form);
    }
  });

  it('shows the message of the destination as text', async () => {
    webhook.answers({message: 'We are <i>closed</i> until Monday.'}, 403);
    const form = await mountFilled();
    await send(form, 'failed');
    expect(wordsIn(byRole(form, 'alert'))).to.equal(
      'Your request was not sent We are <i>closed</i> until Monday. Everything you entered is still in the form.',
    );
    expect(form.shadowRoot?.querySelectorAll('i')).to.have.length(0);
  });

  it('offers another way of contact if there is one', async () => {
    webhook.answers('', 400);
    const form = await mountFilled('fallback-href="mailto:office@press.example"');
    expect(queryByRole(form, 'link', {name: /another way/})).to.equal(null);
    await send(form, 'failed');
    const link = byRole(form, 'link', {name: 'Contact us another way'});
    expect(link.getAttribute('href')).to.equal('mailto:office@press.example');
    form.removeAttribute('fallback-href');
    await form.updateComplete;
    expect(queryByRole(form, 'link', {name: /another way/})).to.equal(null);
  });

  it('offers no invalid link, and warns once', async () => {
    webhook.answers('', 400);
    const form = await mountFilled('fallback-href="javascript:alert(1)"');
    await send(form, 'failed');
    await send(form, 'failed');
    expect(queryByRole(form, 'link', {name: /another way/})).to.equal(null);
    expect(warnings().filter(line => line.includes('fallback-href="javascript:'))).to.have.length(1);
  });

  it('does not leave the page', async () => {
    webhook.answers({redirect: 'https://press.example/'}, 400);
    const address = location.href;
    await send(await mountFilled('fallback-href="#other" success-href="#thanks"'), 'failed');
    expect(location.href).to.equal(address);
  });
});

describe('a request that is tried again', () => {
  it('has the same bytes if nothing has changed, and arrives', async () => {
    webhook.answers('', 500, notNow);
    const form = await mountFilled('booklet="spine"');
    trapOf(form).value = 'x';
    await send(form, 'failed');
    await send(form, 'failed');
    webhook.answers({});
    await send(form);
    const [first, ...others] = webhook.posts;
    expect(others).to.have.length(2);
    for (const {text, key} of others) {
      expect(text).to.equal(first?.text);
      expect(key).to.equal(first?.request.id);
    }
    expect(queryByRole(form, 'alert')).to.equal(null);
  });

  it('is the same after other changes, and after the form was removed and put back', async () => {
    webhook.answers('', 500, notNow);
    const form = await mountFilled();
    await send(form, 'failed');
    form.heading = 'Another heading';
    const {parentNode} = form;
    form.remove();
    parentNode?.append(form);
    await send(form, 'failed');
    expect(webhook.posts[1]?.text).to.equal(webhook.posts[0]?.text);
  });

  const changes: [string, (form: Awaited<ReturnType<typeof mountFilled>>) => void][] = [
    ['a field has changed', form => fillIn(form, {Phone: '555 0100 999'})],
    ['a field was emptied', form => fillIn(form, {Phone: ''})],
    ['the booklet has changed', form => form.setAttribute('booklet', 'knee')],
    ['the sentence of consent has changed', form => form.setAttribute('consent-text', 'You agree.')],
    ['a policy has moved', form => form.setAttribute('privacy-href', '/other')],
    ['it was emptied', form => form.reset()],
  ];
  for (const [what, change] of changes) {
    it(`is a new request once ${what}`, async () => {
      webhook.answers('', 500, notNow);
      const form = await mountFilled();
      await send(form, 'failed');
      change(form);
      if (form.state === 'idle') fillIn(form);
      await form.updateComplete;
      await send(form, 'failed');
      expect(new Set(ids()).size).to.equal(2);
    });
  }

  it('is a new request after a refusal, since the old one was not stored', async () => {
    webhook.answers('', 400);
    const form = await mountFilled();
    await send(form, 'failed');
    await send(form, 'failed');
    expect(new Set(ids()).size).to.equal(2);
  });

  it('is sent once, even if the visitor presses the button several times', async () => {
    webhook.answers('', 500, notNow);
    const form = await mountFilled();
    await send(form, 'failed');
    webhook.answers('');
    const open = webhook.holds();
    const button = sendButton(form);
    button.click();
    button.click();
    open();
    await inState(form, 'sent');
    expect(webhook.posts).to.have.length(2);
  });

  it('hides the failure while it is sent', async () => {
    webhook.answers('', 500, notNow);
    const form = await mountFilled();
    await send(form, 'failed');
    const open = webhook.holds();
    await send(form, 'sending');
    expect(queryByRole(form, 'alert')).to.equal(null);
    expect(byRole(form, 'status').textContent.trim()).to.equal('Sending your request…');
    open();
    await inState(form, 'failed');
  });
});

describe('a form without a valid action', () => {
  for (const attributes of [
    '',
    'action=""',
    'action="javascript:alert(1)"',
    'action="mailto:office@press.example"',
    'action="https://"',
  ]) {
    it(`fails visibly, sends nothing, and warns once: ${attributes}`, async () => {
      const form = await mountBare(`${attributes} privacy-href="/privacy"`);
      fillIn(form);
      await send(form, 'failed');
      await send(form, 'failed');
      expect(wordsIn(byRole(form, 'alert'))).to.contain('This website is stopping the form from being sent.');
      expect(webhook.posts).to.be.empty;
      expect(valuesIn(form)).to.deep.equal(typed);
      expectWarnedOfAction(form.getAttribute('action') ?? '');
    });
  }

  /** A missing and an empty action cause the same warning, which is logged only once per page. */
  function expectWarnedOfAction(value: string): void {
    logged.push(...warnings());
    const [line, ...others] = logged.filter(warning =>
      warning.includes(value.trim() ? `action="${value.trim()}"` : 'no action'),
    );
    expect(others).to.be.empty;
    expect(line).to.match(
      value.trim()
        ? /<offprint-booklet-form action=.*Use an http\(s\) URL/
        : /<offprint-booklet-form>: no action\. Name the URL/,
    );
  }

  const logged: string[] = [];
});

describe('a request to a mistaken URL', () => {
  it('is not sent, and a warning says so once', async () => {
    const form = await mountBare(
      'action="”https://requests.example/api”" privacy-href="/privacy" fields="email"',
    );
    fillIn(form, {Email: typed.Email});
    await send(form, 'failed');
    expect(webhook.posts).to.be.empty;
    expect(warnings().filter(line => line.includes('action='))).to.have.length(1);
  });

  it('shows no thanks if another server answers with a page', async () => {
    webhook.answers('<!doctype html><h1>Home</h1>');
    const form = await mountFilled();
    await send(form, 'failed');
    expect(webhook.posts).to.have.length(1);
    expect(wordsIn(byRole(form, 'alert'))).to.contain('We can’t tell whether your request was sent');
    expect(warnings().some(line => line.includes('destination="webhook"'))).to.equal(true);
  });
});
