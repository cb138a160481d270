import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {inState, mountBare} from './support/form.js';
import {fields, mountOwn} from './support/own-form.js';
import {fakeWebhook, notNow} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();
const request = () => webhook.posts.at(-1)?.request ?? expect.fail('Nothing was sent.');

/** Finds the sentence of consent in the form. */
const consentIn = (form: Element) =>
  [...form.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot)?.shadowRoot;

describe('a form of the page’s own', () => {
  it('keeps its fields and their order, and has the sentence of consent before its button', async () => {
    const {element, form} = await mountOwn();
    expect(form.querySelectorAll('input, button')).to.have.length(5);
    const [consent, button] = [...form.children].slice(-2);
    expect(consent?.shadowRoot?.textContent).to.match(/By sending this form you agree/);
    expect(button?.localName).to.equal('button');
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    // Requests go to the action of the form.
    expect(warnings()).to.deep.equal([]);
    await expectNoViolations(element);
  });

  it('shows errors at each field and in a summary, and keeps existing descriptions', async () => {
    const {element, control, type, ask} = await mountOwn();
    type('ward', 'seven');
    ask();
    await inState(element, 'invalid');
    expect(webhook.posts).to.be.empty;
    const links = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=alert] a') ?? [])];
    expect(links.map(link => link.textContent)).to.deep.equal([
      'Enter your email address',
      'A letter and a digit',
    ]);
    const described = control('e-mail').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described[0]).to.equal('own-hint');
    expect(document.getElementById(described[1] ?? '')?.textContent).to.equal(
      'Error: Enter your email address',
    );
    links[0]?.click();
    expect(document.activeElement).to.equal(control('e-mail'));
    await expectNoViolations(element);

    type('e-mail', 'zoe@reader.example');
    control('e-mail').focus();
    control('e-mail').blur();
    await element.updateComplete;
    expect(control('e-mail').getAttribute('aria-describedby')).to.equal('own-hint');
    expect(control('e-mail').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('is sent with our fields recognized by their autofill purpose, and the others as extra fields', async () => {
    const {element, type, ask} = await mountOwn();
    const hidden: string[] = [];
    element.addEventListener('offprint-obscured', ({reason}) => hidden.push(reason));
    type('fname', 'Zoë');
    type('e-mail', 'zoe@reader.example');
    type('ward', 'B7');
    ask();
    await inState(element, 'sent');
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(hidden, 'its sentence makes way for the thanks').to.be.empty;
    expect(webhook.posts.map(({url}) => url)).to.deep.equal(['https://requests.example/own']);
    expect(request().fields).to.deep.equal({firstName: 'Zoë', email: 'zoe@reader.example'});
    expect(request().extra).to.deep.equal({ward: 'B7', source: 'spring'});
    expect(request().consent.text).to.match(/By sending this form you agree to this/);
    expect(element.querySelector('form')?.checkVisibility()).to.equal(false);
    await expectNoViolations(element);
  });

  it('keeps choices and ticks while it is sent, and allows changes after a failure', async () => {
    const chosen = `<label>Ward <select name="ward"><option>A1<option selected>B2</select></label>
      <label>Wards <select name="wards" multiple><option selected>C3<option>D4</select></label>
      <label>By post <input type="checkbox" name="post" checked></label>
      <label>Mornings <input type="radio" name="when" value="am" checked></label>
      <label>Evenings <input type="radio" name="when" value="pm"></label>
      <label>Email <input name="email" type="email"></label><button>Ask</button>`;
    const {element, form, control, type, ask} = await mountOwn(chosen);
    type('email', 'zoe@reader.example');
    webhook.answers('', 503, notNow);
    const letGo = webhook.holds();
    ask();
    await inState(element, 'sending');
    await element.updateComplete;
    const formValues = () =>
      Array.from(new FormData(form), ([name, value]) => `${name}=${value as string}`).join(' ');
    const [before, email] = [formValues(), ' email=zoe@reader.example'];
    const change = () => {
      control('post').click();
      form.querySelector<HTMLInputElement>('[value=pm]')?.click();
      for (const select of form.querySelectorAll('select')) {
        for (const option of select.options) option.selected = !option.defaultSelected;
        select.dispatchEvent(new InputEvent('input', {bubbles: true}));
      }
    };
    change();
    expect(before).to.equal(`ward=B2 wards=C3 post=on when=am${email}`);
    expect(formValues()).to.equal(before);
    letGo();
    await inState(element, 'failed');
    await element.updateComplete;
    change();
    expect(formValues()).to.equal(`ward=A1 wards=D4 when=pm${email}`);
  });

  it('is locked while it is sent, and can be changed after a failure, with all that was typed', async () => {
    const {element, control, type, ask} = await mountOwn();
    webhook.answers('', 400);
    const open = webhook.holds();
    type('e-mail', 'zoe@reader.example');
    ask();
    await inState(element, 'sending');
    expect(control('fname').readOnly).to.equal(true);
    await expectNoViolations(element);
    open();
    await inState(element, 'failed');
    expect(control('fname').readOnly).to.equal(false);
    expect(control('e-mail').value).to.equal('zoe@reader.example');
    await expectNoViolations(element);
  });

  it('has a checkbox for the consent if the attribute says so, and is not sent without it', async () => {
    const {element, form, type, ask} = await mountOwn(fields, 'consent="checkbox" marketing="Send me news."');
    type('e-mail', 'zoe@reader.example');
    ask();
    await inState(element, 'invalid');
    await expectNoViolations(element);
    consentIn(form)?.querySelector('input')?.click();
    ask();
    await inState(element, 'sent');
    expect(request().consent).to.include({granted: true, mode: 'checkbox'});
  });

  it('works with fields that have the names of its methods', async () => {
    const {element, type, ask} = await mountOwn(
      `${['submit', 'reset', 'elements', 'action', 'querySelectorAll'].map(name => `<input name="${name}" aria-label="${name}">`).join('')}
      <input name="email" aria-label="Email"><button>Ask</button>`,
    );
    type('email', 'zoe@reader.example');
    type('submit', 'words');
    ask();
    await inState(element, 'sent');
    expect(request().extra).to.deep.equal({submit: 'words'});
    element.reset();
    await inState(element, 'idle');
    expect(element.querySelector<HTMLInputElement>('[name=email]')?.value).to.equal('');
  });

  it('sends no file and no password, and warns', async () => {
    const {element, type, ask} = await mountOwn(
      `<input name="email" aria-label="Email"><input type="password" name="secret" aria-label="Secret"><button>Ask</button>`,
    );
    type('email', 'zoe@reader.example');
    type('secret', 'hidden');
    ask();
    await inState(element, 'sent');
    expect(webhook.posts[0]?.text).not.to.contain('hidden');
    expect(warnings().some(line => line.includes('secret is not sent'))).to.equal(true);
  });

  it('is not sent while its own box for consent is not ticked', async () => {
    const {element, control, type, ask} = await mountOwn(
      `<label>Email <input name="email"></label><label><input type="checkbox" name="consent" value="yes"> Answer me.</label><button>Ask</button>`,
    );
    type('email', 'zoe@reader.example');
    ask();
    await inState(element, 'invalid');
    expect(webhook.posts).to.be.empty;
    const [link] = element.shadowRoot?.querySelectorAll<HTMLElement>('[role=alert] a') ?? [];
    expect(link?.textContent).to.equal('To send the request, check the box to agree');
    link?.click();
    expect(document.activeElement).to.equal(control('consent'));
    await expectNoViolations(element);
    control('consent').click();
    ask();
    await inState(element, 'sent');
    expect(request().consent.granted).to.equal(true);
  });

  it('sends its own opt-in with the label, and the value of its trap', async () => {
    const {element, control, type, ask} = await mountOwn(
      `<label>Email <input name="email"></label><label><input type="checkbox" name="marketing"> Write to me.</label>
      <input name="trap" hidden aria-label="None"><input name="id" hidden aria-label="Id" value="7"><button>Ask</button>`,
    );
    type('email', 'zoe@reader.example');
    control('trap').value = 'a bot';
    control('marketing').click();
    ask();
    await inState(element, 'sent');
    expect(request().consent.marketing).to.equal(true);
    expect(request().extra).to.deep.equal({marketingText: 'Write to me.'});
    expect(request().proof.trap).to.equal('a bot');
    expect(warnings().some(line => line.includes('the field id is not sent'))).to.equal(true);
  });

  it('may have any names and labels, has a limit for each field, and uses the first of two controls for one field', async () => {
    const {element, control, type, ask} = await mountOwn(
      `<label>Email <input name="email"></label><label>Again <input name="email_again" type="email" required></label>
      <label>Straße <input name="Straße und Nr." required></label><label>Notes <textarea name="notes"></textarea></label>
      <label>Off <input name="phone" required disabled></label><button>Ask</button>`,
    );
    type('email', 'zoë@bücher.example');
    control('notes').value = 'x'.repeat(5000);
    ask();
    await inState(element, 'invalid');
    const links = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=alert] a') ?? [])];
    expect(links.map(link => link.textContent)).to.deep.equal([
      '“Again” can’t be empty',
      '“Straße” can’t be empty',
      'Notes must be 2000 characters or fewer',
    ]);
    for (const [at, name] of ['email_again', 'Straße und Nr.', 'notes'].entries()) {
      links[at]?.click();
      expect(document.activeElement).to.equal(control(name));
      const note = document.getElementById(control(name).getAttribute('aria-describedby') ?? '');
      expect(note?.textContent).to.equal(`Error: ${links[at]?.textContent ?? ''}`);
    }
    await expectNoViolations(element);
  });

  it('is empty after a reset, including our checkboxes', async () => {
    const {element, form} = await mountOwn(fields, 'consent="checkbox" marketing="Write to me."');
    const boxes = [...(consentIn(form)?.querySelectorAll('input') ?? [])];
    expect(boxes).to.have.length(2);
    for (const box of boxes) box.click();
    element.reset();
    expect(boxes.map(box => box.checked)).to.deep.equal([false, false]);
  });

  it('has the marks for session recorders', async () => {
    const {form} = await mountOwn();
    const built = (await mountBare('privacy-href="/privacy"')).shadowRoot?.querySelector('form');
    const marks = (element: Element | null | undefined) => [
      ...(element?.classList ?? []),
      ...[...(element?.attributes ?? [])].map(({name, value}) => `${name}=${value}`),
    ];
    const expectedMarks = marks(built).filter(mark => /^data-|^(?:ph|fs|rr)-/.test(mark));
    expect(expectedMarks).to.have.length(8);
    expect(marks(form)).to.include.members(expectedMarks);
  });

  it('causes a warning if it would put an email address into a URL', async () => {
    const element = await mountBare(
      '',
      '<form><input name="email" aria-label="Email"><button>Ask</button></form>',
    );
    await waitFor(() => element.querySelector('form')?.noValidate === true, 'it is ours');
    expect(warnings().some(line => line.includes('method="post"'))).to.equal(true);
  });

  it('is restored when it is taken out of the element', async () => {
    const {element, form, control, ask} = await mountOwn();
    const before = control('e-mail').getAttribute('aria-describedby');
    ask();
    await inState(element, 'invalid');
    form.remove();
    await element.updateComplete;
    await waitFor(() => element.shadowRoot?.querySelector('input') !== null, 'a form is built');
    expect(consentIn(form)).to.equal(undefined);
    expect(form.noValidate).to.equal(false);
    expect(form.querySelector('.offprint-error')).to.equal(null);
    const address = form.querySelector('[name=e-mail]');
    expect(address?.getAttribute('aria-describedby')).to.equal(before);
    expect(address?.hasAttribute('aria-invalid')).to.equal(false);
    expect(element.action ?? null).to.equal(null);
  });
});
