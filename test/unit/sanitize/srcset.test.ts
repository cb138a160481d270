import {expect} from 'chai';
import {fetchableUrls} from '../../../src/sanitize/srcset.js';

const base = 'https://publisher.example/post/';

const cases: [given: string, kept: string][] = [
  ['/a.png', 'https://publisher.example/a.png'],
  ['a.png 1x, b.png 2x', `${base}a.png 1x, ${base}b.png 2x`],
  ['a.png 1x,b.png 1.5x', `${base}a.png 1x, ${base}b.png 1.5x`],
  ['a.png 480w,\n\t  //cdn.example/b.png   960w', `${base}a.png 480w, https://cdn.example/b.png 960w`],
  ['a.png, b.png 2x', `${base}a.png, ${base}b.png 2x`],
  ['https://a.example/w_1,h_2/a.png 1x', 'https://a.example/w_1,h_2/a.png 1x'],
  [',, a.png 1x ,,, b.png,, ', `${base}a.png 1x, ${base}b.png`],
  ['javascript:alert(1) 1x, a.png 2x', `${base}a.png 2x`],
  ['data:image/gif;base64,AAAA 1x, a.png 2x', `${base}a.png 2x`],
  ['blob:https://a.example/x, mailto:a@b.example 2x', ''],
  ['a.png -1x, b.png wide, c.png 1x 2x, d.png 1e9w, e.png (1x), f.png 100h', ''],
  ['https:// 1x', ''],
  ['', ''],
  [' , ', ''],
];

describe('the images that a browser may choose from', () => {
  for (const [given, kept] of cases) {
    it(`are ${kept || 'none'}, of ${JSON.stringify(given)}`, () => {
      expect(fetchableUrls(given, base)).to.equal(kept);
      expect(fetchableUrls(kept, base)).to.equal(kept);
    });
  }

  for (const bomb of [',', ' ', 'a,', 'a ', ', ', 'a 1x,', '1', '1.']) {
    it(`are found at once in a megabyte of ${JSON.stringify(bomb)}`, () => {
      fetchableUrls(bomb.repeat(200_000), base);
      fetchableUrls(`a ${bomb.repeat(200_000)}`, base);
    });
  }
});
