import {expect} from 'chai';
import {css, html, LitElement} from 'lit';
import {Scrollable} from '../../../src/shared/scrollable.js';
import {expectNoViolations} from '../../support/axe.js';
import {allByRole, byRole, queryByRole} from '../../support/find.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';

/** Shows its content in our shadow root, as an article shows its text. */
class ScrollableText extends LitElement {
  static override styles = css`
    :host {
      display: block;
      inline-size: 300px;
    }

    .scroll {
      overflow-x: auto;
    }
  `;

  content = document.createDocumentFragment();

  constructor() {
    super();
    new Scrollable(this, () => ({scrollableTable: 'Table, scrolls', scrollable: 'Scrolls'}));
  }

  protected override render() {
    return html`<main>${this.content}</main>`;
  }
}

customElements.define('scrollable-text', ScrollableText);

const table = (width: number, caption = '') =>
  `<div class="scroll"><table>${caption}<tr><td><div style="inline-size: ${String(width)}px">a</div></td></tr></table></div>`;

async function mount(markup: string): Promise<ScrollableText> {
  const text = new ScrollableText();
  text.content = document.createRange().createContextualFragment(markup);
  fixture(text);
  await text.updateComplete;
  return text;
}

/** Resolves after the sizes of the current content were observed. */
const sizesObserved = () =>
  new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

describe('content that is wider than its box', () => {
  const names: [string, string, string][] = [
    ['a table', table(900), 'Table, scrolls'],
    ['a table with a caption', table(900, '<caption> Levels <b>found</b> </caption>'), 'Levels found'],
    ['a table with an empty caption', table(900, '<caption> </caption>'), 'Table, scrolls'],
    ['code', `<div class="scroll"><pre>${'x'.repeat(900)}</pre></div>`, 'Scrolls'],
  ];
  for (const [what, markup, name] of names) {
    it(`can be focused and has a name: ${what}`, async () => {
      const text = await mount(markup);
      await waitFor(() => queryByRole(text, 'region', {name}) !== null, 'it is a region');
      const region = byRole(text, 'region', {name});
      region.focus();
      expect(text.renderRoot.querySelector(':focus') === region).to.equal(true);
      await expectNoViolations(text);
    });
  }

  it('has a name of its own where several have the same', async () => {
    const text = await mount(table(900) + table(9) + table(900) + table(900, '<caption>Levels</caption>'));
    await waitFor(() => allByRole(text, 'region').length === 3, 'three regions');
    const names = allByRole(text, 'region').map(region => region.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Table, scrolls', 'Table, scrolls (2)', 'Levels']);
    await expectNoViolations(text);
  });

  it('is no region and can’t be focused while it fits', async () => {
    const text = await mount(table(100) + table(900));
    await waitFor(() => queryByRole(text, 'region') !== null, 'one is a region');
    expect(allByRole(text, 'region')).to.have.length(1);
    expect(text.renderRoot.querySelector('.scroll')?.attributes).to.have.length(1);
  });

  it('is updated when the width of its box changes', async () => {
    const text = await mount(table(400));
    await waitFor(() => queryByRole(text, 'region') !== null, 'it is a region');
    text.style.inlineSize = '600px';
    await waitFor(() => queryByRole(text, 'region') === null, 'it is none any more');
    expect(text.renderRoot.querySelector('[tabindex]')).to.equal(null);
    text.style.inlineSize = '200px';
    await waitFor(() => queryByRole(text, 'region') !== null, 'it is one again');
  });

  it('is updated when its content changes later, such as by an image', async () => {
    const text = await mount(table(100));
    await sizesObserved();
    expect(queryByRole(text, 'region')).to.equal(null);
    text.renderRoot.querySelector('td')?.insertAdjacentHTML('beforeend', '<div style="inline-size: 900px">');
    await waitFor(() => queryByRole(text, 'region') !== null, 'it is a region');
  });

  it('is found in a new text, and after the element was removed and put back', async () => {
    const text = await mount(table(100));
    text.content = document.createRange().createContextualFragment(table(900));
    text.requestUpdate();
    await waitFor(() => queryByRole(text, 'region') !== null, 'it is a region');
    const {parentNode} = text;
    text.remove();
    await sizesObserved();
    text.style.inlineSize = '1000px';
    parentNode?.append(text);
    await waitFor(() => queryByRole(text, 'region') === null, 'it is none any more');
  });
});
