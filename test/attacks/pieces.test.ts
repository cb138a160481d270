/** DOMPurify cleans a long text in pieces. What comes out may not depend on where the text was divided. */
import {expect} from 'chai';
import {finish} from '../../src/page/steps.js';
import {parseFragment} from '../../src/sanitize/parse.js';
import {purify} from '../../src/sanitize/purify.js';
import {describeCollection, loadAttacks, type Collection} from './support/collection.js';

/** Returns the markup of a text that is cleaned in pieces of some elements; undefined if it is refused before. */
function cleanedBy(payload: string, size: number): string | undefined {
  const parsed = parseFragment(payload);
  if ('failure' in parsed) return undefined;
  const place = document.implementation.createHTMLDocument('').body;
  place.append(finish(purify(parsed.fragment, 'https://publisher.example/', size)));
  return place.innerHTML;
}

describe('an attack that is cleaned in pieces', () => {
  let collection: Collection;
  before(async () => {
    collection = await loadAttacks();
  });

  it('comes out as if it were cleaned at once', () => {
    const wrappers = [
      ['', ''],
      ['<div id="a"><section>', '</section><p>b</p></div>'],
      ['<table><tbody><tr><td>', ''],
    ];
    const isShort = document.documentElement.dataset['attacks'] === 'short';
    const attacks = collection.attacks.filter((_, at) => !isShort || at % 10 === 0);
    for (const {id, payload} of attacks) {
      for (const [start = '', end = ''] of wrappers) {
        const text = `${start}${payload}<p>Words</p>${payload}${end}`;
        const whole = cleanedBy(text, Infinity);
        for (const size of [1, 2, 5])
          expect(cleanedBy(text, size), `${id} by ${String(size)}`).to.equal(whole);
      }
    }
    console.log(describeCollection(collection));
  }).timeout(600_000);
});
