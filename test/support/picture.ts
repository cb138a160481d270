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

const pictureHeight = 856;

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

/** Takes README's picture: the beginning of the article, and the form beside it. */
async function takeReadme(browser: Browser, partnerUrl: string): Promise<void> {
  const page = await openPage(browser, `${partnerUrl}/`, {...wide, colorScheme: 'light'});
  await page.getByRole('heading', {name: /^Metal ions after spinal fusion/}).waitFor();
  const box = await page.locator('offprint-page').boundingBox();
  if (box === null) throw new Error('The page shows no offprint-page.');
  const margin = 24;
  const clip = {x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: pictureHeight};
  await page.screenshot({fullPage: true, clip, path: 'demo/picture.png'});
  console.log('demo/picture.png');
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
