import {expect} from 'chai';
import {warnAboutValue, warnOnce} from '../../../src/page/warn.js';
import {recordWarnings} from '../../support/warnings.js';

describe('a warning', () => {
  const warnings = recordWarnings();

  it('is logged once per message, with our name', () => {
    warnOnce('the first.');
    warnOnce('the first.');
    warnOnce('the second.');
    warnOnce('the first.');
    expect(warnings()).to.deep.equal(['Offprint: the first.', 'Offprint: the second.']);
  });

  it('names the element, the attribute, the value and the allowed values', () => {
    warnAboutValue(document.createElement('offprint-article'), 'images', 'some', 'one of: show none');
    expect(warnings()).to.deep.equal([
      'Offprint: <offprint-article images="some">: not understood. Use one of: show none. See offprint-article: images in Offprint’s docs/elements.md.',
    ]);
  });

  it('shortens a long value', () => {
    warnAboutValue(document.createElement('offprint-article'), 'src', 'x'.repeat(10_000), 'a URL');
    expect(warnings()[0]).to.have.length.below(250);
  });
});
