import {expect} from 'chai';
import {cleaned} from '../support/cleaned.js';
import {shownFragment} from '../support/shown.js';

/** The words that are only read. */
const onlyRead = (html: string) =>
  Array.from(shownFragment(html).querySelectorAll('.visually-hidden'), ({textContent}) => textContent);

describe('words for screen readers', () => {
  for (const name of [
    'screen-reader-text',
    'sr-only',
    'visually-hidden',
    'visuallyHidden u-x',
    'assistive-text',
  ]) {
    it(`are read and not seen: ${name}`, () => {
      const html = `<p><a href="/x">Continue reading<span class="${name.toLowerCase()}"> about sleep</span></a></p>`;
      expect(onlyRead(html)).to.deep.equal([' about sleep']);
      expect(shownFragment(html).textContent).to.equal('Continue reading about sleep');
      expect(shownFragment(html).querySelector('[data-unseen]')).to.equal(null);
      cleaned(html);
    });
  }

  it('are seen where they are the only words of a link', () => {
    expect(
      onlyRead('<a href="/a.pdf"><svg></svg><span class="sr-only">Get the leaflet</span></a>'),
    ).to.deep.equal([]);
  });

  it('are seen where there is more than words', () => {
    expect(onlyRead('<p>a</p><div class="sr-only"><img src="/a.png">b</div>')).to.deep.equal([]);
  });
});
