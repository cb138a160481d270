import {expect} from 'chai';
import {removeTitle, shownTitle, titleHtml} from '../../../../src/article/sources/page-title.js';
import {parsePage as parse} from '../support/page.js';

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
    ['of the metadata beside two headings', 'Rods | Clinic', '<h1>Rods</h1><h1>Screws</h1>', 'Rods | Clinic'],
    ['of the metadata where a word only begins so', 'Spines', '<h1>Spinesses of all</h1>', 'Spines'],
    ['without the sign of a permanent link', '', '<h1>Rods <a href="#rods">¶</a></h1>', 'Rods'],
    ['of nothing', '', '<p>Text', ''],
  ];
  for (const [name, given, html, title] of titles) {
    it(`is the one that readers see: ${name}`, () => {
      expect(shownTitle(given, parse(html))).to.equal(title);
    });
  }

  it('has its superscripts and its emphasis, in plain text as far as there are characters for them', () => {
    const page = parse('<h1>10<sup>9</sup>/L of <em>S. aureus</em> on the 4<sup>th</sup> day</h1>');
    const title = shownTitle('109/L of S. aureus on the 4th day', page);
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
      'stays further down',
      '<h2>First</h2><p>a</p><h2>Take it or not</h2>',
      '<h2>First</h2><p>a</p><h2>Take it or not</h2>',
    ],
  ];
  for (const [name, html, rest] of headings) {
    it(name, () => {
      const {body} = parse(html);
      removeTitle(body, 'Take it, or not');
      expect(body.innerHTML).to.equal(rest);
    });
  }
});
