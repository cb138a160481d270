import {expect} from 'chai';
import {pageDefault, setPageDefault} from '../../../src/page/settings.js';

describe('what holds for the whole page', () => {
  it('is nothing unless it is set', () => {
    expect(pageDefault('organization')).to.equal(null);
  });

  it('is what was set last', () => {
    setPageDefault('action', 'https://a.example/');
    setPageDefault('action', 'https://b.example/');
    expect(pageDefault('action')).to.equal('https://b.example/');
    expect(pageDefault('privacy-href')).to.equal(null);
  });
});
