import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';

const at = 'https://publisher.example';
const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const cases: [what: string, given: string, shown: string][] = [
  ['lazysizes', `<img data-src="/a.png">`, `<img src="${at}/a.png">`],
  ['WP Rocket', `<img src="${blank}" data-lazy-src="/a.png">`, `<img src="${at}/a.png">`],
  ['jQuery', `<img src="/i/blank.gif" data-original="/a.png">`, `<img src="${at}/a.png">`],
  ['an older one', `<img src="/lazy_placeholder.gif?x=1" data-src="/a.png">`, `<img src="${at}/a.png">`],
  ['Optimole', `<img src="data:image/svg+xml,%3Csvg/%3E" data-opt-src="/a.png">`, `<img src="${at}/a.png">`],
  ['Ezoic', `<img src="${blank}" data-ezsrc="/a.png">`, `<img src="${at}/a.png">`],
  ['NitroPack', `<img src="${blank}" nitro-lazy-src="/a.png">`, `<img src="${at}/a.png">`],
  ['Breeze', `<img src="${blank}" data-breeze="/a.png?v=2" data-brsizes="">`, `<img src="${at}/a.png?v=2">`],
  ['Squarespace', `<img data-image="/a.jpg" data-image-id="7">`, `<img src="${at}/a.jpg">`],
  [
    'one that keeps a preview too',
    `<img data-thumb-src="/s.png" data-full="/a.webp">`,
    `<img src="${at}/a.webp">`,
  ],
  [
    'AMP',
    '<amp-img src="/a.png" width="400" height="200" onerror="alert(1)"></amp-img>',
    `<img src="${at}/a.png" width="400" height="200">`,
  ],
  ['Avada', `<img src="${blank}" data-orig-src="/a.png">`, `<img src="${at}/a.png">`],
  [
    'one with sizes',
    `<img src="about:blank" srcset="${blank}" data-src="/a.png" data-srcset="/a.png 480w, /b.png 960w" data-sizes="auto">`,
    `<img src="${at}/a.png" srcset="${at}/a.png 480w, ${at}/b.png 960w" sizes="">`,
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

  it('leaves its words where only a style would paint it', () => {
    expect(cleaned('<div role="img" aria-label="A rod" data-bg="/a.png"></div>')).to.equal(
      '<div>A rod</div>',
    );
    expect(cleaned('<b role="img" aria-label="Bone">🦴</b>')).to.equal('<b>🦴</b>');
  });

  it('is not taken from what stands further away', () => {
    expect(cleaned('<img alt="a"><p>b</p><noscript><img src="/a.png"></noscript>')).to.equal(
      '<img alt="a"><p>b</p>',
    );
  });
});
