import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {
  action,
  field,
  fillIn,
  focused,
  inState,
  mountBare,
  mountFilled,
  mountForm,
  send,
  sendButton,
  trapOf,
  typed,
} from './support/form.js';
import {setDefaultForTest} from '../../../support/page-default.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();

const states = (form: Element) => {
  const seen: (string | null)[] = [];
  new MutationObserver(() => seen.push(form.getAttribute('state'))).observe(form, {
    attributeFilter: ['state'],
  });
  return seen;
};

describe('a request for a booklet', () => {
  it('has what was typed, and its own id', async () => {
    const form = await mountFilled('booklet="spine" consent-version="2026-11"');
    await send(form);
    const [post, ...others] = webhook.posts;
    expect(others).to.be.empty;
    expect(post?.url).to.equal(action);
    expect(post?.key).to.equal(post?.request.id);
    const {fields, booklet, consent, proof, context, extra} = post?.request ?? expect.fail();
    expect(fields).to.deep.equal({
      firstName: 'Zoë',
      lastName: 'O’Quillfeather',
      email: 'zoe.reader@example.com',
      phone: '+1 555 010 0123',
    });
    expect(booklet).to.equal('spine');
    expect(consent.version).to.equal('2026-11');
    expect(proof.trap).to.equal('');
    expect(extra).to.deep.equal({});
    expect(context).to.deep.equal({policy: 'none', url: null, title: null, referrer: null, capture: {}});
  });

  it('has every member, with null for missing values', async () => {
    await send(await mountFilled());
    const {booklet, consent} = webhook.posts[0]?.request ?? expect.fail();
    expect({booklet, version: consent.version}).to.deep.equal({booklet: null, version: null});
  });

  it('has trimmed values, and no empty fields', async () => {
    const form = await mountForm();
    fillIn(form, {...typed, 'First name': '  Zoë \n', Phone: '   '});
    await send(form);
    expect(webhook.posts[0]?.request.fields).to.deep.equal({
      firstName: 'Zoë',
      lastName: 'O’Quillfeather',
      email: 'zoe.reader@example.com',
    });
  });

  it('has the value of the trap', async () => {
    const form = await mountFilled();
    trapOf(form).value = 'https://spam.example';
    await send(form);
    expect(webhook.posts[0]?.request.proof.trap).to.equal('https://spam.example');
    expect(Object.keys(webhook.posts[0]?.request.fields ?? {})).to.have.length(4);
  });

  it('has the time since the first input', async () => {
    const form = await mountFilled();
    try {
      performance.now = () => 1000;
      field(form, 'Email').dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      performance.now = () => 30_000;
      field(form, 'Phone').dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      performance.now = () => 42_250.4;
      sendButton(form).click();
    } finally {
      // Removes the fake, so that the prototype's clock works again.
      Reflect.deleteProperty(performance, 'now');
    }
    await inState(form, 'sent');
    expect(webhook.posts[0]?.request.proof.elapsed).to.equal(41_250);
  });

  it('goes to the page-wide action by default', async () => {
    setDefaultForTest('action', 'https://page.example/requests');
    const form = await mountBare('privacy-href="/privacy"');
    fillIn(form);
    await send(form);
    form.remove();
    await send(await mountFilled());
    expect(webhook.posts.map(({url}) => url)).to.deep.equal(['https://page.example/requests', action]);
  });

  it('has values that the browser filled in without an event', async () => {
    const form = await mountFilled();
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(field(form, 'First name'), 'Filled in');
    await send(form);
    expect(webhook.posts[0]?.request.fields.firstName).to.equal('Filled in');
  });
});

describe('a form that is sent', () => {
  it('says that it is sending, then shows the thanks with focus', async () => {
    const form = await mountFilled();
    const seen = states(form);
    const open = webhook.holds();
    await send(form, 'sending');
    expect(byRole(form, 'status').textContent.trim()).to.equal('Sending your request…');
    byRole(form, 'button', {name: 'Sending your request…'});
    await expectNoViolations(form);
    open();
    await inState(form, 'sent');
    const thanks = byRole(form, 'status');
    expect(wordsIn(thanks)).to.equal(
      'Your booklet is on its way Thank you. We have your request and will email you a link to the booklet.',
    );
    expect(byRole(thanks, 'heading', {name: 'Your booklet is on its way'}).localName).to.equal('h2');
    expect(allByRole(form, 'heading')).to.have.length(1);
    expect(focused(form)).to.equal('status');
    expect(allByRole(form, 'textbox')).to.be.empty;
    expect(queryByRole(form, 'button')).to.equal(null);
    expect(seen).to.deep.equal(['sending', 'sent']);
    await expectNoViolations(form);
  });

  it('causes no warning', async () => {
    const {error} = console;
    const errors: unknown[] = [];
    console.error = (...words: unknown[]) => errors.push(words);
    try {
      await send(await mountFilled('cover="/demo/partner/portrait.svg" organization="Sample Press"'));
    } finally {
      console.error = error;
    }
    expect(errors).to.be.empty;
    expect(warnings()).to.deep.equal([]);
  });

  it('sends once, even if the visitor presses the button several times', async () => {
    const form = await mountFilled();
    const open = webhook.holds();
    const button = sendButton(form);
    button.click();
    button.click();
    field(form, 'Email').form?.requestSubmit();
    await inState(form, 'sending');
    sendButton(form).click();
    const submission = form.submit();
    open();
    await Promise.all([submission, inState(form, 'sent')]);
    await form.submit();
    expect(webhook.posts).to.have.length(1);
  });

  it('is sent by Enter in a field, since it has only one button', async () => {
    const form = await mountFilled();
    expect((sendButton(form) as HTMLButtonElement).type).to.equal('submit');
    expect((sendButton(form) as HTMLButtonElement).form === field(form, 'Email').form).to.equal(true);
    field(form, 'Email').form?.requestSubmit();
    await inState(form, 'sent');
    expect(webhook.posts).to.have.length(1);
  });

  it('can be sent by the page, with a promise for the end', async () => {
    const form = await mountFilled();
    await form.submit();
    expect(form.state).to.equal('sent');
    expect(webhook.posts).to.have.length(1);
  });

  it('can be emptied and used again', async () => {
    const form = await mountFilled();
    await send(form);
    form.reset();
    await inState(form, 'idle');
    expect(allByRole(form, 'textbox').map(input => (input as HTMLInputElement).value)).to.deep.equal([
      '',
      '',
      '',
      '',
    ]);
    fillIn(form);
    await send(form);
    const [first, second] = webhook.posts;
    expect(second?.request.id).not.to.equal(first?.request.id);
  });

  it('ignores the answer to a request from before a reset', async () => {
    const form = await mountFilled();
    const open = webhook.holds();
    const sending = form.submit();
    form.reset();
    await inState(form, 'idle');
    open();
    await sending;
    expect(form.state).to.equal('idle');
    expect(queryByRole(form, 'heading', {name: 'Your booklet is on its way'})).to.equal(null);
    fillIn(form);
    await send(form);
    expect(new Set(webhook.posts.map(({request}) => request.id)).size).to.equal(2);
  });

  for (const theme of ['light', 'dark']) {
    it(`can be read in ${theme}`, async () => {
      webhook.answers({download: 'https://press.example/a.pdf'});
      const form = await mountFilled(`theme="${theme}"`);
      await send(form);
      await expectNoViolations(form);
    });
  }
});
