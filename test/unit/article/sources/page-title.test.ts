import {expect} from 'chai';
import {readTitles, removeTitle, shownTitle, titleHtml} from '../../../../src/article/sources/page-title.js';
import {parsePage as parse} from '../support/page.js';

/** The title of a page whose text is its article, or all of it. */
const titleOf = (given: string, page: Document) =>
  shownTitle(given, readTitles(page, undefined), page.querySelector('article') ?? page.body);

describe('the title of a page', () => {
  const titles: [name: string, given: string, html: string, title: string][] = [
    ['without the name of an encyclopedia', 'Spine - Example Pedia', '<h1>Spine</h1>', 'Spine'],
    [
      'whole, where the metadata cut it',
      'Walking',
      '<h1>Walking: the first week</h1>',
      'Walking: the first week',
    ],
    ['of the metadata beside another heading', 'Metal ions', '<h1>Our blog</h1>', 'Metal ions'],
    ['the first of two headings', 'Rods | Clinic', '<h1>Rods</h1><h1>Screws</h1>', 'Rods'],
    ['of the metadata where a word only begins so', 'Spines', '<h1>Spinesses of all</h1>', 'Spines'],
    ['without the sign of a permanent link', '', '<h1>Rods <a href="#rods">¶</a></h1>', 'Rods'],
    ['of nothing', '', '<p>Text', ''],
    ['in the spelling of the page', 'screw_t - Reference', '<h1>screw::t</h1>', 'screw::t'],
    [
      'with its second line',
      'Rods and screws | Clinic',
      '<h1>Rods and screws<small>A guide</small></h1>',
      'Rods and screws A guide',
    ],
    [
      'in the order of the page',
      'No 7 The long way back | A guide | clinic.example',
      '<h1>The long way back<br>A guide (No 7)</h1>',
      'The long way back A guide (No 7)',
    ],
    [
      'without a number before it',
      '(3) Rods and screws | Clinic',
      '<h1>Rods and screws</h1>',
      'Rods and screws',
    ],
    ['without a section before it', 'News | Rods', '<h1>Rods</h1>', 'Rods'],
    [
      'with the subject before a colon',
      'Ibuprofen: side effects',
      '<h1>Side effects</h1>',
      'Ibuprofen: side effects',
    ],
    [
      'with what stands behind a colon',
      'Ibuprofen: side effects',
      '<h1>Ibuprofen</h1>',
      'Ibuprofen: side effects',
    ],
    [
      'not the name of the site',
      'Rods | Clinic',
      '<header><h1><a href="/">Clinic</a></h1></header><article><h2 class="entry-title">Rods</h2></article>',
      'Rods',
    ],
    [
      'not the name of the site, with a heading that begins the title',
      'Rods after a fall | Clinic',
      '<header><h1 class="site-title">Clinic</h1></header><article><h2>Rods after a fall</h2></article>',
      'Rods after a fall',
    ],
    [
      'not a name that the metadata has in its place',
      'Clinic',
      '<title>Rods | Clinic</title><main><h1>Rods</h1></main>',
      'Rods',
    ],
    [
      'not a part whose heading begins the title',
      'Metformin - Side effects',
      '<h2>Metformin</h2>',
      'Metformin - Side effects',
    ],
    [
      'not a heading behind a paragraph',
      'Rods after a fall | Clinic',
      `<p>${'Walk a little. '.repeat(20)}</p><h2>Rods after a fall</h2>`,
      'Rods after a fall | Clinic',
    ],
    [
      'without what is repeated for screen readers',
      'Rods',
      '<h1><b aria-hidden="true">Rods</b><b class="sr-only">Rods</b></h1>',
      'Rods',
    ],
  ];
  for (const [name, given, html, title] of titles) {
    it(`is the one that readers see: ${name}`, () => {
      expect(titleOf(given, parse(html))).to.equal(title);
    });
  }

  it('has its superscripts and its emphasis, in plain text as far as there are characters for them', () => {
    const page = parse('<h1>10<sup>9</sup>/L of <em>S. aureus</em> on the 4<sup>th</sup> day</h1>');
    const title = titleOf('109/L of S. aureus on the 4th day', page);
    expect(title).to.equal('10⁹/L of S. aureus on the 4th day');
    expect(titleHtml(title, page)).to.equal(
      '10<sup>9</sup>/L of <em>S. aureus</em> on the 4<sup>th</sup> day',
    );
    expect(titleHtml('Rods', parse('<h1>Rods</h1>'))).to.equal(undefined);
  });
});

describe('a heading in the text', () => {
  const headings: [name: string, html: string, rest: string][] = [
    ['goes where it says the title again', '<h2>Take it, or not?</h2><p>a</p>', '<p>a</p>'],
    ['goes with its group', '<hgroup><h1>Take it or not</h1></hgroup><p>a</p>', '<p>a</p>'],
    ['stays with some of the title’s words', '<h2>Take it</h2><p>a</p>', '<h2>Take it</h2><p>a</p>'],
    [
      'goes where it is a line without a heading',
      '<p>News</p><div><a href="/x">TAKE IT OR NOT</a></div><p>a</p>',
      '<p>News</p><p>a</p>',
    ],
    ['goes where the title says it and more', '<h1>Take it</h1><p>a</p>', '<p>a</p>'],
    [
      'stays as a line behind a paragraph',
      `<p>${'a'.repeat(200)}</p><p>Take it or not</p>`,
      `<p>${'a'.repeat(200)}</p><p>Take it or not</p>`,
    ],
    [
      'stays further down',
      '<h2>First</h2><p>a</p><h2>Take it or not</h2>',
      '<h2>First</h2><p>a</p><h2>Take it or not</h2>',
    ],
  ];
  for (const [name, html, rest] of headings) {
    it(name, () => {
      const {body} = parse(html);
      removeTitle(body, 'Take it, or not', {siteNames: new Set()});
      expect(body.innerHTML).to.equal(rest);
    });
  }
});
