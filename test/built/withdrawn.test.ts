import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {dataFolder} from '../publisher/support/folders.js';
import {startPublisher, type Publisher} from '../publisher/support/publisher.js';
import {launchBrowser} from '../support/page.js';
import {pageOf, startSite, type Site} from './support/site.js';

const slug = 'how-long-a-rod-lasts';

describe('a reader of an article that its publisher has withdrawn', () => {
  let publisher: Publisher;
  let site: Site;
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
    publisher = await startPublisher({port: 0, dataDir: await dataFolder()});
    site = await startSite();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await publisher.close();
  });

  const addresses: [kind: string, path: string][] = [
    ['the slug, as we recommend', `/wp-json/wp/v2/posts?slug=${slug}&_embed`],
    ['the number', '/wp-json/wp/v2/posts/29?_embed'],
    ['the page', `/blog/${slug}/`],
  ];
  for (const [kind, path] of addresses) {
    it(`is told when and why, and no link leads back to it, by ${kind}`, async () => {
      const {url} = publisher;
      site.put('/', {
        body: pageOf(
          `<script src="${url}/offprint.js"></script>`,
          `<offprint-article src="${url}${path}"><a href="${url}/blog/${slug}/">Read it there</a></offprint-article>`,
        ),
      });
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.locator('offprint-article[state=withdrawn]').waitFor();
      const notice = page.locator('offprint-article [part=notice]');
      const words = ((await notice.textContent()) ?? '').replace(/\s+/g, ' ').trim();
      assert.match(
        words,
        /^This article has been withdrawn \S.{20,}\. It was withdrawn on \w+ \d+, \d{4}\. Please don’t rely/,
      );
      assert.equal(await page.getByRole('link', {name: 'Read it there'}).count(), 0);
      assert.equal(await page.getByRole('button', {name: 'Try again'}).count(), 0);
    });
  }
});
