import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {accessibilityTree, axeViolations} from '../support/page.js';
import {demo, leafThrough} from './support/demo.js';
import {
  button,
  field,
  fields,
  fillIn,
  hasFocus,
  isFocused,
  seesFailure,
  seesThanks,
  visitor,
} from './support/requesting.js';

const sides = demo();

const looks = [
  {width: 1280, height: 900, colorScheme: 'light'},
  {width: 1280, height: 900, colorScheme: 'dark'},
  {width: 320, height: 640, colorScheme: 'light'},
  {width: 320, height: 640, colorScheme: 'dark'},
] as const;

/** How the form gets into each of its states. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'as it arrives': async () => {},
  'with an empty form sent': async page => {
    await button(page).click();
    await hasFocus(page, 'alert', /^/);
  },
  'with a request that could not be delivered': async page => {
    await fillIn(page);
    await sides.stopPublisher();
    await button(page).click();
    await seesFailure(page);
  },
  'with a request that was sent': async page => {
    await fillIn(page);
    await button(page).click();
    await seesThanks(page);
  },
};

describe('the page of the partner', () => {
  for (const [state, reach] of Object.entries(states)) {
    it(`${state} is accessible and fits the window, light and dark, narrow and wide`, async () => {
      const page = await sides.open('/');
      await leafThrough(page);
      await reach(page);
      for (const {width, height, colorScheme} of looks) {
        const look = `${colorScheme}, ${width} px`;
        await page.setViewportSize({width, height});
        await page.emulateMedia({colorScheme});
        const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
        assert.equal(dark, colorScheme === 'dark');
        assert.deepEqual(await axeViolations(page), [], look);
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(needed, width, `${look}: nobody has to scroll sideways`);
      }
    });
  }

  it('shows text and controls of the form to their full width at 320 px', async () => {
    const page = await sides.open('/', {viewport: {width: 320, height: 640}});
    await button(page).click();
    for (const box of await page.getByRole('textbox').all()) {
      const {x = -1, width = 999} = (await box.boundingBox()) ?? {};
      assert.ok(x >= 0 && x + width <= 320 && width > 200, `a field reaches from ${x} over ${width} px`);
    }
  });
});

/** The element with focus, as assistive technology sees it, and whether the focus is visible. */
async function focused(page: Page): Promise<string> {
  const node = (await accessibilityTree(page)).find(isFocused);
  const outline = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element ? getComputedStyle(element).outlineStyle : 'none';
  });
  return node ? `${node.role} ${node.name}${outline === 'none' ? ', unseen' : ''}` : 'nothing';
}

async function tab(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return await focused(page);
}

describe('the page by keyboard', () => {
  it('moves through the form in its order without the trap, and Enter sends', async () => {
    const page = await sides.open('/');
    await page.getByRole('article').getByRole('link', {name: 'Offprint Sample Press'}).focus();
    for (const [label, words] of Object.entries(visitor)) {
      assert.equal(await tab(page), `textbox ${label}`);
      await page.keyboard.type(words);
    }
    assert.equal(await tab(page), 'link Privacy policy (opens in a new tab)');
    assert.equal(await tab(page), 'link Health data policy (opens in a new tab)');
    assert.equal(await tab(page), 'link Terms of use (opens in a new tab)');
    assert.equal(await tab(page), 'button Request the booklet');
    assert.equal(await tab(page), 'link View profile Mara Example, MD', 'and out of it again');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await seesThanks(page);
    assert.equal(await tab(page), 'link Download the booklet (PDF)');
    const [row] = await sides.stored();
    assert.deepEqual(row?.fields, fields);
  });

  it('moves from the summary of errors to the field', async () => {
    const page = await sides.open('/');
    await fillIn(page, {'First name': ''});
    await field(page, 'Email').press('Enter');
    await hasFocus(page, 'alert', /^/);
    assert.equal(await tab(page), 'link Enter your first name');
    await page.keyboard.press('Enter');
    await hasFocus(page, 'textbox', /^First name$/);
    await page.keyboard.type(visitor['First name']);
    await page.keyboard.press('Enter');
    await seesThanks(page);
  });

  it('moves back to the top of the page, and on from there', async () => {
    const page = await sides.open('/');
    await page.getByRole('link', {name: 'questions@offprint-sample.example'}).focus();
    await page.locator('offprint-to-top').getByRole('link').waitFor();
    assert.equal(await tab(page), 'link Back to top');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.scrollY === 0);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    assert.equal(new URL(page.url()).hash, '', 'the address of the page is as before');
    assert.equal(await tab(page), 'link Skip to the text');
  });

  it('moves back to the element that the partner names, and on from there', async () => {
    const page = await sides.open('/parts.html');
    await page.getByRole('link', {name: 'questions@offprint-sample.example'}).focus();
    await page.locator('offprint-to-top').getByRole('link').waitFor();
    assert.equal(await tab(page), 'link Back to top');
    await page.keyboard.press('Enter');
    await hasFocus(page, 'main', /^/);
    await page.waitForFunction(() => {
      const {top = NaN} = document.querySelector('main')?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight / 2;
    });
    assert.equal(await tab(page), 'link Know when to get help right away');
  });
});
