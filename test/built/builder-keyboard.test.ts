/** The builder by keyboard alone. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {waitFor} from '../support/wait.js';
import {hashOf, openBuilder, previewFrame} from './support/builder.js';
import {demo} from './support/demo.js';

const sides = demo();

const clipboard = {permissions: ['clipboard-read', 'clipboard-write']};
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const control = (page: Page, name: string) => page.getByRole('textbox', {name, exact: true});

describe('the builder by keyboard', () => {
  it('goes from a wish to a copied snippet', async () => {
    const page = await openBuilder(sides, '', clipboard);
    await page.getByRole('button', {name: /^Offer a booklet/}).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'Booklet form', level: 2}).waitFor();
    const handle = page.getByRole('button', {name: 'Move Email', exact: true});
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('status').filter({hasText: 'Email is now number 1 of 2.'}).waitFor();
    await waitFor(
      () => handle.evaluate(button => button === document.activeElement),
      'the field keeps the focus',
    );
    await control(page, 'Where requests go needed').focus();
    await page.keyboard.type('https://publisher.example/api');
    await page.getByRole('tab', {name: 'Preview'}).focus();
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('heading', {name: 'Where does it go?'})
      .or(page.getByText('Where does it go?'))
      .waitFor();
    await page.getByRole('button', {name: 'Copy snippet'}).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({hasText: 'Copied: Snippet.'}).waitFor();
    const snippet = await readClipboard(page);
    assert.match(snippet, /fields="email! first-name!"/);
    assert.match(snippet, /action="https:\/\/publisher\.example\/api"/);
  });

  it('goes from a tab into its panel', async () => {
    const page = await openBuilder(sides, hashOf('booklet-form', {action: 'http://publisher.example/api'}));
    const pane = () => page.evaluate(() => document.activeElement?.closest('[role=tabpanel]')?.id);
    for (const width of [1280, 375]) {
      await page.setViewportSize({width, height: 800});
      for (const name of ['Preview', 'Snippet', 'What it does']) {
        const tab = page.getByRole('tab', {name});
        await tab.click();
        await page.keyboard.press('Tab');
        assert.equal(await pane(), await tab.getAttribute('aria-controls'), `${name}, ${String(width)} px`);
      }
    }
    await page.getByRole('tab', {name: 'Settings'}).click();
    await page.keyboard.press('Tab');
    assert.equal(await pane(), 'pane-settings');
  });

  it('undoes and redoes what was typed, one control at a time', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {kind: 'medical'}));
    const heading = control(page, 'Heading');
    await heading.pressSequentially('Read this');
    await page.getByRole('tab', {name: 'Preview'}).focus();
    await page.keyboard.press('Control+z');
    assert.equal(await heading.inputValue(), '');
    await page.keyboard.press('Control+Shift+z');
    assert.equal(await heading.inputValue(), 'Read this');
    await previewFrame(page).getByText('Read this').waitFor();
  });

  it('selects the snippet where the browser does not let it copy', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {kind: 'medical'}));
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
    await page.getByRole('tab', {name: 'Snippet'}).click();
    await page.getByRole('button', {name: 'Copy snippet'}).click();
    await page.getByRole('status').filter({hasText: 'Press Ctrl+C'}).waitFor();
    const selected = await page.evaluate(() => String(getSelection()));
    assert.match(selected, /<offprint-disclaimer/);
  });
});
