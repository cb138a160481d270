import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {withoutFormulas} from '../../demo/publisher/operator/formulas.js';

const sign = String.raw`[=+\-@\u207A-\u207C\u208A-\u208C\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]`;
const dropped = String.raw`[\s"'“”‘’\p{Cf}\p{Cc}]*`;

/** The rule as it is said in words, however long that takes: after a separator, before what may be a formula. */
function plainly(text: string): string {
  return text
    .replace(new RegExp(`([;\\t\\r\\n])(?=${dropped}${sign})`, 'gu'), "$1'")
    .replace(new RegExp(`^(?=[\\t\\r\\n]|${dropped}${sign})`, 'u'), "'");
}

/** Characters that matter to the rule, and some that don't. */
const pieces = [
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

describe('the marks in a text for a spreadsheet', () => {
  it('stand where the rule says, in any text', () => {
    const piece = fc.oneof({weight: 5, arbitrary: fc.constantFrom(...pieces)}, fc.string({unit: 'binary'}));
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), some => {
        const text = some.join('');
        assert.equal(withoutFormulas(text), plainly(text));
      }),
      {numRuns: 3000},
    );
  });

  it('are found in a text of nothing but separators', () => {
    // Each of them looked past all that follow it once: seconds, in which nobody was answered.
    const separators = '\n'.repeat(60_000);
    assert.equal(withoutFormulas(`a${separators}`), `a${separators}`);
    assert.equal(withoutFormulas(`=a${separators}b`), `'=a${separators}b`);
    assert.equal(withoutFormulas(`a${separators}=`), `a${"\n'".repeat(60_000)}=`);
  });
});
