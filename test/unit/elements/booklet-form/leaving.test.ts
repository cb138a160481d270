import {expect} from 'chai';
import {byRole, descriptionOf, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {changeAndLeave, field, mountForm} from './support/form.js';
import {mountOwn} from './support/own-form.js';

describe('a field that the visitor leaves', () => {
  it('shows its error if it was changed, and removes it when it is corrected', async () => {
    const form = await mountForm();
    const email = await changeAndLeave(form, 'Email', 'zoe@reader');
    expect(descriptionOf(email)).to.equal(
      'Error: Enter an email address in the correct format, like name@example.com',
    );
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(queryByRole(form, 'alert'), 'no summary before it is sent').to.equal(null);
    await changeAndLeave(form, 'Email', 'zoe@reader.example');
    expect(email.hasAttribute('aria-invalid')).to.equal(false);
    expect(descriptionOf(email)).to.equal('');
  });

  it('shows no error if it was not changed', async () => {
    const form = await mountForm();
    const email = field(form, 'Email');
    email.focus();
    email.blur();
    await form.updateComplete;
    expect(email.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('shows its error only after the pointer is released, so that the target of a click does not move', async () => {
    const form = await mountForm();
    const email = field(form, 'Email');
    email.focus();
    email.value = 'zoe@';
    email.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    byRole(form, 'button').dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    email.blur();
    await form.updateComplete;
    expect(email.hasAttribute('aria-invalid')).to.equal(false);
    byRole(form, 'button').dispatchEvent(new PointerEvent('pointerup', {bubbles: true, composed: true}));
    await waitFor(() => email.getAttribute('aria-invalid') === 'true', 'it is shown');
  });

  it('shows an error even if a press became a scroll, or ended outside the form before the visitor typed on', async () => {
    for (const kind of ['built', 'own']) {
      const form =
        kind === 'own'
          ? (await mountOwn('<input name="email" aria-label="Email">')).element
          : await mountForm();
      const scope = kind === 'own' ? form : (form.shadowRoot ?? expect.fail());
      const email = scope.querySelector<HTMLInputElement>('[name=email]') ?? expect.fail();
      const happen = (type: string) =>
        email.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true}));
      const input = (value: string) => {
        email.value = value;
        email.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      };
      email.focus();
      input('zoe@');
      happen('pointerdown');
      happen('pointercancel');
      email.blur();
      await waitFor(() => email.getAttribute('aria-invalid') === 'true', `${kind}: after a scroll`);
      email.focus();
      happen('pointerdown');
      input('zoe@reader.example');
      email.blur();
      await waitFor(() => !email.hasAttribute('aria-invalid'), `${kind}: after a drag that ended elsewhere`);
    }
  });
});

describe('names and numbers of all kinds of people', () => {
  const right: [string, string][] = [
    ['First name', 'O'],
    ['First name', '明'],
    ['Last name', 'O’Neill-d’Arcy'],
    ['Last name', "D'Angelo"],
    ['Last name', 'Nguyễn Thị'],
    ['Phone', '+49 (0)30 123456-78'],
    ['Phone', '٠٥٥٥٠١٢٣٤'],
    ['Email', 'zoë+list@bücher.example'],
  ];
  for (const [label, value] of right) {
    it(`accept “${value}” as a ${label.toLowerCase()}`, async () => {
      const form = await mountForm();
      const input = await changeAndLeave(form, label, value);
      expect(descriptionOf(input)).to.equal('');
    });
  }

  it('need no last name if the form does not require one', async () => {
    const form = await mountForm('fields="first-name last-name email"');
    field(form, 'Email').value = 'zoe@reader.example';
    expect(form.checkValidity()).to.equal(true);
  });

  for (const label of ['First name', 'Last name', 'Email', 'Phone']) {
    it(`have a clear limit when there are 5,000 characters in ${label}`, async () => {
      const form = await mountForm();
      const input = await changeAndLeave(form, label, 'a'.repeat(5000));
      expect(descriptionOf(input)).to.equal(`Error: ${label} must be 200 characters or fewer`);
      expect(input.value).to.have.length(5000);
    });
  }
});
