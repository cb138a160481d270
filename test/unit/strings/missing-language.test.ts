import {expect} from 'chai';
import {stringsFor} from '../../../src/strings/strings.js';
import {waitFor} from '../../support/wait.js';

describe('a language that we do not speak', () => {
  it('asks for nothing, whatever it is called', () => {
    const before = performance.getEntriesByType('resource').length;
    for (const tag of ['tlh', 'constructor', '__proto__', '../evil', 'de/../evil', '', '*'])
      expect(stringsFor(tag).locale).to.equal('en');
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });

  it('is no reason to tell anybody anything', async () => {
    let told = 0;
    stringsFor('tlh', {requestUpdate: () => void (told += 1)});
    stringsFor('es');
    await waitFor(() => stringsFor('es').locale === 'es', 'another language is there');
    expect(told).to.equal(0);
  });
});
