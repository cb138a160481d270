/** Strings that a page sets in place of ours. */
import {expect} from 'chai';
import {define} from '../../../src/define.js';
import {OffprintBookletForm} from '../../../src/elements/booklet-form/booklet-form.js';
import {OffprintDisclaimer} from '../../../src/elements/disclaimer/disclaimer.js';
import {readPageStrings} from '../../../src/strings/page-strings.js';
import {legalStrings} from '../../../src/strings/legal-strings.js';
import {en} from '../../../src/strings/en.js';
import {watchPlaceholders} from '../../../src/page/placeholders.js';
import {byRole, nameOf} from '../../support/find.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {recordWarnings} from '../../support/warnings.js';
import {wordsIn} from '../elements/article/support/reading.js';
import {fillIn, mountForm, send, sendButton} from '../elements/booklet-form/support/form.js';
import {wordsOf} from './languages.js';

define('offprint-booklet-form', OffprintBookletForm);
define('offprint-disclaimer', OffprintDisclaimer);

const warnings = recordWarnings();

async function formWith(strings: unknown, attributes = ''): Promise<OffprintBookletForm> {
  const form = await mountForm(attributes);
  Object.assign(form, {strings});
  await form.updateComplete;
  return form;
}

const label = (form: OffprintBookletForm) => sendButton(form).textContent.trim();

describe('the property strings', () => {
  it('replaces a text, and gives it back when it is taken away', async () => {
    const form = await formWith({submit: 'Send me the booklet'});
    expect(label(form)).to.equal('Send me the booklet');
    form.strings = null;
    await form.updateComplete;
    expect(label(form)).to.equal(en.submit);
    expect(warnings()).to.deep.equal([]);
  });

  it('is understood if it was set before the script', async () => {
    const form = document.createElement('offprint-later-form');
    Object.assign(form, {strings: {submit: 'Set before'}});
    form.setAttribute('privacy-href', '/privacy');
    form.setAttribute('action', 'https://requests.example/');
    fixture(form);
    customElements.define('offprint-later-form', class extends OffprintBookletForm {});
    await waitFor(() => wordsIn(form).includes('Set before'), 'the text is there');
  });

  it('goes by the language, the more exact one first', async () => {
    const strings = {
      submit: 'Any',
      de: {submit: 'Deutsch'},
      'de-AT': {submit: 'Österreichisch'},
      en: {tryAgain: 'Once more'},
    };
    await wordsOf('de');
    for (const [lang, expected] of [
      ['de', 'Deutsch'],
      ['de-AT', 'Österreichisch'],
      ['de-CH', 'Deutsch'],
      ['en', 'Any'],
    ])
      expect(label(await formWith(strings, `lang="${lang ?? ''}"`)), lang).to.equal(expected);
  });

  it('can be a language that we do not have: it is marked as such, and one warning names what is missing', async () => {
    const form = await formWith({pl: {submit: 'Zamów broszurę', formHeading: 'Broszura'}}, 'lang="pl-PL"');
    expect(label(form)).to.equal('Zamów broszurę');
    expect(sendButton(form).closest('[lang]')).to.equal(null, 'the words are in the language of the form');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/the strings in pl lack .*successMessage/);
  });

  it('fills gaps, and takes cases', async () => {
    const organization = 'Ada $& {most} Press';
    const form = await formWith(
      {
        fieldLabel: {email: 'Work email'},
        missingField: {email: 'We need your work email'},
        tooLong: {one: '{label}: one letter', other: '{label}: {most} letters at most'},
        consent: {notice: '{organization} answers, and {organization} only.'},
      },
      `organization="${organization}"`,
    );
    expect(wordsIn(form)).to.contain('Work email').and.to.contain('First name');
    expect(wordsIn(form)).to.contain('Ada $& {most} Press answers, and Ada $& {most} Press only.');
    fillIn(form, {'First name': 'x'.repeat(201)});
    await send(form, 'invalid');
    expect(wordsIn(byRole(form, 'alert')))
      .to.contain('First name: 200 letters at most')
      .and.to.contain('We need your work email');
    expect(warnings()).to.deep.equal([]);
  });

  it('isolates what fills a gap of a language from right to left', async () => {
    await wordsOf('ar');
    const form = await formWith(
      {ar: {consent: {notice: 'من {organization}'}}},
      'lang="ar" organization="Ada"',
    );
    expect(form.shadowRoot?.textContent).to.contain('من \u2068Ada\u2069');
  });

  it('keeps our sentence of consent where an organization is missing, and warns', async () => {
    const form = await formWith({consent: {notice: 'Only {organization} reads this.'}});
    expect(wordsIn(form)).to.contain(en.consent('notice', null, false));
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.contain('attribute organization');
  });

  it('is text, never markup', async () => {
    const markup = '<img src=x onerror="alert(1)"><b>bold</b> $& $1 &amp;';
    const form = await formWith({
      submit: markup,
      formHeading: markup,
      privacy: markup,
      newWindow: markup,
      missingField: {email: markup},
      consent: {notice: markup},
    });
    await send(form, 'invalid');
    expect(form.shadowRoot?.querySelectorAll('img, b')).to.have.length(0);
    for (const shown of [label(form), nameOf(byRole(form, 'heading', {name: markup}))])
      expect(shown).to.equal(markup);
    expect(wordsIn(byRole(form, 'alert'))).to.contain(markup);
  });

  for (const [strings, expected] of [
    [{sumbit: 'x'}, 'there is no string sumbit. Did you mean submit?'],
    [{en: {Submit: 'x'}}, 'there is no string en.Submit. Did you mean submit?'],
    [{failures: {netwerk: 'x'}}, 'there is no string failures.netwerk. Did you mean network?'],
    [{fieldLabel: {emial: 'x'}}, 'there is no string fieldLabel.emial. Did you mean email?'],
    [{constructor: 'x'}, 'there is no string constructor.'],
    [JSON.parse('{"__proto__": {"submit": "x"}}'), 'there is no string __proto__.'],
    [{locale: 'x'}, 'there is no string locale.'],
    [{submit: 7}, 'submit takes text.'],
    [{en: {submit: ' '}}, 'en.submit takes text.'],
    [{'en-US': {submit: () => 'x'}}, 'en-US.submit takes text.'],
    [{EN: {submit: {en: 'x'}}}, 'EN.submit takes text.'],
    [{fieldLabel: 'x'}, 'fieldLabel takes an object with first-name, last-name, name'],
    [{disclaimers: {medical: 'x'}}, 'disclaimers.medical takes an object with heading, text.'],
    [{by: 'By {nmae}'}, 'by has no gap {nmae}. Use {name}.'],
    [{submit: 'Hello {name}'}, 'submit has no gap {name}. Use text without gaps.'],
    ['submit', 'the strings are no object.'],
  ] as [unknown, string][]) {
    it(`warns once about a mistake, and shows our words: ${JSON.stringify(strings)}`, async () => {
      const form = await formWith(strings);
      await send(form, 'invalid');
      expect(label(form)).to.equal(en.submit);
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.contain(`<offprint-booklet-form>: ${expected}`);
      expect(warnings()[0]).to.contain('change-the-words in Offprint’s docs/embed.md');
    });
  }
});

describe('a JSON script with strings', () => {
  before(() => {
    watchPlaceholders([], readPageStrings);
  });

  const script = (json: string) => `<script type="application/json" data-offprint-strings>${json}</script>`;

  it('that is not JSON causes one warning that shows where, and nothing else', async () => {
    fixture(script('{"submit": "Send it",}'));
    await waitFor(() => warnings().length > 0, 'it warns');
    const form = await mountForm();
    expect(label(form)).to.equal(en.submit);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0])
      .to.contain('script[data-offprint-strings] has no valid JSON: SyntaxError')
      .and.to.contain('It begins with: {"submit": "Send it",}');
  });

  it('replaces texts of all elements, those that are there as well as later ones, below those of an element', async () => {
    const [first, own] = [await mountForm(), await formWith({submit: 'Own'})];
    fixture(script('{"en": {"submit": "Page", "disclaimers": {"medical": {"text": "Ask a doctor."}}}}'));
    await waitFor(() => label(first) === 'Page', 'the form that was there follows');
    expect(label(await mountForm())).to.equal('Page');
    expect(label(own)).to.equal('Own');
    const disclaimer = fixture('<offprint-disclaimer></offprint-disclaimer>');
    await waitFor(() => wordsIn(disclaimer).includes('Ask a doctor.'), 'the disclaimer has it');
    expect(wordsIn(disclaimer)).to.contain(en.disclaimers.medical.heading);
    fixture(script('{"submit": "Later"}'));
    await waitFor(() => label(first) === 'Page', 'a language goes before no language, within one script');
    expect(warnings()).to.deep.equal([]);
  });
});

describe('the list of legal strings', () => {
  it('names strings that there are, each with whoever has to review it', () => {
    for (const [name, reviewer] of Object.entries(legalStrings)) {
      expect(Object.keys(en)).to.include(name);
      expect(reviewer).to.match(/^a .*(?:lawyer|physician|officer)/);
    }
  });
});
