import {expect} from 'chai';
import {fieldTokens, findProblem} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';
import {stringsFor, type Strings} from '../../../src/strings/strings.js';
import {waitFor} from '../../support/wait.js';
import {languages, wordsOf} from './languages.js';
import {sentences, silent} from './sentences.js';

/** Strings that are the same in English and in the other language. */
const sameAsEnglish: Record<string, string[]> = {
  ar: [],
  de: ['.fieldLabel(name)', '.optional'],
  es: ['.errorPrefix'],
  fr: ['.fieldLabel(message)', '.disclaimerVersion', '.contactHeading'],
  it: [],
  nl: ['.disclaimers.general.heading', '.contactHeading'],
  pt: [],
};

/** A stem of the verb “sell”: the promise about the data names it, and no other sentence of the consent does. */
const sell: Record<string, RegExp> = {
  en: /\bsell\b/,
  ar: /بيع|يُباع/,
  de: /\bverkauft\b/,
  es: /\bvend/,
  fr: /\bvend/,
  it: /\bvend/,
  nl: /\bverkocht\b/,
  pt: /\bvend/,
};

/** “The other side” also means death, and patients do not know what a destination is. */
const avoided =
  /other side|destination|andere Seite|Gegenseite|Empfänger|Jenseits|destinataire|destino|destinazione|ontvangende|overkant/i;

/** The parts of the filled gaps that a sentence lacks. */
const missingParts = (sentence: string, english: string) =>
  ['Ada', '7', 'example.com'].filter(part => english.includes(part) && !sentence.includes(part));

const everyLanguage = ['en', ...languages];

async function stringsOf(language: string): Promise<Strings> {
  return language === 'en' ? stringsFor('en') : wordsOf(language);
}

describe('a language that we speak', () => {
  const en = new Map(sentences(stringsFor('en')));

  // First: a language stays once it is loaded.
  it('is spoken once its words are there, English until then, and whoever speaks is told once', async () => {
    const told: string[] = [];
    const speaker = (name: string) => ({requestUpdate: () => void told.push(name)});
    const [one, other] = [speaker('one'), speaker('other')];
    for (const each of [one, other, one]) expect(stringsFor('nl-BE', each).locale).to.equal('en');
    expect(stringsFor('en', one).locale).to.equal('en');
    await waitFor(() => told.length > 0, 'the words are there');
    expect(told).to.deep.equal(['one', 'other']);
    for (const tag of ['nl', 'nl-BE', 'NL', 'nl-Latn-NL']) expect(stringsFor(tag, one).locale).to.equal('nl');
    await wordsOf('fr');
    await new Promise(resolve => setTimeout(resolve));
    expect(told).to.deep.equal(['one', 'other']);
  });

  it('announces nothing in English while its words are on their way', async () => {
    const words = stringsFor('it');
    expect(words.locale).to.equal('en');
    expect([words.loadingArticle, words.articleLoaded('Ada')]).to.deep.equal(['', '']);
    expect(words.submit).to.equal(stringsFor('en').submit);
    expect((await wordsOf('it')).articleLoaded('Ada')).to.contain('Ada');
  });

  for (const language of languages) {
    describe(language, () => {
      it('has a word for each of English, of the same shape, with all that its gaps are filled with', async () => {
        const found = sentences(await wordsOf(language));
        expect(found.map(([path]) => path).sort()).to.deep.equal([...en.keys()].sort());
        for (const [path, sentence] of found) {
          if (silent.includes(path)) continue;
          const english = en.get(path) ?? '';
          expect(sentence, path).to.match(/^\S/).and.to.match(/\S$/);
          expect(sentence, path).not.to.match(/undefined|\bnull\b|\[object| {2}/);
          expect(missingParts(sentence, english), `${path}: ${sentence}`).to.deep.equal([]);
          const [ends] = /[.?…]$/.exec(english) ?? [''];
          const expected = language === 'ar' ? ends.replace('?', '؟') : ends;
          expect(sentence.endsWith(expected), `${path}: ${sentence}`).to.equal(true);
        }
      });

      it('has left nothing in English', async () => {
        const same = sentences(await wordsOf(language))
          .filter(([path, sentence]) => sentence === en.get(path) && !silent.includes(path))
          .map(([path]) => path);
        expect(same).to.deep.equal(sameAsEnglish[language]);
      });

      it('has a name and a sentence of its own for each field', async () => {
        const {missingField} = await wordsOf(language);
        const said = fieldTokens.split(' ').map(token => missingField(token as FieldToken));
        expect(new Set(said)).to.have.length(said.length);
      });
    });
  }

  for (const language of everyLanguage) {
    describe(`${language}, English among them`, () => {
      it('promises nothing of a destination that is not the publisher’s own', async () => {
        const {consent} = await stringsOf(language);
        for (const mode of ['notice', 'checkbox'] as const) {
          for (const organization of ['Ada', null]) {
            expect(consent(mode, organization, true)).to.match(sell[language] ?? expect.fail());
            expect(consent(mode, organization, false)).not.to.match(sell[language] ?? expect.fail());
          }
        }
      });

      it('gives a phone number as an example that the form accepts', async () => {
        const {invalidPhone} = await stringsOf(language);
        const [required, optional] = [invalidPhone(true), invalidPhone(false)];
        expect(optional.startsWith(required)).to.equal(true);
        const [example = ''] = /[(\d][\d ()-]+\d/.exec(required.replaceAll('\u00a0', ' ')) ?? [];
        expect(findProblem({token: 'phone', name: 'phone', required: true}, example), required).to.equal(
          undefined,
        );
      });

      it('never speaks of another side, or of a destination', async () => {
        for (const [path, sentence] of sentences(await stringsOf(language)))
          expect(sentence, path).not.to.match(avoided);
      });

      it('tells visitors to call before anything else in an emergency', async () => {
        const {text} = (await stringsOf(language)).disclaimers.emergency;
        const [first = ''] = text.split('. ');
        expect(first).to.match(/call|rufen|appelez|اتصل|llame|chiami|bel|ligue/);
        if (language !== 'en') expect(first).to.contain('112');
      });
    });
  }
});
