import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {packageRoot} from '../../demo/serving/package-root.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {startPartner} from '../../demo/partner/partner.js';
import type {Listening} from '../../demo/serving/listen.js';
import {dataFolder} from './support/folders.js';

const isBuilt = existsSync(join(packageRoot, 'dist/offprint.js'));

let publisher: Publisher;
let partner: Listening;
before(async () => {
  publisher = await startPublisher({port: 0, dataDir: await dataFolder()});
  partner = await startPartner({port: 0, publisherUrl: publisher.url});
});
after(async () => {
  await partner.close();
  await publisher.close();
});

/** The pages of withdrawn articles. */
const withdrawn = ['/blog/how-long-a-rod-lasts/'];

/** All URLs to which a page refers. */
function references(page: string, url: string): URL[] {
  const found = page.matchAll(/\s(?:href|src|[a-z-]+-href|cover|action|photo)="([^"]+)"/g);
  return [...found].map(([, target = '']) => new URL(target.replaceAll('&amp;', '&'), url));
}

describe('the pages of both origins', () => {
  it('have no broken links and no references to other hosts', async () => {
    const queue = [publisher.url, partner.url].map(url => ({url: new URL('/', url), from: 'the test'}));
    const seen = new Set<string>();
    for (let next = queue.pop(); next; next = queue.pop()) {
      const {url, from} = next;
      if (seen.has(url.pathname + url.search + url.origin)) continue;
      seen.add(url.pathname + url.search + url.origin);
      if (url.pathname === '/api/requests') continue;
      assert.ok(
        [publisher.url, partner.url].includes(url.origin),
        `${url.href} in ${from} is on another host`,
      );
      const response = await fetch(url);
      const expected = !isBuilt && url.pathname.includes('/offprint') ? 503 : 200;
      const status = withdrawn.includes(url.pathname) ? 410 : expected;
      assert.equal(response.status, status, `${url.href}, linked from ${from}`);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      const page = await response.text();
      // These link other sites. `test/built/docs-site.test.ts` checks them.
      if (url.pathname.startsWith('/docs/')) continue;
      queue.push(...references(page, url.href).map(each => ({url: each, from: url.pathname})));
      for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) {
        assert.match(page, new RegExp(`id="${id}"`), `${url.pathname} has an element #${id}`);
      }
    }
    assert.ok(seen.size > 25, `only ${seen.size} pages were found`);
  });
});

describe('the publisher’s site', () => {
  it('sends a strict Content-Security-Policy', async () => {
    const {headers} = await fetch(`${publisher.url}/blog/metal-ions-after-spinal-fusion/`);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('marks its articles, its author and its legal pages as samples', async () => {
    for (const path of [
      'blog/metal-ions-after-spinal-fusion/',
      'doctors/mara-example/',
      'privacy/',
      'terms/',
    ]) {
      assert.match(await (await fetch(`${publisher.url}/${path}`)).text(), /sample/i, path);
    }
  });

  it('answers an unknown path with an error page', async () => {
    for (const path of ['nothing', 'blog/nothing/', 'doctors/nobody/', '..%2f..%2fpackage.json']) {
      const response = await fetch(`${publisher.url}/${path}`);
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /Page not found/);
    }
  });

  it('answers WordPress’ rest_route queries', async () => {
    const single = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts/41&_embed`);
    assert.equal(((await single.json()) as {slug: string}).slug, 'metal-ions-after-spinal-fusion');
    const list = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts&slug=metal-ions-after-spinal-fusion`);
    assert.equal(list.headers.get('x-wp-total'), '1');
    const none = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts&slug=other`);
    assert.deepEqual(await none.json(), []);
    const missing = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts/999`);
    assert.equal(missing.status, 404);
  });

  it('answers with 304 when caches revalidate', async () => {
    for (const path of ['wp-json/wp/v2/posts/41', '?rest_route=/wp/v2/posts/41', 'blog/', 'feed/']) {
      const url = `${publisher.url}/${path}`;
      const etag = (await fetch(url, {method: 'HEAD'})).headers.get('etag') ?? '';
      const revalidated = await fetch(url, {headers: {'If-None-Match': etag}});
      assert.equal(revalidated.status, 304, path);
      assert.equal(revalidated.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(await revalidated.text(), '');
    }
  });

  it('links from the API to its own pages', async () => {
    const response = await fetch(`${publisher.url}/wp-json/wp/v2/posts/41`);
    const {link} = (await response.json()) as {link: string};
    assert.equal(link, `${publisher.url}/blog/metal-ions-after-spinal-fusion/`);
  });

  it('is healthy', async () => {
    assert.deepEqual(await (await fetch(`${publisher.url}/healthz`)).json(), {status: 'ok'});
  });
});
