import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {escapeFormulas} from '../../demo/publisher/operator/formulas.js';

const sign = String.raw`[=+\-@\u207A-\u207C\u208A-\u208C\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]`;
const dropped = String.raw`[\s"'“”‘’\p{Cf}\p{Cc}]*`;

/** A slow implementation of the rule: an apostrophe after each separator that is followed by a possible formula. */
function escapeSlowly(text: string): string {
  return text
    .replace(new RegExp(`([;\\t\\r\\n])(?=${dropped}${sign})`, 'gu'), "$1'")
    .replace(new RegExp(`^(?=[\\t\\r\\n]|${dropped}${sign})`, 'u'), "'");
}

/** Characters that matter to the rule, and others. */
const characters = [
  ...[
    ';',
    '\t',
    '\r',
    '\n',
    ';',
    '=',
    '+',
    '-',
    '@',
    '⁼',
    '−',
    '﹢',
    '＝',
    ' ',
    '\u00a0',
    '"',
    "'",
    '“',
    '’',
  ],
  ...['\u200b', '\0', '\u0085', '\u{e0001}', 'a', '1', ',', '王', '👩🏽‍⚕️', '\ud83d', '\udc00'],
];

describe('escaping formulas', () => {
  it('follows the rule for any text', () => {
    const character = fc.oneof(
      {weight: 5, arbitrary: fc.constantFrom(...characters)},
      fc.string({unit: 'binary'}),
    );
    fc.assert(
      fc.property(fc.array(character, {maxLength: 40}), list => {
        const text = list.join('');
        assert.equal(escapeFormulas(text), escapeSlowly(text));
      }),
      {numRuns: 3000},
    );
  });

  it('is fast for a text of separators', () => {
    // With quadratic time, this takes seconds and blocks all other requests.
    const separators = '\n'.repeat(60_000);
    assert.equal(escapeFormulas(`a${separators}`), `a${separators}`);
    assert.equal(escapeFormulas(`=a${separators}b`), `'=a${separators}b`);
    assert.equal(escapeFormulas(`a${separators}=`), `a${"\n'".repeat(60_000)}=`);
  });
});
