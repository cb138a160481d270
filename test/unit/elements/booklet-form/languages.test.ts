import {expect} from 'chai';
import {fieldTokens} from '../../../../src/request/fields.js';
import type {FieldToken} from '../../../../src/request/request.js';
import {languages, wordsOf} from '../../strings/languages.js';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, descriptionOf, nameOf} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {wordsIn} from '../article/support/reading.js';
import {inState, labelsOf, mountBare, mountForm, send, sendButton} from './support/form.js';
import {fakeWebhook, notNow} from './support/webhook.js';

const webhook = fakeWebhook();

/** Returns the language in which a screen reader reads an element. */
function languageOf(element: Element): string {
  const closest = element.closest('[lang]');
  if (closest) return closest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** Finds the field with a label, which may be marked as optional. */
function fieldOf(form: Element, label: string): HTMLInputElement {
  return byRole(form, 'textbox', {name: new RegExp(`^${label} ?(\\(.*\\))?$`)}) as HTMLInputElement;
}

const everyField = `fields="${fieldTokens.replaceAll(' ', '! ')}!"`;

for (const language of languages) {
  describe(`a form in ${language}`, () => {
    it('has its labels, its button and its sentence of consent in that language', async () => {
      const words = await wordsOf(language);
      const form = await mountForm(`lang="${language}" fields="name message"`);
      expect(nameOf(byRole(form, 'heading'))).to.equal(words.formHeading);
      expect(labelsOf(form)).to.deep.equal([
        `${words.fieldLabel('name')} ${words.optional}`,
        `${words.fieldLabel('message')} ${words.optional}`,
        words.fieldLabel('email'),
      ]);
      expect(wordsIn(form)).to.contain(words.messageHint);
      expect(wordsIn(form)).to.contain(words.consent('notice', null, false));
      expect(sendButton(form).textContent.trim()).to.equal(words.submit);
      expect(languageOf(sendButton(form))).to.equal(language);
      await expectNoViolations(form);
    });

    it('shows errors in that language, in the summary and at each field', async () => {
      const words = await wordsOf(language);
      const form = await mountForm(`lang="${language}" ${everyField} consent="checkbox"`);
      await send(form, 'invalid');
      const expected = fieldTokens.split(' ').map(token => words.missingField(token as FieldToken));
      expected.push(words.missingConsent);
      const summary = byRole(form, 'alert');
      expect(nameOf(byRole(summary, 'heading'))).to.equal(words.problemHeading);
      expect(allByRole(summary, 'link').map(nameOf)).to.deep.equal(expected);
      expect(descriptionOf(fieldOf(form, words.fieldLabel('email')))).to.equal(
        `${words.errorPrefix} ${words.missingField('email')}`.replace(/\s/g, ' '),
      );
      expect(languageOf(summary)).to.equal(language);
      for (const [token, value] of [
        ['email', 'name@example'],
        ['phone', '12'],
        ['name', 'x'.repeat(201)],
      ] as const)
        fieldOf(form, words.fieldLabel(token)).value = value;
      await send(form, 'invalid');
      const now = allByRole(byRole(form, 'alert'), 'link').map(nameOf);
      for (const error of [words.invalidEmail, words.invalidPhone(true)])
        expect(now).to.include(error.replace(/\s/g, ' '));
      expect(now).to.include(words.tooLong(words.fieldLabel('name'), 200).replace(/\s/g, ' '));
    });

    it('shows failure and success in that language, and has it in the receipt', async () => {
      const words = await wordsOf(language);
      const form = await mountForm(
        `lang="${language}" fields="email" organization="Ada" terms-href="/terms"`,
      );
      fieldOf(form, words.fieldLabel('email')).value = 'zoe@reader.example';
      webhook.answers('', 503, notNow);
      await send(form, 'failed');
      for (const sentence of [words.failureHeading, words.failures.busy, words.inputKept])
        expect(wordsIn(form)).to.contain(sentence.replace(/\s/g, ' '));
      expect(sendButton(form).textContent.trim()).to.equal(words.tryAgain);
      webhook.answers({download: 'https://press.example/booklet.pdf'});
      await send(form, 'sent');
      for (const sentence of [words.successHeading, words.successMessage, words.download])
        expect(wordsIn(form)).to.contain(sentence);
      expect(form.receipt?.locale).to.equal(language);
      expect(form.receipt?.text).to.equal(
        `${words.consent('notice', 'Ada', false)} ${words.privacy} ${words.terms}`,
      );
    });

    it('fits into 320 px, even the longest words', async () => {
      const words = await wordsOf(language);
      const form = await mountForm(`lang="${language}" ${everyField} consent="checkbox" marketing="?" test`);
      form.style.cssText = 'display: block; inline-size: 320px';
      await send(form, 'invalid');
      const root = form.shadowRoot ?? expect.fail();
      const isCut = () =>
        [...root.querySelectorAll<HTMLElement>(':not(input, textarea)')]
          .filter(element => !element.closest('.visually-hidden'))
          .filter(({scrollWidth, clientWidth}) => clientWidth && scrollWidth > clientWidth)
          .map(element => `${element.localName}: ${element.textContent.trim()}`);
      expect(isCut()).to.deep.equal([]);
      fieldOf(form, words.fieldLabel('email')).value = 'x'.repeat(201);
      await send(form, 'invalid');
      expect(isCut()).to.deep.equal([]);
      const {right} = form.getBoundingClientRect();
      for (const line of root.querySelectorAll('a, p, label, h2, h3'))
        if (!line.closest('.visually-hidden'))
          expect(line.getBoundingClientRect().right).to.be.at.most(right);
    });
  });
}

describe('a form whose language changes', () => {
  it('translates the shown errors, and keeps those of the destination', async () => {
    const [de, fr] = [await wordsOf('de'), await wordsOf('fr')];
    const form = await mountForm('lang="de" fields="name! phone"');
    for (const [token, value] of [
      ['name', 'Zoë'],
      ['email', 'zoe@reader.example'],
      ['phone', '555 0100 123'],
    ] as const)
      fieldOf(form, de.fieldLabel(token)).value = value;
    webhook.answers({errors: [{field: 'phone', message: 'Nobody answers there.'}]}, 422);
    await send(form, 'invalid');
    fieldOf(form, de.fieldLabel('email')).value = 'nobody';
    fieldOf(form, de.fieldLabel('name')).value = '';
    await send(form, 'invalid');
    const errors = () => allByRole(byRole(form, 'alert'), 'link').map(nameOf);
    expect(errors()).to.deep.equal([de.missingField('name'), de.invalidEmail]);
    form.lang = 'fr-CA';
    await form.updateComplete;
    expect(errors()).to.deep.equal([fr.missingField('name'), fr.invalidEmail]);
    expect(nameOf(byRole(byRole(form, 'alert'), 'heading'))).to.equal(fr.problemHeading);
    expect(form.shadowRoot?.activeElement).to.equal(byRole(form, 'alert'));
    expect(fieldOf(form, fr.fieldLabel('email')).value).to.equal('nobody');

    fieldOf(form, fr.fieldLabel('name')).value = 'Zoë';
    fieldOf(form, fr.fieldLabel('email')).value = 'zoe@reader.example';
    await send(form, 'invalid');
    expect(errors()).to.deep.equal(['Nobody answers there.']);
    form.lang = 'de';
    await form.updateComplete;
    expect(errors()).to.deep.equal(['Nobody answers there.']);
  });

  it('keeps an error of a field that was corrected meanwhile', async () => {
    const [de, es] = [await wordsOf('de'), await wordsOf('es')];
    const form = await mountForm('lang="de" fields="name!"');
    await send(form, 'invalid');
    fieldOf(form, de.fieldLabel('name')).value = 'Zoë';
    form.lang = 'es';
    await form.updateComplete;
    const errors = allByRole(byRole(form, 'alert'), 'link').map(nameOf);
    expect(errors).to.deep.equal([de.missingField('name'), es.missingField('email')]);
  });
});

describe('the request of a form whose language changes', () => {
  const shown = (form: Element) => wordsIn(form.shadowRoot?.querySelector('[part=notice]') ?? expect.fail());

  it('has the sentence that was shown, even if the language changes when the button is pressed', async () => {
    const de = await wordsOf('de');
    const form = await mountForm('lang="de" fields="email"');
    fieldOf(form, de.fieldLabel('email')).value = 'zoe@reader.example';
    const sentence = shown(form);
    form.lang = 'fr';
    sendButton(form).click();
    await inState(form, 'sent');
    expect(webhook.posts[0]?.request.consent.locale).to.equal('de');
    expect(webhook.posts[0]?.request.consent.text.replace(/\s/g, ' ')).to.equal(
      sentence.replace(/ \([^)]*\)$/, ''),
    );
  });

  it('stays the same if the language changes between two attempts', async () => {
    const de = await wordsOf('de');
    const form = await mountForm('lang="de" fields="email"');
    fieldOf(form, de.fieldLabel('email')).value = 'zoe@reader.example';
    webhook.answers('', 503, notNow);
    await send(form, 'failed');
    form.lang = 'fr';
    await form.updateComplete;
    webhook.answers('');
    await send(form, 'sent');
    expect(webhook.posts).to.have.length(2);
    expect(webhook.posts[1]?.text).to.equal(webhook.posts[0]?.text);
    expect(form.receipt?.locale).to.equal('de');
  });
});

describe('a form of the page’s own, in another language', () => {
  it('has our sentence and our errors in it, marked with their language', async () => {
    const nl = await wordsOf('nl');
    const element = await mountBare(
      'lang="nl" privacy-href="/privacy"',
      '<form action="https://requests.example/own" method="post"><label>Uw adres <input name="email" type="email"></label><button>Ga</button></form>',
    );
    const form = element.querySelector('form') ?? expect.fail();
    await waitFor(() => form.hasAttribute('novalidate'), 'it is ours');
    await element.updateComplete;
    form.querySelector('button')?.click();
    await inState(element, 'invalid');
    await element.updateComplete;
    const note = form.querySelector<HTMLElement>('.offprint-error') ?? expect.fail('There is no error.');
    expect(note.textContent).to.equal(`${nl.errorPrefix} ${nl.missingField('email')}`);
    expect(languageOf(note)).to.equal('nl');
    const consent = [...form.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot) ?? expect.fail();
    expect(consent.shadowRoot?.textContent).to.contain(nl.consent('notice', null, false));
    expect(languageOf(consent)).to.equal('nl');

    element.lang = 'en';
    await element.updateComplete;
    expect(note.textContent).to.equal('Error: Enter your email address');
    expect([languageOf(note), languageOf(consent)]).to.deep.equal(['en', 'en']);
  });
});
