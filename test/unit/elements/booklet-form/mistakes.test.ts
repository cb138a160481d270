import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, descriptionOf, queryByRole} from '../../../support/find.js';
import {wordsIn} from '../article/support/reading.js';
import {
  field,
  fillIn,
  focused,
  inState,
  mountFilled,
  mountForm,
  send,
  typed,
  valuesIn,
} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();

const summaryLines = (form: Element) =>
  allByRole(byRole(form, 'alert'), 'link').map(({textContent}) => textContent);

describe('a booklet form with mistakes', () => {
  it('is not sent, and a summary with focus lists the errors', async () => {
    const form = await mountForm();
    await send(form, 'invalid');
    expect(webhook.posts).to.be.empty;
    const summary = byRole(form, 'alert');
    expect(focused(form)).to.equal('alert');
    expect(byRole(summary, 'heading', {name: 'There is a problem'}).localName).to.equal('h3');
    expect(summaryLines(form)).to.deep.equal([
      'Enter your first name',
      'Enter your last name',
      'Enter your email address',
    ]);
    await expectNoViolations(form);
  });

  it('shows the same error at each field', async () => {
    const form = await mountForm('fields="first-name! phone message!"');
    fillIn(form, {Phone: 'call me'});
    await send(form, 'invalid');
    const errors = allByRole(form, 'textbox').map(input => [
      input.getAttribute('aria-invalid'),
      descriptionOf(input),
    ]);
    const hint = 'Please leave out anything about your health. We don’t need it to send the booklet.';
    expect(errors).to.deep.equal([
      ['true', 'Error: Enter your first name'],
      ['true', 'Error: Enter a phone number, like 202 555 0123, or leave it empty'],
      ['true', `${hint} Error: Enter your message`],
      ['true', 'Error: Enter your email address'],
    ]);
    expect(wordsIn(form)).to.contain('Phone (optional) Enter a phone number, like 202 555 0123');
    expect(summaryLines(form)).to.include('Enter a phone number, like 202 555 0123, or leave it empty');
    await expectNoViolations(form);
  });

  it('links each error of the summary to its field, and keeps the page’s URL', async () => {
    const form = await mountForm();
    await send(form, 'invalid');
    const address = location.href;
    for (const [line, label] of [
      ['Enter your email address', 'Email'],
      ['Enter your first name', 'First name'],
    ] as const) {
      byRole(form, 'link', {name: line}).click();
      expect(focused(form), line).to.equal(`textbox ${label}`);
    }
    expect(location.href).to.equal(address);
  });

  it('shows no error at valid fields, and keeps their values', async () => {
    const values = {...typed, Email: 'zoe@reader'};
    const form = await mountForm();
    fillIn(form, values);
    await send(form, 'invalid');
    expect(summaryLines(form)).to.deep.equal([
      'Enter an email address in the correct format, like name@example.com',
    ]);
    expect(valuesIn(form)).to.deep.equal(values);
    const name = field(form, 'First name');
    expect([name.getAttribute('aria-invalid'), descriptionOf(name)]).to.deep.equal([null, '']);
  });

  it('says how long a value may be', async () => {
    const form = await mountFilled();
    fillIn(form, {'Last name': 'x'.repeat(201)});
    await send(form, 'invalid');
    expect(summaryLines(form)).to.deep.equal(['Last name must be 200 characters or fewer']);
  });

  it('counts spaces as an empty value', async () => {
    const form = await mountFilled();
    fillIn(form, {'First name': '   '});
    await send(form, 'invalid');
    expect(summaryLines(form)).to.deep.equal(['Enter your first name']);
  });

  it('shows the remaining errors after each attempt, with focus on the summary', async () => {
    const form = await mountForm();
    await send(form, 'invalid');
    fillIn(form, {'First name': 'Zoë', Email: 'zoe'});
    field(form, 'Email').focus();
    await send(form, 'invalid');
    expect(summaryLines(form)).to.deep.equal([
      'Enter your last name',
      'Enter an email address in the correct format, like name@example.com',
    ]);
    expect(focused(form)).to.equal('alert');
    expect(descriptionOf(field(form, 'First name'))).to.equal('');
  });

  it('is sent once they are corrected', async () => {
    const form = await mountForm();
    await send(form, 'invalid');
    fillIn(form);
    await send(form);
    expect(queryByRole(form, 'alert')).to.equal(null);
    expect(webhook.posts).to.have.length(1);
  });

  it('follows its attributes', async () => {
    const form = await mountForm();
    await send(form, 'invalid');
    form.headingLevel = '4';
    await form.updateComplete;
    expect(byRole(form, 'heading', {name: 'There is a problem'}).localName).to.equal('h5');
    await expectNoViolations(form);
  });

  it('hides the summary after corrections, even if the page cancels the request', async () => {
    const form = await mountForm();
    await send(form, 'invalid');
    fillIn(form);
    form.addEventListener('offprint-submit', event => event.preventDefault());
    await form.submit();
    await inState(form, 'idle');
    expect(queryByRole(form, 'alert')).to.equal(null);
  });

  for (const theme of ['light', 'dark']) {
    it(`can be read in ${theme}`, async () => {
      const form = await mountForm(`theme="${theme}"`);
      await send(form, 'invalid');
      await expectNoViolations(form);
    });
  }
});

describe('checkValidity()', () => {
  it('tells whether the form is valid, and shows nothing to the visitor', async () => {
    const form = await mountForm();
    expect(form.checkValidity()).to.equal(false);
    fillIn(form);
    expect(form.checkValidity()).to.equal(true);
    fillIn(form, {Email: 'zoe'});
    expect(form.checkValidity()).to.equal(false);
    await form.updateComplete;
    expect(form.state).to.equal('idle');
    expect(queryByRole(form, 'alert')).to.equal(null);
  });

  it('works before the form is rendered', () => {
    const form = document.createElement('offprint-booklet-form');
    expect(form.checkValidity()).to.equal(false);
  });
});

describe('an error that a destination reports', () => {
  const message = 'We can’t send to this address';

  it('is shown at the field, in the destination’s words, and can be corrected', async () => {
    const errors = [
      {field: 'email', message},
      {field: 'lastName', message: 'That is <b>too</b> short'},
    ];
    webhook.answers({errors}, 422);
    const form = await mountFilled();
    await send(form, 'invalid');
    expect(focused(form)).to.equal('alert');
    expect(summaryLines(form)).to.have.members([message, 'That is <b>too</b> short']);
    expect(descriptionOf(field(form, 'Email'))).to.equal(`Error: ${message}`);
    expect(descriptionOf(field(form, 'Last name'))).to.equal('Error: That is <b>too</b> short');
    expect(valuesIn(form)).to.deep.equal(typed);
    await expectNoViolations(form);
    byRole(form, 'link', {name: message}).click();
    expect(focused(form)).to.equal('textbox Email');

    webhook.answers({});
    fillIn(form, {Email: 'other@example.com'});
    await send(form);
    const [first, second, ...others] = webhook.posts;
    expect(others).to.be.empty;
    expect(second?.request.fields.email).to.equal('other@example.com');
    expect(second?.request.id).not.to.equal(first?.request.id);
  });

  for (const errors of [
    [{field: 'country', message: 'Not there'}],
    [{field: 'last-name', message: 'Spelt otherwise'}],
    [{message: 'Without a field'}],
    [{field: 'email'}],
  ]) {
    it(`is a failure if it is not about a field of the form: ${JSON.stringify(errors)}`, async () => {
      webhook.answers({errors, message: 'Something is wrong'}, 422);
      const form = await mountFilled();
      await send(form, 'failed');
      expect(wordsIn(byRole(form, 'alert'))).to.contain('Something is wrong');
    });
  }
});
