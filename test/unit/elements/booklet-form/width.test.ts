import {expect} from 'chai';
import {fixture} from '../../../support/fixture.js';
import {action, mountForm} from './support/form.js';

const tag = `<offprint-booklet-form action="${action}" privacy-href="/privacy"></offprint-booklet-form>`;

/** Layouts in which a box is as wide as its content. */
const places: Record<string, string> = {
  'a row of a flex box': `<div style="display: flex"><p style="flex: none; inline-size: 100px">Text</p>${tag}</div>`,
  'a centered column': `<div style="display: flex; flex-direction: column; align-items: center">${tag}</div>`,
  'an automatic column of a grid': `<div style="display: grid; grid-template-columns: 1fr auto"><p>Text</p>${tag}</div>`,
  'a table cell': `<table><tr><td>Text</td><td>${tag}</td></tr></table>`,
  'a float': `<div><div style="float: right">${tag}</div></div>`,
  'an inline block': `<div><span style="display: inline-block">${tag}</span></div>`,
  'an absolute box': `<div style="position: relative"><div style="position: absolute; inset-inline-end: 0">${tag}</div></div>`,
};

describe('the width of a form', () => {
  for (const [place, markup] of Object.entries(places)) {
    it(`is that of a usable form in ${place}`, async () => {
      const box = fixture(`<section style="inline-size: 700px">${markup}</section>`);
      const form = box.querySelector('offprint-booklet-form');
      await form?.updateComplete;
      const size = parseFloat(getComputedStyle(form ?? box).fontSize);
      expect(form?.getBoundingClientRect().width).to.be.at.least(18 * size - 1);
      expect(box.scrollWidth).to.be.at.most(700);
    });
  }

  it('is never more than the available width', async () => {
    const box = fixture(
      `<section style="inline-size: 200px"><div style="display: inline-block; max-inline-size: 100%">${tag}</div></section>`,
    );
    const form = box.querySelector('offprint-booklet-form');
    await form?.updateComplete;
    expect(form?.getBoundingClientRect().width).to.be.at.most(200);
  });

  it('fits a small screen with long words, and with the page’s styles for its own text', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
    const form = await mountForm(
      `heading="${long}" description="${long}" submit-label="${long}" consent-text="${long}" marketing="${long}" consent="checkbox"
      fallback-href="/x" terms-href="/terms" style="white-space: nowrap"`,
    );
    const box = form.parentElement ?? expect.fail();
    box.style.cssText =
      'inline-size: 320px; white-space: nowrap; letter-spacing: 0.3em; text-transform: uppercase';
    form.removeAttribute('style');
    await form.submit();
    await form.updateComplete;
    expect(form.getBoundingClientRect().width).to.equal(320);
    for (const element of form.shadowRoot?.querySelectorAll('section, form, h2, p, button, label, li, a') ??
      [])
      if (!element.matches('.visually-hidden, .visually-hidden *'))
        expect(element.getBoundingClientRect().right, element.outerHTML).to.be.at.most(
          form.getBoundingClientRect().right,
        );
    const label = form.shadowRoot?.querySelector('label') ?? expect.fail();
    expect(getComputedStyle(label)).to.include({
      whiteSpace: 'normal',
      letterSpacing: 'normal',
      textTransform: 'none',
    });
  });

  it('leaves fields large enough that phones do not zoom in', async () => {
    const form = await mountForm('style="font-size: 11px"');
    for (const field of form.shadowRoot?.querySelectorAll('[part=field]') ?? [])
      expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
  });
});
