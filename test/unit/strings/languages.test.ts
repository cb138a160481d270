import {expect} from 'chai';
import {fieldTokens} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';
import {stringsFor} from '../../../src/strings/strings.js';
import {waitFor} from '../../support/wait.js';
import {languages, wordsOf} from './languages.js';
import {sentences, silent} from './sentences.js';

/** What is the same in English by right. */
const alike: Record<string, string[]> = {
  de: ['.fieldLabel(name)'],
  es: ['.errorPrefix'],
  fr: ['.fieldLabel(message)'],
  it: [],
  nl: ['.disclaimers.general.heading'],
  pt: [],
};

/** What is written of a day, a number and their like must be there. */
const keeps = (sentence: string, english: string) =>
  ['Ada', '7', 'example.com', '555 0100 123'].filter(
    part => english.includes(part) && !sentence.includes(part),
  );

describe('a language that we speak', () => {
  const en = new Map(sentences(stringsFor('en')));

  // First, as what is loaded once stays.
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
          expect(keeps(sentence, english), `${path}: ${sentence}`).to.deep.equal([]);
          const [ends] = /[.:?…]$/.exec(english) ?? [''];
          if (/[.?…]/.test(ends)) expect(sentence.endsWith(ends), `${path}: ${sentence}`).to.equal(true);
        }
      });

      it('has left nothing in English', async () => {
        const same = sentences(await wordsOf(language))
          .filter(([path, sentence]) => sentence === en.get(path) && !silent.includes(path))
          .map(([path]) => path);
        expect(same).to.deep.equal(alike[language]);
      });

      it('has a name and a sentence of its own for each field', async () => {
        const {missing} = await wordsOf(language);
        const said = fieldTokens.split(' ').map(token => missing(token as FieldToken));
        expect(new Set(said)).to.have.length(said.length);
      });

      it('promises nothing of a destination that is not the publisher’s own', async () => {
        const {consent} = await wordsOf(language);
        for (const mode of ['notice', 'checkbox'] as const) {
          const promised = consent(mode, 'Ada', true);
          const plain = consent(mode, 'Ada', false);
          expect(promised.startsWith(plain)).to.equal(true);
          expect(promised.slice(plain.length)).to.match(/^ \p{Lu}.*\.$/u);
        }
      });
    });
  }
});
