import {expect} from 'chai';
import {shownFragment} from '../support/shown.js';

const words = (html: string) => {
  const fragment = shownFragment(html);
  for (const block of fragment.querySelectorAll('div, p, li')) block.append('\n');
  return fragment.textContent.replace(/\s+/g, ' ').trim();
};

describe('words that only a style keeps apart', () => {
  const apart: [string, string][] = [
    ['two centered lines', '<center>Dose</center><center>5 mg</center>'],
    ['custom elements', '<dose-name>Dose</dose-name><dose-value>5 mg</dose-value>'],
    [
      'boxes in a line',
      '<span style="display:inline-block">Dose</span><span style="display:block">5 mg</span>',
    ],
    ['a label and its value', '<p><span class="label">Dose</span><span class="value">5 mg</span></p>'],
    ['the label of a form and a value', '<p><label>Dose</label><strong>5 mg</strong></p>'],
    ['the entries of a menu', '<menu><li>Dose</li><li>5 mg</li></menu>'],
  ];
  for (const [what, html] of apart) {
    it(`stay apart: ${what}`, () => {
      expect(words(html)).to.equal('Dose 5 mg');
    });
  }

  it('stay apart where two links stand side by side', () => {
    expect(words('<a href="/a">Leaflet</a><a href="/b">Film</a>')).to.equal('Leaflet Film');
  });
});

describe('a word', () => {
  const whole: [string, string][] = [
    [
      'split over two runs of a word processor',
      '<span class="c1">post</span><span class="c2">operative</span>',
    ],
    ['with its first letter set large', '<span class="cap">T</span><span class="rest">ake</span>'],
    ['partly in bold', '<b>hyper</b><i>tension</i>'],
    ['of a letter and a number', '<span class="a">B</span><span class="b">12</span>'],
  ];
  for (const [what, html] of whole) {
    it(`stays whole: ${what}`, () => {
      expect(words(`<p>${html}</p>`)).not.to.contain(' ');
    });
  }
});

describe('a link in a link', () => {
  it('begins where the outer one ends, as the parser has it', () => {
    const html =
      '<p><a href="https://a.example/">one <marquee><a href="https://b.example/">two</a></marquee> three</a></p>';
    const shown = shownFragment(html);
    expect(shown.querySelector('a a')).to.equal(null);
    expect([...shown.querySelectorAll('a')].map(({textContent}) => textContent.trim())).to.deep.equal([
      'one',
      'two',
    ]);
    expect(shown.textContent.replace(/\s+/g, ' ')).to.equal('one two three');
  });
});
