import {expect} from 'chai';
import {shown} from '../support/shown.js';

describe('the words of a button', () => {
  it('stay in their sentence', () => {
    expect(shown('<p>Press <button>Stop</button> if it hurts.</p>')).to.equal(
      '<p>Press Stop if it hurts.</p>',
    );
    expect(shown('<p>Stop if you have <button type="button">a <b>rash</b></button></p>')).to.equal(
      '<p>Stop if you have a <b>rash</b></p>',
    );
  });

  it('are the heading of the panel that it would open', () => {
    expect(
      shown(
        '<h2>Questions</h2><div><button aria-expanded="false">May I bathe?</button></div><div><p>Yes.</p></div>',
      ),
    ).to.equal('<h3>Questions</h3><div><h4>May I bathe?</h4></div><div><p>Yes.</p></div>');
    expect(
      shown(
        '<p><button class="accordion__trigger"><span>May I bathe?</span></button></p><div hidden>Yes.</div>',
      ),
    ).to.equal('<h3>May I bathe?</h3><div>Yes.</div>');
  });

  it('stay in the heading of an accordion', () => {
    const button = '<button aria-expanded="false" onclick="a()">Who must not <b>take</b> it?</button>';
    for (const [tag, level] of [
      ['h2', 'h3'],
      ['dt', 'dt'],
    ] as const)
      expect(shown(`<${tag}>${button}</${tag}>`)).to.equal(
        `<${level}>Who must not <b>take</b> it?</${level}>`,
      );
  });

  it('are the heading of the panel of a tab', () => {
    const tabs =
      '<ul role="tablist"><li><a role="tab" href="#p1">Adults</a></li><li><button role="tab" aria-controls="p2">Children</button></li></ul>';
    const panels =
      '<div id="p1" role="tabpanel"><p>2 mg</p></div><div id="p2" role="tabpanel" hidden><p>1 mg</p></div>';
    expect(shown(tabs + panels)).to.equal(
      '<ul></ul><div><h3>Adults</h3><p>2 mg</p></div><div><h3>Children</h3><p>1 mg</p></div>',
    );
  });

  it('are a paragraph where they stand alone', () => {
    expect(shown('<div><button>Call if your leg turns blue</button></div>')).to.equal(
      '<div><p>Call if your leg turns blue</p></div>',
    );
  });

  it('are not shown where it only works on the page', () => {
    for (const button of [
      '<button class="share-button">Share</button>',
      '<button aria-label="Copy link">Copy</button>',
      '<form><p>News</p><button>Subscribe</button></form>',
    ])
      expect(shown(`<p>Words.</p><div>${button}</div>`), button).to.equal('<p>Words.</p><div></div>');
  });
});
