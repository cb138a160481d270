import {expect} from 'chai';
import {fixture} from '../../support/fixture.js';
import {recordWarnings} from '../../support/warnings.js';
import {warnAboutLostContent, warnAboutMisspelled} from '../../../src/shared/markup-mistakes.js';

const warnings = recordWarnings();

describe('an attribute that the element does not have', () => {
  const known = ['src', 'privacy-href', 'test', 'cover', 'heading', 'lang'];

  for (const [name, meant] of [
    ['scr', 'src'],
    ['privcy-href', 'privacy-href'],
    ['privacy_href', 'privacy-href'],
    ['headings', 'heading'],
    ['tests', 'test'],
  ] as const) {
    it(`causes one warning with the name that was meant: ${name}`, () => {
      const element = fixture(`<my-element ${name}="x"></my-element>`);
      warnAboutMisspelled(element, known);
      warnAboutMisspelled(element, known);
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.match(new RegExp(`<my-element ${name}>.* Did you mean ${meant}\\?`));
    });
  }

  for (const name of [
    'src',
    'privacyhref',
    'id',
    'class',
    'data-src',
    'color',
    'style',
    'slot',
    'v-cloak',
    '@load',
    ':src',
    'x-bind:src',
  ]) {
    it(`is the page’s own, or right: ${name}`, () => {
      warnAboutMisspelled(fixture(`<my-element ${name}="x"></my-element>`), known);
      expect(warnings()).to.deep.equal([]);
    });
  }
});

describe('an element in a paragraph of WordPress', () => {
  const check = (markup: string) => {
    for (const element of fixture(`<div>${markup}</div>`).querySelectorAll('offprint-note'))
      warnAboutLostContent(element);
  };

  it('causes one warning if its content has fallen out of it', () => {
    check(
      '<p><offprint-note></p>\n<p>Ask your doctor.</p>\n<p></offprint-note></p>\n<p><offprint-note></p><ul><li>a</li></ul><p></offprint-note></p>',
    );
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.contain('<div data-offprint');
  });

  for (const markup of [
    '<p><offprint-note></offprint-note></p><p>Words</p>',
    '<p><offprint-note>Words</offprint-note></p><p></p>',
    '<p><offprint-note></offprint-note> Words <b>go</b></p><p></p>',
    '<div><offprint-note></offprint-note></div><p></p>',
    '<p><offprint-note></offprint-note></p><p><offprint-note>Words</offprint-note></p><p></p>',
  ]) {
    it(`is all right: ${markup}`, () => {
      check(markup);
      expect(warnings()).to.deep.equal([]);
    });
  }
});
