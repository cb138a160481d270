import {expect} from 'chai';
import {fieldTokens} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';
import {stringsFor, type Strings} from '../../../src/strings/strings.js';
import {sentences, silent} from './sentences.js';

describe('the words of a language', () => {
  const en = stringsFor('en');

  for (const language of ['en', 'EN', 'en-GB', 'en-US-x-private', 'tlh', '', '-', 'english']) {
    it(`are English for ${JSON.stringify(language)}`, () => {
      expect(stringsFor(language).locale).to.equal('en');
    });
  }

  it('are all there, without a gap that was not filled', () => {
    const all = sentences(en).filter(([path]) => !silent.includes(path));
    expect(all.length).to.be.above(50);
    for (const [path, sentence] of all) {
      expect(sentence, path).to.match(/^\S/).and.to.match(/\S$/);
      expect(sentence, path).not.to.match(/undefined|null|\[object| {2}/);
    }
  });

  it('have a sentence of its own for each reason why an article cannot be shown', () => {
    const reasons = Object.values(en.loadFailures);
    expect(new Set(reasons)).to.have.length(reasons.length);
    for (const sentence of reasons) expect(sentence).to.match(/\.$/);
  });

  it('name people and things where they are asked to', () => {
    const named: (keyof Strings)[] = ['by', 'articleLoaded', 'photoOf', 'disclaimerBy'];
    for (const name of named) expect(sentences(en[name])[0]?.[1], name).to.contain('Ada');
  });

  it('are those that partners were promised', () => {
    expect(fieldTokens.split(' ').map(token => en.fieldLabel(token as FieldToken))).to.deep.equal([
      'First name',
      'Last name',
      'Name',
      'Email',
      'Phone',
      'Postal code',
      'Country',
      'Organization',
      'Message',
    ]);
    expect(en.submit).to.equal('Request the booklet');
    expect(en.tryAgain).to.equal('Try again');
    expect(en.viewProfile).to.equal('View profile');
    expect(en.problemHeading).to.equal('There is a problem');
    expect(en.successMessage).to.match(/^Thank you\. /);
    expect(en.disclaimers.medical.text).to.match(/substitute for.* medical advice, diagnosis or treatment/);
  });
});
