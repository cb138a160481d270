/** Every pane of the builder, in both themes and four widths, as two accessibility engines judge it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {hashOf, openBuilder, previewIs, sourcePath} from './support/builder.js';
import {demo} from './support/demo.js';
import {assertAccessible} from './support/looks.js';

const sides = demo();

const widths = [320, 375, 1024, 1440];

async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach(details => (details.open = true)));
}

/** An embed with mistakes, colors, a language and another host, so that everything the builder says is there. */
async function openWholePage(): Promise<Page> {
  const hash = hashOf('page', {
    src: sides.publisherUrl + sourcePath,
    action: 'http://partner.example/requests',
    // The preview asks before it loads the cover.
    cover: 'https://partner.example/cover.svg',
    fields: 'first-name! email! message',
    style: '--offprint-accent: #12406b',
    lang: 'de',
  });
  const page = await openBuilder(sides, hash);
  await previewIs(page, 'offprint-page[state=ready]');
  return page;
}

const panes: Record<string, () => Promise<Page>> = {
  'the question at the start': async () => {
    const page = await openBuilder(sides);
    await openEverything(page);
    await page.getByRole('button', {name: 'Read the snippet'}).click();
    return page;
  },
  'the settings and the preview': openWholePage,
  'the snippet': async () => {
    const page = await openWholePage();
    await page.getByRole('tab', {name: 'Snippet'}).click();
    return page;
  },
  'what the embed does': async () => {
    const page = await openWholePage();
    await page.getByRole('tab', {name: 'What it does'}).click();
    return page;
  },
};

describe('two accessibility engines find nothing wrong with', () => {
  for (const [name, open] of Object.entries(panes)) {
    it(`${name}, and nobody has to scroll sideways`, async () => {
      const page = await open();
      await openEverything(page);
      await assertAccessible(page, widths, async (width, look) => {
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(needed, width, look);
      });
    });
  }
});

describe('the builder on paper', () => {
  it('is what the embed does, whichever pane is shown', async () => {
    const page = await openWholePage();
    await page.emulateMedia({media: 'print'});
    await page.getByRole('heading', {name: 'What this embed does'}).waitFor();
    assert.equal(await page.getByRole('heading', {name: 'Content', exact: true}).isVisible(), false);
    assert.equal(await page.locator('.canvas').isVisible(), false);
  });
});
