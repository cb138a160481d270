/** The scripts that pages load, and when. `npm run size` counts those of three smaller pages. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {demo} from './support/demo.js';
import {pageOf} from './support/site.js';
import {host} from './support/visit.js';

describe('the partner’s page of the demo', () => {
  const sides = demo();

  it('loads one script', async () => {
    const page = await sides.newPage();
    const scripts: string[] = [];
    page.on('request', request => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(sides.partnerUrl);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('textbox', {name: 'Email'}).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(scripts, ['/offprint.js']);
  });
});

describe('the module of a format', () => {
  const partner = host();
  const markdown = {body: '# Metal ions\n\nWords of the article.', type: 'text/markdown'};
  const feed = {
    body: '<rss version="2.0"><channel><item><title>Metal ions</title><description>Words of the article.</description></item></channel></rss>',
    type: 'application/rss+xml',
  };
  const page = {
    body: '<!doctype html><title>Metal ions</title><article><h1>Metal ions</h1><p>Words of the article.</p></article>',
  };

  for (const {source, attributes, resource, module} of [
    {source: '/article.md', attributes: '', resource: markdown, module: 'markdown'},
    {source: '/article', attributes: 'type="markdown"', resource: markdown, module: 'markdown'},
    {source: '/feed.xml', attributes: '', resource: feed, module: 'feed'},
    {source: '/article', attributes: 'type="html"', resource: page, module: 'readability'},
  ]) {
    it(`arrives before the article: ${[source, attributes].join(' ').trim()}`, async () => {
      partner.site.put(source, resource);
      const element = `<offprint-article ${attributes}></offprint-article>`;
      const {page} = await partner.visit({
        body: pageOf('<script async src="/offprint.js"></script>', element),
      });
      const scripts: string[] = [];
      page.on('request', request => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
      });
      // The answer waits for the module. If the script loaded the module after the article, both would wait forever.
      const arrived = page.waitForResponse(response => response.url().endsWith(`/${module}.js`));
      await page.route(`**${source}`, async route => {
        await arrived;
        await route.continue();
      });
      await page
        .locator('offprint-article')
        .evaluate((article, src) => article.setAttribute('src', src), source);
      await page.getByText('Words of the article.').waitFor();
      assert.deepEqual(scripts, [`/${module}.js`]);
    });
  }
});
