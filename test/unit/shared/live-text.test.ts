import {expect} from 'chai';
import {html, render} from 'lit';
import {liveText} from '../../../src/shared/live-text.js';
import {fixture} from '../../support/fixture.js';

/** How page translators change a text: they replace the node, move it into an element of theirs, or write into it. */
const translators: Record<string, (text: Text, font: HTMLElement) => void> = {
  replaces: (text, font) => {
    font.textContent = 'übersetzt';
    text.replaceWith(font);
  },
  moves: (text, font) => {
    text.before(font);
    text.data = 'übersetzt';
    font.append(text);
  },
  'writes into': text => {
    text.data = 'übersetzt';
  },
};

describe('a text that a page translator', () => {
  for (const [name, translate] of Object.entries(translators)) {
    it(`${name} shows what changes afterwards, and only that`, () => {
      const place = fixture('<p></p>');
      const show = (text: string) => render(html`${liveText(text)} end`, place);
      show('one');
      const text = [...place.childNodes].find(node => node instanceof Text && node.data === 'one');
      translate(text as Text, document.createElement('font'));
      show('one');
      expect(place.textContent).to.equal('übersetzt end');
      show('two');
      expect(place.textContent).to.equal('two end');
    });
  }
});
