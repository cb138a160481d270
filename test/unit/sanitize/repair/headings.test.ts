import {expect} from 'chai';
import {shiftHeadings} from '../../../../src/sanitize/repair/headings.js';
import {markup} from '../support/cleaned.js';
import {outcomeFor, shown} from '../support/shown.js';

/** The levels of the headings after those given were fitted. */
function fitted(levels: string, top: number): string {
  const html = Array.from(levels, level => `<p>x</p><h${level}>y</h${level}>`).join('');
  const fragment = document.createRange().createContextualFragment(html);
  shiftHeadings(fragment, top);
  return [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .map(heading => heading.localName.slice(1))
    .join('');
}

describe('the headings of a text', () => {
  const cases: [string, string, number, string][] = [
    ['stay where they fit', '3443', 3, '3443'],
    ['go below the title together', '1223', 3, '3445'],
    ['come up to it', '445', 3, '334'],
    ['skip no level on the way down', '246', 3, '345'],
    ['are of one level where they were of one', '1111', 3, '3333'],
    ['come back up to the level they had', '24242', 3, '34343'],
    ['begin below the first and go above it', '432', 3, '333'],
    ['have no level below six', '123456', 4, '456666'],
    ['are all of level six where the title is', '123', 6, '666'],
    ['may be the page’s highest', '23', 1, '12'],
    ['are none where there were none', '', 2, ''],
  ];
  for (const [name, given, top, shown] of cases) {
    it(`${name}: ${given} below ${String(top)} become ${shown || 'none'}`, () => {
      expect(fitted(given, top)).to.equal(shown);
    });
  }

  it('keep their words, their markup, language and direction', () => {
    const fragment = document
      .createRange()
      .createContextualFragment('<div><h1 lang="fr" dir="rtl" title="t">un <em>deux</em></h1></div>');
    const emphasis = fragment.querySelector('em');
    shiftHeadings(fragment, 3);
    expect(markup(fragment)).to.equal('<div><h3 lang="fr" dir="rtl" title="t">un <em>deux</em></h3></div>');
    expect(fragment.querySelector('em')).to.equal(emphasis);
  });
});

describe('a heading that repeats the title', () => {
  const bodyOf = (html: string) => shown(html, {title: 'Dose & limits'});

  it('is left out at the start of the text, also below a picture, in another spelling', () => {
    for (const heading of [
      '<h1>Dose & limits</h1>',
      '<h2><b>DOSE</b> &amp; limits</h2>',
      '<div><h1>Dose limits.</h1></div>',
    ])
      expect(bodyOf(`${heading}<p>One a day.</p>`)).to.match(/^(?:<div><\/div>)?<p>One a day\.<\/p>$/);
    expect(
      bodyOf('<figure><img src="/a.png" alt="A tablet"></figure><h1>Dose & limits</h1><p>a</p>'),
    ).not.to.contain('<h');
  });

  it('stays after words, where it begins a section', () => {
    expect(bodyOf('<p>Call 112 if it hurts.</p><h2>Dose & limits</h2><p>One.</p>')).to.contain(
      '>Dose &amp; limits</h',
    );
  });

  it('stays with more or other words', () => {
    for (const words of ['Dose & limits for children', 'Dose', 'Limits & dose'])
      expect(bodyOf(`<h1>${words}</h1><p>a</p>`)).to.contain('<h');
  });

  it('is no text by itself', () => {
    expect(outcomeFor('<h1>Dose &amp; limits</h1>', {title: 'Dose & limits'})).to.equal('empty');
  });
});
