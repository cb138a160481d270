import {expect} from 'chai';
import {shown} from '../support/shown.js';

const styled: [what: string, given: string, shown: string][] = [
  ['a power of ten', '10<span style="vertical-align: super">9</span>/l', '10<sup>9</sup>/l'],
  [
    'a power of ten, raised and smaller',
    '10<span style="font-size:60%;vertical-align:top">6</span>',
    '10<sup>6</sup>',
  ],
  [
    'a power of ten, moved up',
    '10<font style="position:relative;top:-.4em;font-size:.7em">3</font>',
    '10<sup>3</sup>',
  ],
  ['a power of ten by its class', 'm<span class="superscript">2</span>', 'm<sup>2</sup>'],
  ['a formula', 'CO<span style="VERTICAL-ALIGN: sub; font-size: smaller">2</span>', 'CO<sub>2</sub>'],
  ['a formula by length', 'H<span style="vertical-align:-0.3em">2</span>O', 'H<sub>2</sub>O'],
  [
    'a dose that no longer holds',
    '<span style="text-decoration: line-through">5 mg</span> 2 mg',
    '<s>5 mg</s> 2 mg',
  ],
  [
    'a dose that no longer holds, with !important',
    '<span style="text-decoration:line-through!important">5 mg</span>',
    '<s>5 mg</s>',
  ],
  ['a dose that no longer holds, by its class', '<span class="line-through">5 mg</span>', '<s>5 mg</s>'],
  ['a warning in bold', '<span style="font-weight:700">Never</span> alone', '<strong>Never</strong> alone'],
  ['a warning in bold by its class', '<span class="fw-bold">Never</span>', '<strong>Never</strong>'],
  ['a Latin name', '<span style="font-style: italic">Candida</span>', '<em>Candida</em>'],
  ['an underlined word', '<span style="text-decoration-line:underline">not</span>', '<u>not</u>'],
];

describe('a text whose style says something', () => {
  for (const [what, given, expected] of styled) {
    it(`still says it: ${what}`, () => {
      expect(shown(`<p>${given}</p>`)).to.equal(`<p>${expected}</p>`);
    });
  }

  it('still says it in every block of a struck-out part', () => {
    const list = '<li>5 mg<ul><li>at night</li></ul></li>';
    expect(shown(`<ul style="text-decoration:line-through">${list}</ul>`)).to.equal(
      '<ul><li><s>5 mg</s><ul><li><s>at night</s></li></ul></li></ul>',
    );
    expect(shown('<p style="text-decoration:line-through">Take <b>5 mg</b>.</p>')).to.equal(
      '<p><s>Take <b>5 mg</b>.</s></p>',
    );
  });

  it('says it once where an element says it too', () => {
    expect(shown('<h2 style="font-weight:bold">A</h2>')).to.equal('<h3>A</h3>');
    expect(shown('<p>2<sup style="vertical-align:super">3</sup></p>')).to.equal('<p>2<sup>3</sup></p>');
    expect(shown('<p><del style="text-decoration:line-through">5</del></p>')).to.equal('<p><del>5</del></p>');
  });

  it('is not bold where a wrapper says that it is not', () => {
    expect(shown('<b style="font-weight:normal"><p>Words</p></b>')).to.equal('<div><p>Words</p></div>');
    expect(shown('<p><em style="font-style:normal">Words</em></p>')).to.equal('<p>Words</p>');
  });

  it('is neither raised nor lowered in a cell or beside a picture', () => {
    expect(
      shown('<table><tr><td style="vertical-align:top;font-size:.8em">5</td></tr></table>'),
    ).not.to.contain('sup');
    expect(shown('<p><img src="/a.png" style="vertical-align:super"> 5</p>')).not.to.contain('<sup');
  });

  it('numbers its lists as their style does', () => {
    expect(shown('<ol style="list-style-type: lower-alpha"><li>a</li></ol>')).to.equal(
      '<ol type="a"><li>a</li></ol>',
    );
  });
});
