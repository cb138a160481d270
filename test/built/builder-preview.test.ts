/** The preview of the builder: every state, every width, every kind of page around the element. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {waitFor} from '../support/wait.js';
import {hashOf, openBuilder, previewFrame, previewIs, sourcePath} from './support/builder.js';
import {demo} from './support/demo.js';

const sides = demo();

/** A whole page with every setting of a form that shows. */
function wholePage(attributes: Readonly<Record<string, string>> = {}): string {
  return hashOf('page', {
    src: sides.publisherUrl + sourcePath,
    action: 'https://partner.example/requests',
    'privacy-href': 'https://partner.example/privacy/',
    fields: 'first-name! email! phone message',
    consent: 'checkbox',
    ...attributes,
  });
}

const choose = async (page: Page, name: string) => {
  await page.getByRole('radio', {name, exact: true}).check();
};

/** What a reader sees in each state. */
const states: Record<string, string> = {
  Loading: 'offprint-article[state=loading]',
  'Cannot load': 'offprint-article[state=error]',
  'Review overdue': 'text=may be out of date',
  Withdrawn: 'offprint-article[state=withdrawn]',
  'Mistakes in the form': 'offprint-booklet-form[state=invalid]',
  Sending: 'offprint-booklet-form[state=sending]',
  Sent: 'offprint-booklet-form[state=sent]',
  'Not sent': 'offprint-booklet-form[state=failed]',
  Ready: 'offprint-article[state=ready]',
};

/** Addresses of systems that receive requests, which answer in different ways. */
const destinations = [
  'https://api.hsforms.com/submissions/v3/integration/submit/1/2',
  'https://partner.us1.list-manage.com/subscribe/post?u=1&id=2',
  'https://app.kit.com/forms/1/subscriptions',
  'https://formspree.io/f/abc',
  'https://partner.example/wp-json/contact-form-7/v1/contact-forms/5/feedback',
  'https://hooks.zapier.com/hooks/catch/1/2/',
];

describe('the preview', () => {
  it('shows every state at a click', async () => {
    const page = await openBuilder(sides, wholePage());
    await previewIs(page, 'offprint-page[state=ready]');
    for (const [name, selector] of Object.entries(states)) {
      await choose(page, name);
      await previewIs(page, selector);
    }
  });

  for (const action of destinations) {
    it(`shows a sent and a failed request to ${new URL(action).host}`, async () => {
      const hash = hashOf('booklet-form', {action, fields: 'email!', destination: 'auto'});
      const page = await openBuilder(sides, hash);
      await choose(page, 'Sent');
      await previewIs(page, 'offprint-booklet-form[state=sent]');
      await choose(page, 'Not sent');
      await previewIs(page, 'offprint-booklet-form[state=failed]');
    });
  }

  it('follows what is typed, without loading again', async () => {
    const page = await openBuilder(sides, wholePage());
    await previewIs(page, 'offprint-page[state=ready]');
    await previewFrame(page)
      .locator('main')
      .evaluate(main => main.setAttribute('data-mark', ''));
    await page.getByRole('group').filter({hasText: 'Consent and privacy'}).first().waitFor();
    await page
      .getByRole('textbox', {name: 'Privacy policy', exact: true})
      .fill('https://partner.example/other/');
    await previewFrame(page).locator('a[href="https://partner.example/other/"]').waitFor();
    await previewFrame(page).locator('main[data-mark]').waitFor();
  });

  it('is as wide as the page of a reader, and drawn smaller where there is no room', async () => {
    const page = await openBuilder(sides, wholePage());
    await previewIs(page, 'offprint-page[state=ready]');
    const frame = page.locator('iframe[title="Preview of the embed on a page"]');
    const canvas = (await page.locator('.canvas').boundingBox()) ?? {x: 0, width: 0};
    for (const width of [320, 768, 1280]) {
      await choose(page, `${width} px`);
      await waitFor(
        async () =>
          (await previewFrame(page)
            .locator('html')
            .evaluate(() => innerWidth)) === width,
        `the page in the frame is ${width} px wide`,
      );
      const box = (await frame.boundingBox()) ?? {x: 0, width: 0};
      assert.ok(box.x >= canvas.x - 1 && box.x + box.width <= canvas.x + canvas.width + 1, `${width} px fit`);
    }
  });

  it('shows the element on dark, right-to-left and careless pages', async () => {
    const page = await openBuilder(sides, wholePage());
    await previewIs(page, 'offprint-page[state=ready]');
    await page.getByText('Page around it').click();
    const heading = previewFrame(page).getByRole('heading', {name: /^Metal ions/});
    const color = () => heading.evaluate(element => getComputedStyle(element).color);
    const transform = () => heading.evaluate(element => getComputedStyle(element).textTransform);
    const light = await color();
    await page.getByRole('checkbox', {name: 'Dark'}).check();
    await waitFor(async () => (await color()) !== light, 'the heading is light on dark');
    await page.getByRole('checkbox', {name: 'Right to left'}).check();
    await previewFrame(page).locator('html[dir=rtl]').waitFor();
    await page.getByRole('checkbox', {name: 'Careless style sheet'}).check();
    await previewFrame(page).locator('html.hostile').waitFor();
    assert.equal(await transform(), 'none', 'the style sheet of the page does not reach the text');
  });

  it('shows a link to the top although there is nothing to scroll', async () => {
    const page = await openBuilder(sides);
    await page.getByRole('button', {name: /^A way back to the top/}).click();
    await previewFrame(page).getByRole('link', {name: 'Back to top'}).waitFor();
  });

  it('is a tab beside the settings on a phone, also after the phone was turned', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {kind: 'medical'}));
    const settings = page.getByRole('heading', {name: 'Disclaimer', level: 2});
    const frame = page.locator('iframe[title="Preview of the embed on a page"]');
    await settings.and(page.locator(':visible')).waitFor();
    assert.equal(await frame.isVisible(), true, 'both show side by side');
    await page.setViewportSize({width: 375, height: 760});
    await page.getByRole('tab', {name: 'Settings'}).waitFor();
    assert.equal(await frame.isVisible(), false, 'only the settings show');
    await page.getByRole('tab', {name: 'Preview'}).click();
    await frame.waitFor();
    assert.equal(await settings.isVisible(), false, 'only the preview shows');
  });

  it('scrolls to the form of a long page', async () => {
    const page = await openBuilder(sides, wholePage());
    await previewIs(page, 'offprint-page[state=ready]');
    await choose(page, '320 px');
    const form = previewFrame(page).locator('offprint-booklet-form');
    const top = () => form.evaluate(element => element.getBoundingClientRect().top);
    await waitFor(async () => (await top()) > 1000, 'the form is far below');
    await page.getByRole('button', {name: 'Show the form'}).click();
    await waitFor(async () => Math.abs((await top()) - 16) < 2, 'the form is at the top');
    await page.getByRole('status').filter({hasText: 'The preview shows the form.'}).waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0, 'the builder itself has not scrolled');
  });

  it('has no way to a form where there is none', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {kind: 'medical'}));
    await previewIs(page, 'offprint-disclaimer');
    assert.equal(await page.getByRole('button', {name: 'Show the form'}).count(), 0);
  });

  it('shows the names of all states on a phone', async () => {
    const page = await openBuilder(sides, wholePage(), {viewport: {width: 375, height: 760}});
    await page.getByRole('tab', {name: 'Preview'}).click();
    for (const name of Object.keys(states)) {
      const {x = 0, width = 0} =
        (await page.locator('.states label', {hasText: name}).first().boundingBox()) ?? {};
      assert.ok(width > 0 && x >= 0 && x + width <= 375, name);
    }
  });

  it('says that the script could not be loaded', async () => {
    const page = await sides.newPage({viewport: {width: 1280, height: 900}});
    await page.route('**/offprint.js', route => route.abort());
    await page.goto(`${sides.publisherUrl}/builder/${hashOf('disclaimer', {kind: 'medical'})}`);
    await page.locator('.preview').getByText('offprint.js could not be loaded').waitFor();
    await page.getByRole('status').filter({hasText: 'offprint.js could not be loaded'}).waitFor();
  });

  it('shows a sample article before an address is known', async () => {
    const page = await openBuilder(sides);
    await page.getByRole('button', {name: /^Show an article/}).click();
    await page.getByText('This is a sample article. Enter the address of yours to see it here.').waitFor();
    await previewFrame(page).getByRole('heading', {name: 'Walking after surgery'}).waitFor();
  });
});
