import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';

describe('words that DOMPurify would drop with what the policy does not know', () => {
  for (const [what, html, left] of [
    ['a dose beside a comment', '<p>Not with &lt;5 mg<!-- review --></p>', '<p>Not with &lt;5 mg</p>'],
    ['a sign beside a comment', '<p>a &lt;!<!-- -->b</p>', '<p>a &lt;!b</p>'],
    [
      'a comparison in a cell',
      '<table><tbody><tr><td>&lt;7 µg/l<!----></td></tr></tbody></table>',
      undefined,
    ],
    ['an element that a script would extend', '<p is="x-warning">Do not drive.</p>', '<p>Do not drive.</p>'],
    ['a link that a script would extend', '<a is="x-link" href="https://a.example/">A</a>', undefined],
    ['an element named as in SVG', '<text>Do not drive.</text>', 'Do not drive.'],
    ['an unknown part of a formula', '<math><maction><mi>x</mi></maction></math>', '<math><mi>x</mi></math>'],
    ['an unknown element', '<p>a <blink>b</blink> c</p>', '<p>a b c</p>'],
  ] as const) {
    it(`stay: ${what}`, () => {
      const expected = left ?? html.replace(/<!--.*?-->| is="[^"]*"/g, '');
      expect(cleaned(html)).to.equal(expected);
    });
  }

  it('go where they are no prose', () => {
    expect(cleaned('<p>a<script>b</script><svg><text>c</text></svg></p><select><option>d</select>')).to.equal(
      '<p>a</p>',
    );
  });
});
