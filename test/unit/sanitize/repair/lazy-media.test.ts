import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';

const at = 'https://publisher.example';
const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const cases: [what: string, given: string, shown: string][] = [
  ['lazysizes', `<img data-src="/a.png">`, `<img src="${at}/a.png">`],
  ['WP Rocket', `<img src="${blank}" data-lazy-src="/a.png">`, `<img src="${at}/a.png">`],
  ['jQuery', `<img src="/i/blank.gif" data-original="/a.png">`, `<img src="${at}/a.png">`],
  ['an older one', `<img src="/lazy_placeholder.gif?x=1" data-src="/a.png">`, `<img src="${at}/a.png">`],
  ['Avada', `<img src="${blank}" data-orig-src="/a.png">`, `<img src="${at}/a.png">`],
  [
    'one with sizes',
    `<img src="about:blank" srcset="${blank}" data-src="/a.png" data-srcset="/a.png 480w, /b.png 960w" data-sizes="auto">`,
    `<img src="${at}/a.png" srcset="${at}/a.png 480w, ${at}/b.png 960w" sizes="auto">`,
  ],
  [
    'one for pictures',
    `<picture><source data-srcset="/b.webp" type="image/webp"><img src="${blank}" data-src="/a.png"></picture>`,
    `<picture><source type="image/webp" srcset="${at}/b.webp"><img src="${at}/a.png"></picture>`,
  ],
  [
    'one that only says what is there without scripts',
    `<img src="${blank}" class="lazy"> <noscript><img src="/a.png" alt="A rod"></noscript>`,
    `<img src="${at}/a.png" alt="A rod"> `,
  ],
  [
    'a frame that is loaded late',
    '<iframe data-src="/v" title="A film">',
    `<a href="${at}/v" data-frame=",">A film</a>`,
  ],
];

describe('an image that a script of the publisher would have loaded late', () => {
  for (const [what, given, shown] of cases) {
    it(`is there: ${what}`, () => {
      const attributes = (html: string) =>
        html
          .replace(/<\w+|"[^"]*"/g, part => part)
          .split(/(?=[ >])/)
          .sort();
      expect(attributes(cleaned(given))).to.deep.equal(attributes(shown));
    });
  }

  it('is the one that stands there where that is an image already', () => {
    const html = `<img src="${at}/small.png" data-src="/a.png" srcset="${at}/b.png 2x" data-srcset="/c.png 2x">`;
    expect(cleaned(html)).to.equal(`<img src="${at}/small.png" srcset="${at}/b.png 2x">`);
  });

  it('is only what may be an image at all', () => {
    expect(cleaned('<img data-src="javascript:alert(1)" data-srcset="data:image/png,x 1x">')).to.equal(
      '<img>',
    );
    expect(
      cleaned('<img><noscript><img src=x onerror="alert(1)"><script>alert(1)</script></noscript>'),
    ).to.equal(`<img src="${at}/blog/post/x">`);
  });

  it('is not taken from what stands further away', () => {
    expect(cleaned('<img alt="a"><p>b</p><noscript><img src="/a.png"></noscript>')).to.equal(
      '<img alt="a"><p>b</p>',
    );
  });
});
