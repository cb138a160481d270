import {expect} from 'chai';
import {shown} from '../support/shown.js';

describe('text that a publisher hides', () => {
  for (const old of [
    '<p style="display:none">Take 10 mg.</p>',
    '<p hidden>Take 10 mg.</p>',
    '<span style="visibility: hidden !important">Take 10 mg.</span>',
    '<p id="old" data-id="old" hidden>Take 10 mg.</p>',
  ]) {
    it(`is not shown as if it were valid: ${old}`, () => {
      expect(shown(`<p>Take 1 mg.</p>${old}`)).to.equal('<p>Take 1 mg.</p>');
    });
  }

  const openable = [
    '<a href="#a">More</a><div id="a" hidden>At once.</div>',
    '<button aria-controls="a">When?</button><div id="a" style="display:none">At once.</div>',
    '<div class="faq-item"><h3>When?</h3><div style="display: none">At once.</div></div>',
    '<p>When? <span role="button">Show</span></p><div hidden>At once.</div>',
    '<div role="tabpanel" hidden>At once.</div>',
    '<div hidden="until-found">At once.</div>',
    '<p>Soon<sup data-note="a">1</sup>.</p><aside id="a" style="display:none">At once.</aside>',
    '<p>Soon<button popovertarget="a">*</button>.</p><div id="a" hidden>At once.</div>',
    '<p data-open="a">When?</p><div id="a" hidden>At once.</div>',
    '<p>Soon.</p><div class="footnote-text" hidden>At once.</div>',
    '<p>Soon <span class="tooltip"><span style="visibility:hidden">At once.</span></span></p>',
    '<dl><dt>When?</dt><dd style="display:none">At once.</dd></dl>',
  ];
  for (const html of openable) {
    it(`is shown where something on the page opens it: ${html}`, () => {
      expect(shown(html)).to.contain('At once.');
    });
  }
});
