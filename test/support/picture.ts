/**
 * `npm run picture` takes the README's picture of the demo. `npm run picture -- --all <folder>` takes every page of the
 * partner instead, as full pages, narrow and wide, light and dark, for a check after a change of styles.
 */
import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {startPartner} from '../../demo/partner/partner.js';
import {startPublisher} from '../../demo/publisher/server.js';
import {launchBrowser} from './page.js';

interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** The size of each half of README's picture: two parts of the column with the text, side by side. */
const part = {width: 640, height: 856};

const wide = {width: 1280, height: 900};
const narrow = {width: 320, height: 640};

/** Runs the publisher, the partner and a browser during the work. */
async function withDemo(work: (browser: Browser, partnerUrl: string) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'offprint-picture-'));
  const publisher = await startPublisher({port: 0, dataDir});
  const partner = await startPartner({port: 0, publisherUrl: publisher.url});
  const browser = await launchBrowser();
  try {
    await work(browser, partner.url);
  } finally {
    await browser.close();
    await partner.close();
    await publisher.close();
    rmSync(dataDir, {recursive: true, force: true});
  }
}

async function openPage(browser: Browser, url: string, {width, height, colorScheme}: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: {width, height},
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  await page.goto(url, {waitUntil: 'load'});
  // Waits until no element is loading. A picture may show an element that failed.
  await page.waitForFunction(() => document.querySelector('[state=loading]') === null);
  await showWhole(page);
  return page;
}

/** Scrolls through the page once, so that lazy images and articles load, and back to its top. */
async function showWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 400) {
    await page.evaluate(top => {
      window.scrollTo(0, top);
      return new Promise(requestAnimationFrame);
    }, y);
  }
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
}

/** Takes README's picture: the beginning of the article, and beside it the form, which is further down. */
async function takeReadme(browser: Browser, partnerUrl: string): Promise<void> {
  const page = await openPage(browser, `${partnerUrl}/`, {...wide, colorScheme: 'light'});
  await page.getByRole('heading', {name: /^Metal ions after spinal fusion/}).waitFor();
  const title = await topOf(page, 'offprint-page');
  const form = await topOf(page, 'offprint-booklet-form');
  const parts = [await takePart(page, title), await takePart(page, form)];
  const sheet = await browser.newPage({viewport: {width: 2 * part.width, height: part.height}});
  const images = parts.map(image => `<img alt="" src="data:image/png;base64,${image.toString('base64')}">`);
  await sheet.setContent(`<body style="margin: 0; display: flex">${images.join('')}`);
  await sheet.screenshot({path: 'demo/picture.png'});
  console.log('demo/picture.png');
}

async function topOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`The page shows no ${selector}.`);
  return box.y;
}

async function takePart(page: Page, top: number): Promise<Buffer> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const y = Math.max(0, Math.min(top - 24, height - part.height));
  return await page.screenshot({fullPage: true, clip: {x: (wide.width - part.width) / 2, y, ...part}});
}

async function takeAll(browser: Browser, partnerUrl: string, folder: string): Promise<void> {
  mkdirSync(folder, {recursive: true});
  const pages = readdirSync('demo/partner').filter(name => name.endsWith('.html'));
  for (const name of pages) {
    for (const size of [narrow, wide]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await openPage(browser, `${partnerUrl}/${name}`, {...size, colorScheme});
        const file = path.join(folder, `${path.parse(name).name}-${size.width}-${colorScheme}.png`);
        await page.screenshot({path: file, fullPage: true});
        await page.context().close();
        console.log(file);
      }
    }
  }
}

const [option, folder] = process.argv.slice(2);
if (option === undefined) {
  await withDemo(takeReadme);
} else if (option === '--all' && folder !== undefined) {
  await withDemo((browser, partnerUrl) => takeAll(browser, partnerUrl, folder));
} else {
  console.error('Usage: npm run picture [-- --all <folder>]');
  process.exitCode = 1;
}
