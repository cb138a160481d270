import {expect} from 'chai';
import {OffprintBookletForm} from '../../../../src/elements/booklet-form/booklet-form.js';
import {waitFor} from '../../../support/wait.js';
import {inState} from './support/form.js';
import {fields, mountOwn} from './support/own-form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();

const added: Element[] = [];

/** Copies an element as page builders and libraries for navigation do, and waits until its form is enhanced. */
async function copyOf(element: Element): Promise<{copy: OffprintBookletForm; form: HTMLFormElement}> {
  const copy = element.cloneNode(true);
  if (!(copy instanceof OffprintBookletForm)) throw new Error('It is no form.');
  added.push(copy);
  document.body.append(copy);
  const form = copy.querySelector('form') ?? expect.fail();
  await waitFor(() => [...form.querySelectorAll('div')].some(({shadowRoot}) => shadowRoot), 'it is ours');
  await copy.updateComplete;
  return {copy, form};
}

describe('a copy of a form of the page’s own', () => {
  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
  });

  it('has no errors and only its own box for the sentence of consent', async () => {
    const {element, ask} = await mountOwn();
    ask();
    await inState(element, 'invalid');
    expect(element.textContent).to.contain('Error:');
    const {copy, form} = await copyOf(element);
    expect(copy.state).to.equal('idle');
    expect(form.textContent).not.to.contain('Error:');
    expect(form.querySelectorAll('[aria-invalid]')).to.have.length(0);
    expect(form.querySelector('[name=e-mail]')?.getAttribute('aria-describedby')).to.equal('own-hint');
    expect(form.querySelectorAll('div')).to.have.length(1);
    const {form: second} = await copyOf(copy);
    expect(second.querySelectorAll('div')).to.have.length(1);
    expect(second.className).to.equal(form.className);
  });

  it('can be filled in, even if the original was being sent', async () => {
    const {element, type, ask} = await mountOwn();
    type('e-mail', 'zoe@reader.example');
    const release = webhook.holds();
    ask();
    await inState(element, 'sending');
    const {form} = await copyOf(element);
    expect(form.querySelector<HTMLInputElement>('[name=e-mail]')?.readOnly).to.equal(false);
    release();
    await inState(element, 'sent');
  });

  it('is restored like the original when it is taken out of the element', async () => {
    const {element} = await mountOwn();
    const {copy, form} = await copyOf(element);
    form.remove();
    await waitFor(() => copy.shadowRoot?.querySelector('input') !== null, 'a form is built');
    expect(form.noValidate).to.equal(false);
    expect(form.querySelector('div')).to.equal(null);
  });
});

describe('a form of the page’s own that a library rewrites', () => {
  it('keeps its marks', async () => {
    const {form} = await mountOwn();
    const names = form.getAttributeNames();
    form.className = 'theirs';
    for (const name of names.filter(each => /^data-|novalidate/.test(each))) form.removeAttribute(name);
    await waitFor(() => form.noValidate, 'the marks are back');
    expect(form.getAttributeNames()).to.have.members(names);
    expect([...form.classList]).to.include.members(['theirs', 'rr-block']);
  });

  it('does not fight a page that always removes them', async () => {
    const {form} = await mountOwn();
    let removed = 0;
    const remover = new MutationObserver(() => {
      removed += 1;
      form.removeAttribute('data-private');
    });
    remover.observe(form, {attributes: true});
    form.removeAttribute('data-private');
    await waitFor(() => removed > 2 && !form.hasAttribute('data-private'), 'the page has its way');
    const before = removed;
    await new Promise(requestAnimationFrame);
    expect(removed).to.equal(before);
    remover.disconnect();
  });

  it('keeps its errors', async () => {
    const {element, form, control, ask} = await mountOwn();
    ask();
    await inState(element, 'invalid');
    form.querySelector('.offprint-error')?.remove();
    await waitFor(() => form.querySelector('.offprint-error'), 'the error is back');
    const described = control('e-mail').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described).to.have.length(2);
    expect(document.getElementById(described[1] ?? '')?.textContent).to.match(/^Error: /);
  });
});

describe('a form of the page’s own that a framework renders again', () => {
  it('keeps the sentence of consent and the mark of a field with an error', async () => {
    const {element, form, control, ask} = await mountOwn();
    ask();
    await inState(element, 'invalid');
    form.querySelector('div')?.remove();
    control('e-mail').removeAttribute('aria-invalid');
    await waitFor(() => form.querySelector('div')?.shadowRoot, 'the sentence is back');
    expect(control('e-mail').getAttribute('aria-invalid')).to.equal('true');
    expect(form.querySelectorAll('.offprint-error')).to.have.length(1);
  });

  it('has no error of a field that is gone', async () => {
    const {element, form, control, ask} = await mountOwn();
    ask();
    await inState(element, 'invalid');
    control('e-mail').closest('label')?.remove();
    await waitFor(() => !form.querySelector('.offprint-error'), 'the error is gone');
  });

  it('has no errors of a form whose place it takes', async () => {
    const {element, form, ask} = await mountOwn();
    ask();
    await inState(element, 'invalid');
    const other = form.cloneNode(true) as HTMLFormElement;
    form.replaceWith(other);
    await inState(element, 'idle');
    await waitFor(() => other.querySelector('div')?.shadowRoot, 'it is ours');
    await element.updateComplete;
    expect(other.querySelector('.offprint-error')).to.equal(null);
  });
});

describe('a form of the page’s own under a library that sends forms', () => {
  const page = window as {htmx?: unknown};

  afterEach(() => {
    delete page.htmx;
    document.body.removeAttribute('hx-boost');
  });

  it('is left alone by Turbo', async () => {
    const {form} = await mountOwn();
    expect(form.dataset['turbo']).to.equal('false');
    form.remove();
    await waitFor(() => !form.noValidate, 'it is restored');
    expect(form.dataset['turbo']).to.equal(undefined);
  });

  it('is sent by us, though htmx has boosted it', async () => {
    const cancel = (event: Event) => event.preventDefault();
    // Like htmx: it stops listening once it finds the form disabled.
    page.htmx = {
      process: (form: Element) => {
        if (form.hasAttribute('hx-disable')) form.removeEventListener('submit', cancel);
      },
    };
    document.body.setAttribute('hx-boost', 'true');
    const early = new MutationObserver(() => {
      const form = document.querySelector('offprint-booklet-form form:not([novalidate])');
      form?.addEventListener('submit', cancel);
    });
    early.observe(document.body, {childList: true, subtree: true});
    const {element, type, ask} = await mountOwn();
    early.disconnect();
    type('e-mail', 'zoe@reader.example');
    ask();
    await inState(element, 'sent');
    expect(webhook.posts).to.have.length(1);
  });

  it('stays with htmx if it has a request of htmx’ own', async () => {
    document.body.setAttribute('hx-boost', 'true');
    const {form} = await mountOwn(fields, '');
    form.remove();
    const {form: other} = await mountOwn(fields, '', 'hx-post="/leads"');
    expect(other.hasAttribute('hx-disable')).to.equal(false);
  });

  it('leaves a submit that htmx cancels to it, whatever the method of the request', async () => {
    document.body.setAttribute('hx-boost', 'true');
    const {element, form, type, ask} = await mountOwn(fields, '', 'hx-put="/leads"');
    let asked = 0;
    element.addEventListener('offprint-submit', () => (asked += 1));
    form.addEventListener('submit', event => event.preventDefault(), {once: true});
    type('e-mail', 'zoe@reader.example');
    ask();
    await element.updateComplete;
    expect(element.getAttribute('state')).to.equal('idle');
    expect(asked).to.equal(0);
    ask();
    await inState(element, 'sent');
    expect(webhook.posts).to.have.length(1);
  });
});
