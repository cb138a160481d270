import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startPublisher, type Publisher} from './support/publisher.js';
import {dataFolder} from './support/folders.js';
import {aRequest, send} from './support/sending.js';

let publisher: Publisher;
before(async () => {
  publisher = await startPublisher({port: 0, dataDir: await dataFolder()});
});
after(() => publisher.close());

/** Pages of the publisher’s site, one of them an error page. */
const pages = [
  '/',
  '/blog/',
  '/blog/metal-ions-after-spinal-fusion/',
  '/blog/how-long-a-rod-lasts/',
  '/booklets/metal-ions-after-spinal-fusion/',
  '/contact/',
  '/doctors/mara-example/',
  '/downloads/metal-ions-after-spinal-fusion.pdf',
  '/nowhere/',
  '/privacy/',
  '/thanks/',
];

describe('response headers', () => {
  for (const path of pages) {
    it(`block scripts, frames and referrers on the page ${path}`, async () => {
      const response = await fetch(publisher.url + path);
      const {headers} = response;
      assert.match(headers.get('content-type') ?? '', /^text\/html/);
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", 'form-action']) {
        assert.ok(policy.includes(part), `${part} in ${policy}`);
      }
      assert.doesNotMatch(policy, /unsafe|\*|http/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-frame-options'), 'DENY');
      assert.match(headers.get('referrer-policy') ?? '', /^(?:no-referrer|same-origin)$/);
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
      assert.equal(headers.get('x-powered-by'), null);
      assert.doesNotMatch(
        await response.text(),
        /<script|<style|\sstyle=|\son\w+=/,
        'the page needs nothing that the policy blocks',
      );
    });
  }

  it('block everything if data is shown as a page', async () => {
    for (const path of ['/api/challenge', '/healthz', '/wp-json/wp/v2/posts']) {
      const {headers} = await fetch(publisher.url + path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
    const {headers} = await send(publisher.url, aRequest());
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });

  it('let partners’ pages load the script and the covers', async () => {
    for (const path of ['/offprint.js', '/booklets/metal-ions-after-spinal-fusion-cover.svg']) {
      const {headers} = await fetch(publisher.url + path);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
    }
  });

  for (const path of [
    '/',
    '/blog/',
    '/blog/metal-ions-after-spinal-fusion/',
    '/blog/category/for-patients/',
    '/doctors/mara-example/',
    '/feed/',
    '/wp-json/wp/v2/posts',
  ]) {
    it(`make caches revalidate ${path}`, async () => {
      const first = await fetch(publisher.url + path);
      await first.text();
      const etag = first.headers.get('etag') ?? '';
      assert.equal(first.headers.get('cache-control'), 'no-cache');
      assert.match(etag, /^"[^"]+"$/);
      const revalidated = await fetch(publisher.url + path, {headers: {'If-None-Match': etag}});
      assert.deepEqual([revalidated.status, revalidated.headers.get('cache-control')], [304, 'no-cache']);
    });
  }

  for (const path of ['/healthz', '/readyz']) {
    it(`forbid caching of ${path}`, async () => {
      const {status, headers} = await fetch(publisher.url + path);
      assert.deepEqual([status, headers.get('cache-control')], [200, 'no-store']);
    });
  }
});

describe('a publisher with PUBLIC_URL', () => {
  it('uses it in links, and sends Strict-Transport-Security', async () => {
    const published = await startPublisher({
      port: 0,
      dataDir: await dataFolder(),
      publicUrl: 'https://publisher.example',
    });
    const {body, headers} = await send(published.url, aRequest());
    assert.match(body.download ?? '', /^https:\/\/publisher\.example\/downloads\//);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d{7,}/);
    const posts = (await (await fetch(`${published.url}/wp-json/wp/v2/posts`)).json()) as {link: string}[];
    assert.match(posts[0]?.link ?? '', /^https:\/\/publisher\.example\/blog\//);
    await published.close();
  });
});
