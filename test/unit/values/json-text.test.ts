import {expect} from 'chai';
import {stringifyJson, type Json} from '../../../src/values/json-text.js';

describe('stringifyJson', () => {
  const values: Json[] = [
    null,
    true,
    0,
    -1.5,
    '',
    'Zoë “quotes” "plain" \\ back',
    'a\nb\tc\u0000\u001f\u2028',
    [],
    [1, [2, 'three'], {four: 5}],
    {},
    {'a "b"': {c: null}, __proto__x: 1},
    '😀 東京',
  ];
  for (const value of values) {
    it(`keeps the value: ${JSON.stringify(value)}`, () => {
      expect(JSON.parse(stringifyJson(value))).to.deep.equal(value);
    });
  }

  it('leaves out undefined members', () => {
    expect(stringifyJson({a: undefined, b: 1})).to.equal('{"b":1}');
  });

  it('writes no "<", so that the text can stand in a script element', () => {
    const text = '</script><!-- <script>';
    expect(stringifyJson({[text]: text})).not.to.contain('<');
    expect(JSON.parse(stringifyJson(text))).to.equal(text);
  });

  it('writes valid Unicode, even if the text is not', () => {
    const written = stringifyJson('\ud800 a \udc00');
    expect(new TextDecoder().decode(new TextEncoder().encode(written))).to.equal(written);
    expect(JSON.parse(written)).to.equal('\ud800 a \udc00');
  });

  it('ignores the toJSON that an old library adds to arrays and strings', () => {
    const polluted = [Array.prototype, String.prototype] as object[];
    for (const prototype of polluted)
      Object.defineProperty(prototype, 'toJSON', {value: () => 'wrong', configurable: true});
    try {
      expect(stringifyJson(['a'])).to.equal('["a"]');
    } finally {
      for (const prototype of polluted) Reflect.deleteProperty(prototype, 'toJSON');
    }
  });
});
