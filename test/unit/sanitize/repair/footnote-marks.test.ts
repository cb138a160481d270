import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';
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
    ['the label of a note in the margin', 'fell to 3<label for="m" class="margin-toggle">1</label>'],
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

describe('the mark of a note that only a script would open', () => {
  const marks: [string, string, string][] = [
    [
      'a link',
      '<span data-definition="n"><a href="#">*</a></span>',
      '<aside id="n" hidden>In serum.</aside>',
    ],
    ['a superscript', '<sup data-note="#n">1</sup>', '<div id="n" style="display:none">In serum.</div>'],
    ['a button', '<button popovertarget="n">a</button>', '<div id="n" popover hidden><p>In serum.</p></div>'],
    [
      'a label beside the checkbox of its note',
      '<label for="n">1</label><input type="checkbox" id="n"><span class="sidenote">In serum.</span>',
      '',
    ],
    ['a mark before its note', '<sup data-note="n">1</sup><span id="n" hidden>In serum.</span>', ''],
  ];
  for (const [what, mark, note] of marks) {
    it(`leads to the note, which stands apart behind the same mark: ${what}`, () => {
      const html = `<p>Ions rise${mark} in a year.</p><p>Later they fall.</p>${note}`;
      const fragment = shownFragment(html);
      cleaned(html);
      const [link] = fragment.querySelectorAll('a');
      const target = fragment.getElementById(link?.hash.slice(1).replace(/^/, 'text-') ?? '');
      expect(fragment.querySelector('p')?.textContent).to.match(/^Ions rise(.) in a year\.$/);
      expect(target?.textContent).to.equal(`${link?.textContent ?? ''} In serum.`);
      expect(fragment.textContent.match(/In serum/g)).to.have.length(1);
    });
  }

  it('leads to a list without a second number', () => {
    const list = '<ol hidden><li id="n">In serum.</li></ol>';
    const fragment = shownFragment(
      `<p>Ions rise<a href="javascript:void(0)" data-footnote="n">[1]</a>.</p>${list}`,
    );
    expect(fragment.querySelector('li')?.textContent).to.equal('In serum.');
    expect(fragment.querySelector('a')?.hash).to.equal('#n');
  });

  it('is left alone where it leads elsewhere, or is a tab or no mark', () => {
    for (const link of [
      '<a href="https://other.example/" data-note="n">1</a>',
      '<a href="#" data-bs-toggle="tab" data-target="#n">1</a>',
      '<a href="#" data-note="n">serum</a>',
    ]) {
      const fragment = shownFragment(`<p>Ions ${link} rise.</p><p id="n">In serum.</p>`);
      expect(fragment.textContent, link).to.match(/In serum\.$/);
      expect(fragment.querySelector('a')?.hash ?? '', link).to.equal('');
    }
  });
});
