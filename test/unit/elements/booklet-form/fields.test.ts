import {expect} from 'chai';
import {waitFor} from '../../../support/wait.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, descriptionOf, queryByRole} from '../../../support/find.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {field, labelsOf, mountForm, trapOf} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();

const every = 'first-name last-name name email phone postal-code country organization message'.replaceAll(
  ' ',
  '! ',
);

describe('a booklet form', () => {
  it('asks for names, email and an optional phone number by default', async () => {
    const form = await mountForm();
    expect(labelsOf(form)).to.deep.equal(['First name', 'Last name', 'Email', 'Phone (optional)']);
    byRole(form, 'region', {name: 'Get the booklet'});
    byRole(form, 'button', {name: 'Request the booklet'});
    await waitFor(() => form.getAttribute('state') === 'idle', 'the page is loaded');
    expect(queryByRole(form, 'alert')).to.equal(null);
    expect(wordsIn(byRole(form, 'status'))).to.equal('');
    expect(webhook.posts).to.be.empty;
    expect(warnings()).to.deep.equal([]);
    await expectNoViolations(form);
  });

  const kinds: [string, {autocomplete: string; type?: string; name: string}][] = [
    ['First name', {autocomplete: 'given-name', name: 'firstName'}],
    ['Last name', {autocomplete: 'family-name', name: 'lastName'}],
    ['Name', {autocomplete: 'name', name: 'name'}],
    ['Email', {autocomplete: 'email', type: 'email', name: 'email'}],
    ['Phone', {autocomplete: 'tel', type: 'tel', name: 'phone'}],
    ['Postal code', {autocomplete: 'postal-code', name: 'postalCode'}],
    ['Country', {autocomplete: 'country-name', name: 'country'}],
    ['Organization', {autocomplete: 'organization', name: 'organization'}],
  ];
  for (const [label, {autocomplete, type = 'text', name}] of kinds) {
    it(`has autofill and the right keyboard for “${label}”`, async () => {
      const input = field(await mountForm(`fields="${every}"`), label);
      expect(input.getAttribute('autocomplete')).to.equal(autocomplete);
      expect(input.type).to.equal(type);
      expect(input.inputMode).to.equal(type === 'text' ? '' : type);
      expect(input.name).to.equal(name);
    });
  }

  it('has a field of several lines for a message, and asks for nothing about health', async () => {
    const message = field(await mountForm('fields="message"'), 'Message');
    expect(message.localName).to.equal('textarea');
    expect(descriptionOf(message)).to.equal(
      'Please leave out anything about your health. We don’t need it to send the booklet.',
    );
  });

  it('writes names in the direction of their script', async () => {
    const form = await mountForm('fields="name message phone"');
    for (const label of ['Name', 'Message']) expect(field(form, label).dir, label).to.equal('auto');
    for (const label of ['Email', 'Phone']) expect(field(form, label).dir, label).to.equal('ltr');
  });

  it('says which fields are optional, and tells a screen reader which are required', async () => {
    const form = await mountForm('fields="phone! name"');
    expect(labelsOf(form)).to.deep.equal(['Phone', 'Name (optional)', 'Email']);
    const required = allByRole(form, 'textbox').map(input => input.getAttribute('aria-required'));
    expect(required).to.deep.equal(['true', null, 'true']);
    await expectNoViolations(form);
  });

  it('does not show the browser’s own error messages', async () => {
    const form = await mountForm('fields="name!"');
    expect(field(form, 'Email').form?.noValidate).to.equal(true);
  });

  it('can have every field', async () => {
    const form = await mountForm(`fields="${every}"`);
    expect(labelsOf(form)).to.have.length(9);
    await expectNoViolations(form);
  });

  it('leaves out an unknown field, and warns once', async () => {
    const form = await mountForm('fields="name birthday! phone"');
    expect(labelsOf(form)).to.deep.equal(['Name (optional)', 'Phone (optional)', 'Email']);
    form.requestUpdate();
    await form.updateComplete;
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(
      /<offprint-booklet-form fields="birthday!">.*Use first-name last-name name/,
    );
  });

  it('describes the booklet with a heading, a sentence and a cover', async () => {
    const form = await mountForm(
      `heading="Your spine" heading-level="3" description="Twelve pages." cover="/demo/partner/portrait.svg" cover-alt="The cover"`,
    );
    expect(byRole(form, 'heading', {name: 'Your spine'}).localName).to.equal('h3');
    byRole(form, 'region', {name: 'Your spine'});
    expect(wordsIn(form)).to.contain('Twelve pages.');
    const cover = byRole(form, 'img', {name: 'The cover'}) as HTMLImageElement;
    expect(cover.src).to.equal(`${location.origin}/demo/partner/portrait.svg`);
    expect(cover.referrerPolicy).to.equal('no-referrer');
    await expectNoViolations(form);
  });

  it('shows the heading and the sentence of the page as rich text', async () => {
    const form = await mountForm(
      '',
      '<span slot="heading">Your <em>spine</em></span><span slot="description">Twelve <b>pages</b>.</span>',
    );
    byRole(form, 'heading', {name: 'Your spine'});
    expect(wordsIn(form)).to.match(/^Your spine Twelve pages\. First name/);
  });

  it('has a decorative picture without an alternative text', async () => {
    const form = await mountForm('cover="/demo/partner/portrait.svg"');
    expect(form.shadowRoot?.querySelector('img')?.getAttribute('alt')).to.equal('');
    await expectNoViolations(form);
  });

  for (const cover of ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'mailto:a@b.example']) {
    it(`shows no cover from ${cover}, and warns once`, async () => {
      const form = await mountForm(`cover="${cover}"`);
      form.requestUpdate();
      await form.updateComplete;
      expect(form.shadowRoot?.querySelector('img')).to.equal(null);
      expect(warnings().filter(line => line.includes(`cover="${cover}"`))).to.have.length(1);
    });
  }

  it('has the button text of the page', async () => {
    const form = await mountForm('submit-label="Send me the booklet"');
    byRole(form, 'button', {name: 'Send me the booklet'});
  });

  it('is not shown with the attribute hidden', async () => {
    expect(getComputedStyle(await mountForm('hidden')).display).to.equal('none');
  });

  for (const [theme, ground, text] of [
    ['light', 'rgb(255, 255, 255)', 'rgb(28, 30, 33)'],
    ['dark', 'rgb(22, 24, 27)', 'rgb(233, 231, 227)'],
  ] as const) {
    it(`is ${theme} with that theme, on any page`, async () => {
      const form = await mountForm(`theme="${theme}" fields="${every}" cover="/demo/partner/portrait.svg"`);
      const {backgroundColor, color, colorScheme} = getComputedStyle(form);
      expect([backgroundColor, color, colorScheme]).to.deep.equal([ground, text, theme]);
      await expectNoViolations(form);
    });
  }
});

describe('the trap for bots', () => {
  it('is hidden from visitors, screen readers, the keyboard and autofill', async () => {
    const form = await mountForm();
    const trap = trapOf(form);
    expect(allByRole(form, 'textbox').includes(trap)).to.equal(false);
    expect(wordsIn(form)).not.to.contain('Leave this field empty');
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.autocomplete).to.equal('off');
    // It is clipped completely.
    const label = trap.closest('label') ?? expect.fail();
    expect(getComputedStyle(label).clipPath).to.equal('inset(50%)');
    expect(label.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('has a random name', async () => {
    const names = [trapOf(await mountForm()).name, trapOf(await mountForm()).name];
    expect(names[0]).to.match(/^[a-z][\da-z]{5,}$/);
    expect(names[0]).not.to.equal(names[1]);
  });
});
