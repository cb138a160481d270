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

/** Withdrawn, which a partner's page shows as such. */
const gone = ['/blog/how-long-a-rod-lasts/'];

/** All that a page refers to, as URLs. */
function references(page: string, url: string): URL[] {
  const found = page.matchAll(/\s(?:href|src|[a-z-]+-href|cover|action|photo)="([^"]+)"/g);
  return [...found].map(([, target = '']) => new URL(target.replaceAll('&amp;', '&'), url));
}

describe('the pages of both origins', () => {
  it('refer to nothing that is not there, and to no third host', async () => {
    const waiting = [publisher.url, partner.url].map(url => ({url: new URL('/', url), from: 'the start'}));
    const seen = new Set<string>();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const {url, from} = next;
      if (seen.has(url.pathname + url.search + url.origin)) continue;
      seen.add(url.pathname + url.search + url.origin);
      if (url.pathname === '/api/requests') continue;
      assert.ok([publisher.url, partner.url].includes(url.origin), `${url.href} in ${from} is a third host`);
      const response = await fetch(url);
      const expected = !isBuilt && url.pathname.includes('/offprint') ? 503 : 200;
      const status = gone.includes(url.pathname) ? 410 : expected;
      assert.equal(response.status, status, `${url.href}, linked from ${from}`);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      const page = await response.text();
      waiting.push(...references(page, url.href).map(each => ({url: each, from: url.pathname})));
      for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) {
        assert.match(page, new RegExp(`id="${id}"`), `${url.pathname} has the place #${id}`);
      }
    }
    assert.ok(seen.size > 25, `all were looked at, ${seen.size} in number`);
  });
});

describe('the site of the publisher', () => {
  it('sends pages that may load nothing from elsewhere', async () => {
    const {headers} = await fetch(`${publisher.url}/blog/metal-ions-after-spinal-fusion/`);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('marks its articles, its author and its small print as samples', async () => {
    for (const path of [
      'blog/metal-ions-after-spinal-fusion/',
      'doctors/mara-example/',
      'privacy/',
      'terms/',
    ]) {
      assert.match(await (await fetch(`${publisher.url}/${path}`)).text(), /sample/i, path);
    }
  });

  it('answers what is not there with a page that says so', async () => {
    for (const path of ['nothing', 'blog/nothing/', 'doctors/nobody/', '..%2f..%2fpackage.json']) {
      const response = await fetch(`${publisher.url}/${path}`);
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /Page not found/);
    }
  });

  it('answers without pretty links too', async () => {
    const single = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts/41&_embed`);
    assert.equal(((await single.json()) as {slug: string}).slug, 'metal-ions-after-spinal-fusion');
    const list = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts&slug=metal-ions-after-spinal-fusion`);
    assert.equal(list.headers.get('x-wp-total'), '1');
    const none = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts&slug=other`);
    assert.deepEqual(await none.json(), []);
    const missing = await fetch(`${publisher.url}/?rest_route=/wp/v2/posts/999`);
    assert.equal(missing.status, 404);
  });

  it('sends nothing twice to whoever has it already', async () => {
    for (const path of ['wp-json/wp/v2/posts/41', '?rest_route=/wp/v2/posts/41', 'blog/', 'feed/']) {
      const url = `${publisher.url}/${path}`;
      const etag = (await fetch(url, {method: 'HEAD'})).headers.get('etag') ?? '';
      const again = await fetch(url, {headers: {'If-None-Match': etag}});
      assert.equal(again.status, 304, path);
      assert.equal(again.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(await again.text(), '');
    }
  });

  it('links from the data to pages at its own URL', async () => {
    const response = await fetch(`${publisher.url}/wp-json/wp/v2/posts/41`);
    const {link} = (await response.json()) as {link: string};
    assert.equal(link, `${publisher.url}/blog/metal-ions-after-spinal-fusion/`);
  });

  it('is well', async () => {
    assert.deepEqual(await (await fetch(`${publisher.url}/healthz`)).json(), {status: 'ok'});
  });
});
