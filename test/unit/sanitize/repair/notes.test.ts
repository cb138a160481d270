import {expect} from 'chai';
import {shown} from '../support/shown.js';

describe('a note that a publisher shows on demand', () => {
  it('is set apart from the sentence that it stands in, after its mark', () => {
    const html =
      '<p>It rises<sup>a</sup><span role="tooltip">In serum.</span> in a year.</p><p>Later it falls.</p>';
    expect(shown(html)).to.equal(
      '<p>It rises<sup>a</sup> in a year.</p><p><small><sup>a</sup> In serum.</small></p><p>Later it falls.</p>',
    );
  });

  it('keeps its place behind the notes before it', () => {
    const note = (mark: string, text: string) => `<sup>${mark}</sup><span class="sidenote">${text}</span>`;
    expect(shown(`<p>One${note('1', 'First.')} two${note('2', 'Second.')}.</p>`)).to.match(
      /<small><sup>1<\/sup> First\.<\/small><\/p><p><small><sup>2<\/sup> Second\./,
    );
  });

  it('stays in the item of a list and the cell of a table', () => {
    const note = '<sup>1</sup><span class="tooltiptext">In serum.</span>';
    expect(shown(`<ul><li>Chromium${note}</li></ul>`)).to.equal(
      '<ul><li>Chromium<sup>1</sup><div><small><sup>1</sup> In serum.</small></div></li></ul>',
    );
  });

  it('is shown once where its words stand in the text too', () => {
    const html =
      '<p>It rises<sup>1</sup><span class="footnote_tooltip">In serum.</span> in a year.</p><ol><li>In serum.</li></ol>';
    expect(shown(html)).to.equal('<p>It rises<sup>1</sup> in a year.</p><ol><li>In serum.</li></ol>');
  });
});

describe('a note whose words stand in the text too', () => {
  const once: [string, string, string][] = [
    [
      'at the end, behind its mark in an element of its own',
      '<p>It rises<sup>1</sup><span class="sidenote"><sup>1</sup> In serum.</span>.</p><div><sup>1</sup><p>In serum.</p></div>',
      '<p>It rises<sup>1</sup>.</p><div><sup>1</sup><p>In serum.</p></div>',
    ],
    [
      'in a paragraph with all notes',
      '<p>It rises<sup>1</sup><span class="sidenote">Measured in the serum of adults.</span>.</p><p>1 Measured in the serum of adults.<br>2 Of ten.</p>',
      '<p>It rises<sup>1</sup>.</p><p>1 Measured in the serum of adults.<br>2 Of ten.</p>',
    ],
  ];
  for (const [where, html, result] of once) {
    it(`is shown once: ${where}`, () => {
      expect(shown(html)).to.equal(result);
    });
  }

  it('is no twin of a sentence that only holds its word, of another dose, or of the note of another mark', () => {
    const note = (words: string) => `<sup>1</sup><span class="sidenote">${words}</span>`;
    expect(shown(`<p>ASA${note('aspirin')}.</p><p>Take no aspirin.</p>`)).to.contain('</sup> aspirin<');
    expect(shown(`<p>Up to${note('20 mg a day.')}</p><ol><li>10 mg a day.</li></ol>`)).to.contain('20 mg');
    const ibid = '<sup>2</sup><span class="sidenote">Ibid.</span>';
    expect(shown(`<p>One${note('Ibid.')} two${ibid}.</p>`).match(/Ibid/g)).to.have.length(2);
  });
});

describe('a formula that a publisher writes twice', () => {
  const math = '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>';
  const twins = [
    `<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">x=2</span></span>`,
    `<span><span style="display:none">${math}</span><img src="/x.svg" aria-hidden="true" alt="x=2"></span>`,
    `<mjx-container><mjx-math aria-hidden="true">x=2</mjx-math><mjx-assistive-mml>${math}</mjx-assistive-mml></mjx-container>`,
  ];
  for (const html of twins) {
    it(`is shown once: ${html.slice(0, 40)}`, () => {
      expect(shown(`<p>Let ${html} be.</p>`)).to.equal(`<p>Let ${math} be.</p>`);
    });
  }
});
