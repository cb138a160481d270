/** The whole page and the form where boxes shrink to fit, as partners see them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {article, pageOf} from './support/site.js';
import {host} from './support/visit.js';

const side = host();

const form = (attributes = '') =>
  `<offprint-booklet-form action="/requests" privacy-href="/privacy" fields="first-name! email!" ${attributes}></offprint-booklet-form>`;
const head = '<meta name="viewport" content="width=device-width"><script src="/offprint.js"></script>';

/** The boxes of elements, by their tags. */
async function boxesOf(page: Page, tags: readonly string[]) {
  const boxes: Record<string, {left: number; right: number; top: number; bottom: number}> = {};
  for (const tag of tags) {
    const {x = 0, y = 0, width = 0, height = 0} = (await page.locator(tag).boundingBox()) ?? {};
    boxes[tag] = {left: Math.round(x), right: Math.round(x + width), top: y, bottom: y + height};
  }
  return (tag: string) => boxes[tag] ?? assert.fail(tag);
}

const tags = ['article', 'booklet-form', 'author-card', 'disclaimer'].map(name => `offprint-${name}`);

describe('the whole page', () => {
  it('has two columns from 64rem, of which the second stays in view, and else one with one right edge', async () => {
    const paragraphs = '<p>Words of the article.</p>'.repeat(60);
    const body = pageOf(
      head,
      `<main><h1>Partner</h1><offprint-page action="/requests" privacy-href="/privacy" fields="email!" author-name="Ada">
        <div>${paragraphs}</div></offprint-page></main>`,
    );
    const {page} = await side.visit({body}, {viewport: {width: 1280, height: 420}});
    await page.locator('offprint-booklet-form[state=idle]').waitFor();
    const wide = await boxesOf(page, tags);
    const [text, aside] = [wide('offprint-article'), wide('offprint-booklet-form')];
    assert.ok(aside.left > text.right && aside.top === text.top, 'the form stands beside the text');
    assert.equal(wide('offprint-author-card').left, aside.left);
    assert.equal(wide('offprint-disclaimer').left, text.left);
    await page.mouse.wheel(0, 1500);
    await page.waitForFunction(() => scrollY > 1000);
    const {bottom} = (await boxesOf(page, tags))('offprint-author-card');
    assert.ok(bottom > 0 && bottom <= 420, `the end of a high column is in view: ${String(bottom)}`);

    await page.setViewportSize({width: 900, height: 420});
    const narrow = await boxesOf(page, tags);
    assert.equal(new Set(tags.map(tag => narrow(tag).right)).size, 1);
    const tops = tags.map(tag => narrow(tag).top);
    assert.deepEqual(
      tops,
      [...tops].sort((one, other) => one - other),
      'in reading order',
    );
  });
});

/** Places whose width is that of their content. */
const places: Record<string, (element: string) => string> = {
  'a row': element => `<div style="display: flex"><p style="flex: none">Text</p>${element}</div>`,
  'a centered column': element =>
    `<div style="display: flex; flex-direction: column; align-items: center">${element}</div>`,
  'a float': element => `<div style="float: inline-end">${element}</div>`,
  'an inline block': element => `<div style="display: inline-block">${element}</div>`,
  'a cell': element => `<table><tr><td>${element}</td></tr></table>`,
  'a grid': element => `<div style="display: grid; grid-template-columns: 1fr auto">${element}</div>`,
  'a positioned box': element => `<div style="position: absolute; inset-inline-end: 8px">${element}</div>`,
  'a dialog': element => `<dialog open>${element}</dialog>`,
  'a popover': element => `<div popover>${element}</div>`,
  'a width that fits': element => `<div style="width: fit-content">${element}</div>`,
};

const elements: Record<string, [tag: string, markup: string, least: number]> = {
  form: ['offprint-booklet-form', form(), 280],
  page: [
    'offprint-page',
    `<offprint-page show="booklet-form" action="/requests" privacy-href="/privacy"></offprint-page>`,
    280,
  ],
  article: ['offprint-article', article, 200],
};

describe('an element in a box that shrinks to fit', () => {
  for (const [name, [tag, markup, least]] of Object.entries(elements)) {
    it(`is wide enough where there is room, and never too wide: ${name}`, async () => {
      for (const [place, put] of Object.entries(places)) {
        const {page} = await side.visit(
          {body: pageOf(head, put(markup))},
          {viewport: {width: 1000, height: 700}},
        );
        await page.locator(`${tag}:defined`).waitFor({state: 'attached'});
        await page.evaluate(() => {
          document.querySelector<HTMLElement>('[popover]')?.showPopover();
        });
        await page.waitForFunction(() => document.querySelector('[state=loading]') === null);
        const width = (await page.locator(tag).boundingBox())?.width ?? 0;
        assert.ok(width >= least && width < 1000, `${place}: ${String(width)}`);
        await page.setViewportSize({width: 360, height: 700});
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(needed <= 360, `${place}: ${String(needed)} px in a window of 360`);
      }
    });
  }

  it('does not make a page of 320 px scroll sideways with any text', async () => {
    const long = 'Patienteninformationsbroschürenbestellformular'.repeat(2);
    const body = pageOf(
      head,
      `${form(`heading="${long}" description="${long}" facts="${long}" points="${long}" submit-label="${long}" organization="${long}" marketing="${long}" consent="checkbox"`)}
      <offprint-author-card name="${long}" job-title="${long}" href="/x" link-label="${long}"></offprint-author-card>
      <offprint-contact user="${long.slice(0, 60)}" domain="publisher.example" heading="${long}">${long}</offprint-contact>
      <offprint-disclaimer heading="${long}" organization="${long}"></offprint-disclaimer>
      <offprint-article heading="${long}" byline="${long}">${long}</offprint-article>`,
    );
    const {page} = await side.visit({body}, {viewport: {width: 320, height: 640}});
    await page.locator('offprint-booklet-form[state=idle]').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});
