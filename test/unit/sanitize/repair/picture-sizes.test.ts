import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';
import {shownFragment} from '../support/shown.js';

/** Width, height and sizes of the first image. */
function measures(html: string): (string | null | undefined)[] {
  cleaned(html);
  const image = shownFragment(html).querySelector('img');
  return ['width', 'height', 'sizes'].map(name => image?.getAttribute(name));
}

describe('a picture', () => {
  const styled: [what: string, html: string, width: string | null, height: string | null][] = [
    ['a logo', '<img src="/a.png" width="1200" height="600" style="width:64px;height:auto">', '64', '32'],
    ['a sign', '<img src="/a.png" style="height: 1em; max-height: 1em">', null, '16'],
    ['a sign of a known shape', '<img src="/a.png" width="72" height="36" style="height:1.5em">', '48', '24'],
    ['a pictogram', '<img src="/a.png" style="width:40px; height:30px">', '40', '30'],
    ['one with a limit', '<img src="/a.png" width="900" height="300" style="max-width:300px">', '300', '100'],
    ['one within its limit', '<img src="/a.png" width="90" height="30" style="max-width:300px">', '90', '30'],
    ['half of the column', '<img src="/a.png" width="900" height="300" style="width:50%">', '50%', '300'],
    ['as wide as the column at most', '<img src="/a.png" width="9" style="max-width:100%">', '9', null],
    ['what is no length', '<img src="/a.png" width="9" style="width:calc(1px);height:-5px">', '9', null],
  ];
  for (const [what, html, width, height] of styled) {
    it(`has the size that its style says: ${what}`, () => {
      expect(measures(html)).to.deep.equal([width, height, null]);
    });
  }

  it('has its own shape where only a script would know its size', () => {
    const sources = 'src="/a.png" srcset="/a.png 300w, /b.png 900w"';
    expect(measures(`<img ${sources} sizes="auto">`)).to.deep.equal([null, null, '']);
    expect(measures(`<img ${sources} width="900" sizes="AUTO, 50vw">`)).to.deep.equal(['900', null, '50vw']);
    expect(measures(`<img ${sources} width="900" height="300" sizes="auto, 50vw">`)).to.deep.equal([
      '900',
      '300',
      'auto, 50vw',
    ]);
    const picture = `<picture><source srcset="/c.webp 9w" sizes="auto"><img src="/a.png" width="9"></picture>`;
    expect(cleaned(picture)).not.to.contain('auto');
  });
});

describe('a picture beside words', () => {
  const isInLine = (html: string) => shownFragment(html).querySelector('img')?.className === 'in-line';

  for (const html of [
    '<p>Sleep <img src="/a.png" alt="\u{1f9b4}" style="height:1em"> well.</p>',
    '<p><a href="/x"><img src="/a.png" width="24" height="24"></a> Call at once</p>',
    '<ul><li><picture><source srcset="/a.webp"><img src="/a.png"></picture> Yes</li></ul>',
    '<p><img src="/a.png" width="60" height="20"><img src="/b.png" width="60" height="20"></p>',
  ]) {
    it(`stays in the line: ${html}`, () => {
      expect(isInLine(html)).to.equal(true);
    });
  }

  for (const html of [
    '<p><img src="/a.png" width="300" height="200"> Around it flows the text.</p>',
    '<p>The rod:<br><img src="/a.png"></p>',
    '<figure><img src="/a.png"><figcaption>The rod</figcaption></figure>',
    '<p>The rod:</p><img src="/a.png"><p>It bends.</p>',
  ]) {
    it(`has lines of its own: ${html}`, () => {
      expect(isInLine(html)).to.equal(false);
    });
  }
});
