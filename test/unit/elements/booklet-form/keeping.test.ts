import {expect} from 'chai';
import {OffprintBookletForm} from '../../../../src/elements/booklet-form/booklet-form.js';
import {allByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {
  field,
  fillIn,
  inState,
  labelsOf,
  mountFilled,
  mountForm,
  send,
  typed,
  valuesIn,
} from './support/form.js';
import {fields, mountOwn} from './support/own-form.js';
import {fakeWebhook, notNow} from './support/webhook.js';

const webhook = fakeWebhook();

describe('the input of a visitor', () => {
  const changes: [string, (form: OffprintBookletForm) => void][] = [
    ['the fields are put in another order', form => (form.fields = 'phone email! last-name! first-name!')],
    [
      'other fields come between',
      form => (form.fields = 'name country last-name! message phone first-name!'),
    ],
    ['all become required', form => (form.fields = 'first-name! last-name! email! phone!')],
    ['the language changes', form => (form.lang = 'en-GB')],
    ['the heading changes', form => (form.heading = 'Another')],
    ['the heading’s level changes', form => (form.headingLevel = '4')],
    ['the theme changes', form => (form.theme = 'dark')],
    ['a cover and a description come', form => Object.assign(form, {cover: '/a.png', description: 'New'})],
    ['the destination changes', form => (form.action = 'https://other.example/')],
    ['the consent changes', form => Object.assign(form, {consentText: 'New', termsHref: '/terms'})],
    ['a child comes', form => form.append(Object.assign(document.createElement('p'), {slot: 'heading'}))],
  ];
  for (const [what, change] of changes) {
    it(`stays in its fields when ${what}`, async () => {
      const form = await mountFilled();
      change(form);
      await form.updateComplete;
      expect(valuesIn(form)).to.deep.equal(typed);
    });
  }

  it('does not move into another field', async () => {
    const form = await mountFilled();
    form.fields = 'country! organization! email postal-code';
    await form.updateComplete;
    expect(valuesIn(form, ['Country', 'Organization', 'Email', 'Postal code'])).to.deep.equal({
      Country: '',
      Organization: '',
      Email: typed.Email,
      'Postal code': '',
    });
  });

  it('stays when the form is removed and put back', async () => {
    const form = await mountFilled();
    form.remove();
    fixture('<section></section>').append(form);
    await form.updateComplete;
    expect(valuesIn(form)).to.deep.equal(typed);
    expect(allByRole(form, 'textbox')).to.have.length(4);
  });

  it('stays while it is sent, and is sent after the form was put back', async () => {
    const form = await mountFilled();
    const open = webhook.holds();
    await send(form, 'sending');
    expect(valuesIn(form)).to.deep.equal(typed);
    const elsewhere = fixture('<section></section>');
    elsewhere.append(form);
    open();
    await form.submit();
    expect(webhook.posts).to.have.length(1);
  });

  it('stays after a failure and after errors, even if attributes change then', async () => {
    webhook.answers('', 500, notNow);
    const form = await mountFilled();
    await send(form, 'failed');
    form.fields = 'phone! last-name! first-name!';
    await form.updateComplete;
    expect(valuesIn(form)).to.deep.equal(typed);
    fillIn(form, {Phone: 'none'});
    await send(form, 'invalid');
    form.fields = 'first-name! last-name! phone';
    await form.updateComplete;
    expect(valuesIn(form)).to.deep.equal({...typed, Phone: 'none'});
    expect(field(form, 'Phone').getAttribute('aria-invalid')).to.equal('true');
    expect(field(form, 'First name').getAttribute('aria-invalid')).to.equal(null);
  });

  it('is only in the fields, nowhere else in the page', async () => {
    const form = await mountFilled();
    await send(form);
    const traces = [document.documentElement.outerHTML, JSON.stringify([localStorage, sessionStorage])];
    for (const trace of [...traces, document.cookie, location.href])
      for (const value of Object.values(typed)) expect(trace).not.to.contain(value);
  });

  it('is not in a copy of the form, which is empty and idle', async () => {
    const form = await mountFilled();
    await send(form);
    const copy = form.cloneNode(true);
    if (!(copy instanceof OffprintBookletForm)) throw new Error('It is no form.');
    fixture(copy);
    await copy.updateComplete;
    expect(copy.state).to.equal('idle');
    expect(Object.values(valuesIn(copy))).to.deep.equal(['', '', '', '']);
  });

  it('is removed when the form is reset', async () => {
    const form = await mountFilled();
    form.reset();
    await form.updateComplete;
    expect(Object.values(valuesIn(form))).to.deep.equal(['', '', '', '']);
    expect(form.state).to.equal('idle');
  });
});

describe('the input of a visitor in a form of the page’s own', () => {
  it('can’t be reset by the form’s button while it is sent, even if the page stops the event', async () => {
    const {element, control, type, ask} = await mountOwn(`${fields}<button type="reset">Clear</button>`);
    type('e-mail', 'zoe@reader.example');
    for (const heard of ['input', 'reset'])
      control('e-mail').form?.addEventListener(heard, event => {
        event.stopPropagation();
      });
    const clear = () => {
      element.querySelector<HTMLButtonElement>('[type=reset]')?.click();
    };
    const open = webhook.holds();
    ask();
    await inState(element, 'sending');
    clear();
    expect(control('e-mail').value).to.equal('zoe@reader.example');
    element.reset();
    await inState(element, 'idle');
    expect(control('e-mail').value).to.equal('');
    open();

    type('e-mail', 'zoe@reader.example');
    clear();
    expect(control('e-mail').value).to.equal('');
  });
});

describe('the fields', () => {
  it('follow changes of the attribute', async () => {
    const form = await mountForm();
    form.setAttribute('fields', 'name! message');
    await form.updateComplete;
    expect(labelsOf(form)).to.deep.equal(['Name', 'Message (optional)', 'Email']);
    form.removeAttribute('fields');
    await form.updateComplete;
    expect(labelsOf(form)).to.deep.equal(['First name', 'Last name', 'Email', 'Phone (optional)']);
  });
});
