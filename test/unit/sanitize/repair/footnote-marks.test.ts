import {expect} from 'chai';
import {shownFragment} from '../support/shown.js';

const raised = (html: string) => [...shownFragment(html).querySelectorAll('sup')].map(sup => sup.textContent);

describe('the mark of a footnote', () => {
  const marks: [string, string][] = [
    ['a link of a newsletter', 'fell to 3<a class="footnote-anchor" href="#note-1">1</a> by'],
    ['a link to a place in the text', 'fell to 3<a href="#n">1</a> by'],
    [
      'a link to a place in the text, by its whole URL',
      'fell to 3<a href="https://publisher.example/post/#n">1</a>.',
    ],
    ['a reference of digital publishing', 'fell to 3<a role="doc-noteref" href="notes.html">1</a>'],
    ['a span of an editor', 'fell to 3<span class="footnote-ref">1</span>'],
    ['a link in bold', 'fell to <b>3</b><b><a href="#n">1</a></b>'],
  ];
  for (const [what, html] of marks) {
    it(`does not join the number before it: ${what}`, () => {
      expect(raised(`<p>Pain ${html}</p><p id="n">Of ten.</p>`)).to.deep.equal(['1']);
    });
  }

  it('is left as it is where it stands apart', () => {
    for (const html of [
      'fell to 3 <a href="#n">1</a>',
      'fell to 3<a href="#n">[1]</a>',
      'fell to 3<sup><a href="#n">1</a></sup>',
    ])
      expect(raised(`<p>Pain ${html}</p>`).join(''), html).not.to.match(/1.*1|^\[/);
  });

  it('is not seen in a link with words, nor in a number of the text', () => {
    expect(raised('<p>See<a href="#a">below</a>, 3<span class="unit">1</span></p>')).to.deep.equal([]);
  });
});
