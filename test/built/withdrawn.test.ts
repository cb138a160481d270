import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {dataFolder} from '../publisher/support/folders.js';
import {startPublisher, type Publisher} from '../publisher/support/publisher.js';
import {pageOf} from './support/site.js';
import {host} from './support/visit.js';

const partner = host();

const slug = 'how-long-a-rod-lasts';

describe('a reader of an article that its publisher has withdrawn', () => {
  let publisher: Publisher;
  before(async () => {
    publisher = await startPublisher({port: 0, dataDir: await dataFolder()});
  });
  after(() => publisher.close());

  const addresses: [kind: string, path: string][] = [
    ['the slug, as we recommend', `/wp-json/wp/v2/posts?slug=${slug}&_embed`],
    ['the number', '/wp-json/wp/v2/posts/29?_embed'],
    ['the page', `/blog/${slug}/`],
  ];
  for (const [kind, path] of addresses) {
    it(`is told when and why, and no link leads back to it, by ${kind}`, async () => {
      const {url} = publisher;
      const {page} = await partner.visit({
        body: pageOf(
          `<script src="${url}/offprint.js"></script>`,
          `<offprint-article src="${url}${path}"><a href="${url}/blog/${slug}/">Read it there</a></offprint-article>`,
        ),
      });
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
