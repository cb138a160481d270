import {expect} from 'chai';
import {asList, asObject, asSize, asText, withoutUndefined} from '../../../src/values/json.js';

const everyKind: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  -1,
  NaN,
  '',
  ' ',
  'text',
  [],
  ['x'],
  {},
  {a: 1},
];

describe('a value of unknown shape', () => {
  const kinds: [string, (value: unknown) => unknown, unknown[]][] = [
    ['an object', asObject, [{}, {a: 1}]],
    ['a text', asText, ['text']],
    ['a size', asSize, [1]],
  ];
  for (const [name, read, expected] of kinds) {
    it(`is ${name} or undefined`, () => {
      expect(everyKind.map(read).filter(value => value !== undefined)).to.deep.equal(expected);
    });
  }

  it('is a list, by default an empty one', () => {
    expect(everyKind.map(asList).filter(list => list.length > 0)).to.deep.equal([['x']]);
    expect(asList({length: 3})).to.deep.equal([]);
  });

  it('is not a size if it is infinite', () => {
    expect(asSize(Infinity)).to.equal(undefined);
    expect(asSize('100')).to.equal(undefined);
  });

  it('keeps the white space around a text', () => {
    expect(asText(' a ')).to.equal(' a ');
  });
});

describe('withoutUndefined', () => {
  it('keeps the members with a value', () => {
    const members = withoutUndefined<{name: string; url?: string; size?: number}>({
      name: '',
      url: undefined,
      size: 0,
    });
    expect(members).to.deep.equal({name: '', size: 0});
    expect('url' in members).to.equal(false);
  });
});
