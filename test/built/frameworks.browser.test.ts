/**
 * The built script on pages that a framework renders in the browser, in every engine. The pages are in
 * `test/built/frameworks`.
 */
import {expect} from 'chai';
import {compatibility} from '../support/compatibility.js';
import {waitFor} from '../support/wait.js';
import {expectAll} from './support/framework-expectations.js';
import {FrameworkPage} from './support/framework-page.js';

const frameworks = {
  react: 'React 19',
  vue: 'Vue 3',
  svelte: 'Svelte 5',
  angular: 'Angular 21',
  preact: 'Preact 11',
  solid: 'Solid 1',
  alpine: 'Alpine 3',
};

/** Mounts every element and removes it again. */
async function mount(page: FrameworkPage, times: number): Promise<void> {
  const isMounted = () => page.document.querySelector('#mounted offprint-to-top') !== null;
  for (let count = 0; count < times; count += 1) {
    for (const isShown of [true, false]) {
      page.set({isShown});
      while (isMounted() !== isShown) await new Promise(resolve => setTimeout(resolve));
    }
  }
}

for (const name of ['react', 'vue'] as const)
  it(compatibility('Frameworks', frameworks[name], 'owns a <div data-offprint>'), async () => {
    const page = await FrameworkPage.open(name, {});
    const placeholder = () => page.document.querySelector('[data-offprint=author-card]');
    const shows = (heading: string) =>
      placeholder()?.shadowRoot?.firstElementChild?.shadowRoot?.textContent.includes(heading);
    for (const heading of ['Metal ions', 'Rods']) {
      page.set({isShown: true, heading});
      await waitFor(() => shows(heading), 'the card has the name');
      page.set({heading: `${heading} again`, description: 'Other words.'});
      await waitFor(() => shows(`${heading} again`), 'the card follows the attribute');
      expect(placeholder()?.textContent.trim()).to.equal('Other words.');
      page.set({isShown: false});
      await waitFor(() => placeholder() === null, 'the card is gone');
    }
    expect(page.complaints).to.deep.equal([]);
    page.close();
  });

for (const [name, title] of Object.entries(frameworks)) {
  expectAll(name, title, 'before', 'the script comes first');
  expectAll(name, title, 'after', 'the script comes last');

  it(compatibility('Frameworks', title, 'leaves nothing behind after 200 mounts'), async () => {
    const page = await FrameworkPage.open(name, {});
    await mount(page, 20);
    const elements = page.document.querySelectorAll('*').length;
    const listening = () => JSON.stringify([...page.window.listening]);
    const before = listening();
    await mount(page, 180);
    await waitFor(() => listening() === before, 'the listeners are gone').catch(() =>
      expect(listening()).to.equal(before),
    );
    expect(page.document.querySelectorAll('*').length).to.equal(elements);
    expect(page.complaints).to.deep.equal([]);
    page.close();
  });
}
