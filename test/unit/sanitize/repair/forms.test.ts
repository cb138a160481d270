import {expect} from 'chai';
import {shown} from '../support/shown.js';

describe('a form', () => {
  const text =
    '<p>Take one tablet in the morning, and never two at once.</p><h2>Side effects</h2><p>A rash.</p>';

  it('around the text is not taken for a form: the text is shown without its fields', () => {
    const html = `<form name="page">${text}<input name="querySelector"><input name="childNodes"></form>`;
    expect(shown(html)).to.equal(`<div>${text.replace(/h2/g, 'h3')}</div>`);
  });

  it('beside the text is dropped', () => {
    expect(shown(`${text}<form><p>Our news</p><input></form>`)).to.equal(text.replace(/h2/g, 'h3'));
  });
});
