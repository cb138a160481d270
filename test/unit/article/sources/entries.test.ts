import {expect} from 'chai';
import {findEntry} from '../../../../src/article/sources/entries.js';

const entries = [
  {id: 1, slug: 'rods', url: 'https://p.example/rods/'},
  {id: {toString: 1}, slug: null, url: ['x']},
  {id: '2', slug: '%d1%81', url: 'https://p.example/%d1%81/'},
  {id: 'undefined-id', slug: '100%', url: '/'.repeat(1e6) + 'x'},
];

const find = (item?: string | null) => findEntry(entries, item, ({id, slug, url}) => [id, slug, url])?.slug;

describe('the entry of a list', () => {
  const cases: [string | null | undefined, string | null | undefined][] = [
    [undefined, 'rods'],
    [null, 'rods'],
    ['', 'rods'],
    [' ', 'rods'],
    ['1', 'rods'],
    [' rods ', 'rods'],
    ['https://p.example/rods', 'rods'],
    ['2', '%d1%81'],
    ['%D1%81', '%d1%81'],
    ['с', '%d1%81'],
    ['https://p.example/%D1%81', '%d1%81'],
    ['https://p.example/с/', '%d1%81'],
    ['100%', '100%'],
    ['[object Object]', undefined],
    ['null', undefined],
    ['undefined', undefined],
    ['Rods', undefined],
    ['x', undefined],
  ];
  for (const [item, slug] of cases) {
    it(`is ${slug ?? 'not there'} for ${JSON.stringify(item)}`, () => {
      expect(find(item)).to.equal(slug);
    });
  }

  it('is none of an empty list', () => {
    for (const item of [undefined, 'x']) expect(findEntry<object>([], item, () => [])).to.equal(undefined);
  });

  it('is nowhere in a list that does not have it', () => {
    expect(find('nowhere')).to.equal(undefined);
  });
});
