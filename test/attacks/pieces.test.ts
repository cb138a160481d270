/** A long text is parsed and cleaned in pieces. What comes out may not depend on where the text was divided. */
import {expect} from 'chai';
import {finish} from '../../src/page/steps.js';
import {parseFragment, parseInSteps} from '../../src/sanitize/parse.js';
import {sanitizeInSteps} from '../../src/sanitize/sanitize-in-steps.js';
import {describeCollection, loadAttacks, type Collection} from './support/collection.js';

/** Returns the markup of a text that is cleaned in pieces of some elements; undefined if it is refused before. */
function cleanedBy(payload: string, size: number): string | undefined {
  const parsed = parseFragment(payload);
  if ('failure' in parsed) return undefined;
  const place = document.implementation.createHTMLDocument('').body;
  place.append(finish(sanitizeInSteps(parsed.fragment, 'https://publisher.example/', undefined, size)));
  return place.innerHTML;
}

describe('an attack that is cleaned in pieces', () => {
  let collection: Collection;
  before(async () => {
    collection = await loadAttacks();
  });

  it('is parsed as if it were one piece', () => {
    const different = collection.attacks.flatMap(({id, payload}) =>
      [`<p>Words</p>${payload}<p>Words</p>${payload}<div>Words</div>`, payload]
        .filter(text => {
          const [whole, inPieces] = [Infinity, 1].map(length => finish(parseInSteps(text, length)));
          if (!whole || !inPieces) return true;
          if ('failure' in whole || 'failure' in inPieces)
            return 'failure' in whole !== 'failure' in inPieces;
          return !inPieces.fragment.isEqualNode(whole.fragment);
        })
        .map(text => `${id}: ${text}`),
    );
    expect(different).to.deep.equal([]);
  }).timeout(600_000);

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
