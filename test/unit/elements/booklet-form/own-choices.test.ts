import {expect} from 'chai';
import {waitFor} from '../../../support/wait.js';
import {fixture} from '../../../support/fixture.js';
import {recordWarnings} from '../../../support/warnings.js';
import {inState} from './support/form.js';
import {mountOwn} from './support/own-form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();
const request = () => webhook.posts.at(-1)?.request ?? expect.fail('Nothing was sent.');

const email = '<label>Email <input name="email" value="zoe@reader.example"></label>';

describe('a choice in a form of the page’s own', () => {
  const booklets = {
    'a select': '<select name="booklet" aria-label="Booklet"><option>spine<option>knee</select>',
    'radio buttons':
      '<label><input type="radio" name="booklet" value="spine"> Spine</label><label><input type="radio" name="booklet" value="knee"> Knee</label>',
  };
  for (const [what, markup] of Object.entries(booklets)) {
    it(`sets the booklet of the request: ${what}`, async () => {
      const {element, form, ask} = await mountOwn(`${email}${markup}<button>Ask</button>`, 'booklet="hip"');
      for (const option of form.querySelectorAll('option')) option.selected = option.text === 'knee';
      form.querySelector<HTMLInputElement>('[value=knee]')?.click();
      ask();
      await inState(element, 'sent');
      expect(request().booklet).to.equal('knee');
      expect(request().extra).to.deep.equal({});
    });
  }

  it('overrides the element’s booklet, which counts without a choice and after the form is removed', async () => {
    const {element, form, ask} = await mountOwn(
      `${email}${booklets['radio buttons']}<button>Ask</button>`,
      'booklet="hip"',
    );
    ask();
    await inState(element, 'sent');
    expect(request().booklet).to.equal('hip');
    element.reset();
    form.querySelector<HTMLInputElement>('[value=knee]')?.click();
    ask();
    await inState(element, 'sent');
    expect(request().booklet).to.equal('knee');
    form.remove();
    await waitFor(() => element.booklet === 'hip', 'it is the element’s own');
  });

  it('is sent completely if several booklets are ticked', async () => {
    const {element, ask} = await mountOwn(
      `${email}<label><input type="checkbox" name="booklet" value="spine" checked> Spine</label>
      <label><input type="checkbox" name="booklet" value="knee" checked> Knee</label><button>Ask</button>`,
    );
    ask();
    await inState(element, 'sent');
    expect(request().booklet).to.equal('spine');
    expect(request().extra).to.deep.equal({booklet: 'spine, knee'});
  });

  it('of consent or opt-in by another control than a checkbox is an extra field, with a warning', async () => {
    const {element, ask} = await mountOwn(
      `${email}<label><input type="radio" name="consent" value="no" checked> No</label>
      <select name="marketing" aria-label="News"><option>yes</select><button>Ask</button>`,
    );
    ask();
    await inState(element, 'sent');
    expect(request().consent.marketing).to.equal(false);
    expect(request().extra).to.deep.equal({consent: 'no', marketing: 'yes'});
    for (const name of ['consent', 'marketing'])
      expect(warnings().some(line => line.includes(`only a checkbox can be called ${name}`))).to.equal(true);
  });

  it('is sent with the label of its checkbox as proof', async () => {
    const {element, ask} = await mountOwn(
      `${email}<label><input type="checkbox" name="consent" checked> Answer me.</label><button>Ask</button>`,
    );
    ask();
    await inState(element, 'sent');
    expect(request().extra).to.deep.equal({consentBoxText: 'Answer me.'});
  });

  it('is sent with its label where the page has the id twice', async () => {
    fixture('<input id="twice">');
    const {element, ask} = await mountOwn(
      `${email}<input type="checkbox" name="consent" id="twice" checked><label for="twice">Answer me.</label>
      <button>Ask</button>`,
    );
    ask();
    await inState(element, 'sent');
    expect(request().extra).to.deep.equal({consentBoxText: 'Answer me.'});
  });

  it('that is too long for the form’s own limit has our error message', async () => {
    const {element, form, ask} = await mountOwn(
      `${email}<label>Ward <input name="ward" maxlength="3"></label><button>Ask</button>`,
    );
    const ward = form.querySelector<HTMLInputElement>('[name=ward]') ?? expect.fail();
    // Only typing by a visitor sets `tooLong`, which no test can do.
    Object.defineProperty(ward, 'validity', {value: {valid: false, tooLong: true}});
    ask();
    await inState(element, 'invalid');
    expect(element.shadowRoot?.querySelector('[role=alert] a')?.textContent).to.equal(
      'Ward must be 3 characters or fewer',
    );
  });

  it('that the form requires has our error message', async () => {
    const {element, ask} = await mountOwn(
      `${email}<label><input type="checkbox" name="terms" required> I have read the terms.</label>
      <fieldset><legend> When to call </legend><label><input type="radio" name="when" value="am" required> Mornings</label></fieldset>
      <button>Ask</button>`,
    );
    ask();
    await inState(element, 'invalid');
    const links = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=alert] a') ?? [])];
    expect(links.map(link => link.textContent)).to.deep.equal([
      'To send the request, check the box to agree',
      '“When to call” can’t be empty',
    ]);
  });

  it('can be focused from the summary, even if its name is summary', async () => {
    const {element, form, ask} = await mountOwn(
      `${email}<label>Why <input name="summary" required></label><button>Ask</button>`,
    );
    ask();
    await inState(element, 'invalid');
    element.shadowRoot?.querySelector<HTMLElement>('[role=alert] a')?.click();
    expect(document.activeElement).to.equal(form.querySelector('[name=summary]'));
  });
});

describe('the submit event of a form of the page’s own', () => {
  const content = `${email}<button>Ask</button>`;

  it('can be canceled by the page: nothing is sent, and a warning says so', async () => {
    const {element, form, ask} = await mountOwn(content);
    form.addEventListener('submit', event => event.preventDefault(), {once: true});
    ask();
    await new Promise(resolve => setTimeout(resolve));
    expect(element.state).to.equal('idle');
    expect(webhook.posts).to.be.empty;
    expect(warnings().some(line => line.includes('cancels the submit event'))).to.equal(true);
    ask();
    await inState(element, 'sent');
    expect(webhook.posts).to.have.length(1);
  });

  it('is handled even if the page stops it', async () => {
    const {element, form, ask} = await mountOwn(content);
    form.addEventListener('submit', event => event.stopPropagation());
    ask();
    await inState(element, 'sent');
    expect(webhook.posts).to.have.length(1);
  });

  for (const [where, target] of [
    ['the document', () => document],
    ['the window', () => window],
    ['a parent of the element', (element: Element) => element.parentElement ?? document],
  ] as const) {
    it(`can be canceled from ${where}`, async () => {
      const {element, ask} = await mountOwn(content);
      const cancel = (event: Event) => event.preventDefault();
      target(element).addEventListener('submit', cancel, {once: true});
      ask();
      await new Promise(resolve => setTimeout(resolve));
      expect(element.state).to.equal('idle');
      expect(webhook.posts).to.be.empty;
      ask();
      await inState(element, 'sent');
      expect(webhook.posts).to.have.length(1);
    });
  }

  it('is not replaced after a click that the page cancels', async () => {
    const {element, ask} = await mountOwn(content);
    document.addEventListener('click', event => event.preventDefault(), {once: true});
    ask();
    await new Promise(resolve => setTimeout(resolve));
    await new Promise(resolve => setTimeout(resolve));
    expect(element.state).to.equal('idle');
    expect(webhook.posts).to.be.empty;
  });

  it('is handled once even if the page stops it above the form', async () => {
    const {element, ask} = await mountOwn(content);
    element.addEventListener('submit', event => event.stopPropagation(), {once: true});
    ask();
    await inState(element, 'sent');
    expect(webhook.posts).to.have.length(1);
  });

  it('of another form in the element is ignored', async () => {
    const {element, form} = await mountOwn(content);
    const other = document.createElement('form');
    other.addEventListener('submit', event => event.preventDefault());
    other.innerHTML = '<button>Search</button>';
    form.after(other);
    other.querySelector('button')?.click();
    await new Promise(resolve => setTimeout(resolve));
    expect(element.state).to.equal('idle');
    expect(webhook.posts).to.be.empty;
  });
});

describe('the sentence of consent in a form of the page’s own', () => {
  for (const layout of [
    'display: flex',
    'display: flex; flex-direction: column; align-items: center',
    'display: grid; justify-items: start',
  ]) {
    it(`has its normal width if the form has ${layout}`, async () => {
      const {form} = await mountOwn(`${email}<button>Ask</button>`);
      form.style.cssText = `${layout}; inline-size: 600px`;
      const consent = [...form.children].find(({shadowRoot}) => shadowRoot) ?? expect.fail();
      expect(consent.getBoundingClientRect().width).to.be.greaterThan(150);
    });
  }
});
