import {expect} from 'chai';
import {wordsOf} from '../../strings/languages.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {field, focused, mountFilled, mountForm, send} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();

/** Types an address and leaves the field. */
async function type(form: Awaited<ReturnType<typeof mountForm>>, address: string) {
  const email = field(form, 'Email');
  // The visitor types after the form is ready.
  await new Promise(resolve => setTimeout(resolve));
  email.focus();
  email.value = address;
  email.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  email.blur();
  await form.updateComplete;
  return email;
}

const question = {name: 'Did you mean zoe@gmail.com?'};

describe('an email address with a probable typing mistake', () => {
  it('gets a suggestion in a live region, and is replaced on request', async () => {
    const form = await mountForm();
    const region = form.shadowRoot?.querySelector('[aria-live]');
    const email = await type(form, 'zoe@gmial.com');
    const button = await waitFor(() => queryByRole(form, 'button', question), 'there is a suggestion');
    expect(button.closest('[aria-live=polite]') === region, 'the region was there before').to.equal(true);
    expect(email.getAttribute('aria-invalid')).to.equal(null);
    await expectNoViolations(form);
    button.click();
    await form.updateComplete;
    expect(email.value).to.equal('zoe@gmail.com');
    expect(focused(form)).to.equal('textbox Email');
    expect(allByRole(form, 'button')).to.have.length(1);
  });

  it('can be sent anyway', async () => {
    const form = await mountFilled();
    await type(form, 'zoe@gmial.com');
    byRole(form, 'button', question);
    await send(form);
    expect(webhook.posts[0]?.request.fields.email).to.equal('zoe@gmial.com');
  });

  it('has no suggestion any more once it is corrected or the form is reset', async () => {
    const form = await mountForm();
    await type(form, 'zoe@gmial.com');
    byRole(form, 'button', question);
    await type(form, 'zoe@reader.example');
    expect(allByRole(form, 'button', question)).to.have.length(0);
    await type(form, 'zoe@gmial.com');
    form.reset();
    await form.updateComplete;
    expect(allByRole(form, 'button', question)).to.have.length(0);
  });

  it('gets a suggestion in the language of the form', async () => {
    const de = await wordsOf('de');
    const form = await mountForm();
    await type(form, 'zoe@gmial.com');
    form.lang = 'de';
    await form.updateComplete;
    byRole(form, 'button', {name: de.didYouMean('zoe@gmail.com')});
  });

  it('takes no room without a suggestion', async () => {
    const form = await mountForm('fields="phone email"');
    form.style.cssText = 'display: block; inline-size: 800px';
    const [email, phone] = ['Email', 'Phone'].map(label => field(form, label).getBoundingClientRect());
    expect(email?.bottom).to.equal(phone?.bottom);
  });
});

describe('the suggestion of an email address', () => {
  const typeOnly = async (form: Awaited<ReturnType<typeof mountForm>>, address: string) => {
    const email = field(form, 'Email');
    email.focus();
    email.value = address;
    email.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await form.updateComplete;
    return email;
  };

  it('appears when typing pauses, and disappears when the field changes', async () => {
    const form = await mountForm();
    await typeOnly(form, 'zoe@gmial.com');
    await waitFor(() => queryByRole(form, 'button', question), 'there is a suggestion');
    await typeOnly(form, 'zoe@gmial.co');
    expect(queryByRole(form, 'button', question)).to.equal(null);
  });

  it('is never about an older address, even if a script changes the field', async () => {
    const form = await mountForm();
    const email = await type(form, 'zoe@gmial.com');
    byRole(form, 'button', question);
    email.value = 'ada@reader.example';
    form.heading = 'Another';
    await form.updateComplete;
    expect(queryByRole(form, 'button', question)).to.equal(null);
  });
});
