import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {request} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startPartner} from '../../demo/partner/partner.js';
import type {Listening} from '../../demo/serving/listen.js';
import {packageRoot} from '../../demo/serving/package-root.js';

const publisherUrl = 'http://localhost:4999';
const built = join(packageRoot, 'dist/offprint.js.sri');
const names = [
  'parts',
  'page',
  'article',
  'author-card',
  'booklet-form',
  'contact',
  'disclaimer',
  'to-top',
].map(name => `${name}.html`);

describe('the partner’s site', () => {
  let partner: Listening;
  before(async () => {
    partner = await startPartner({port: 0, publisherUrl});
  });
  after(() => partner.close());

  /** Not `fetch`, which normalizes a path like `/../x` before it sends it. */
  function statusOf(path: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const {port} = new URL(partner.url);
      const outgoing = request({host: '127.0.0.1', port, path}, response => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.once('error', reject).end();
    });
  }

  for (const name of ['', ...names]) {
    it(`/${name} loads the newest script from the publisher`, async () => {
      const page = await (await fetch(`${partner.url}/${name}`)).text();
      assert.doesNotMatch(page, /publisher\.example|\{\{/, 'no placeholder is left');
      assert.match(page, new RegExp(`src="${publisherUrl}/offprint\\.js"`));
      const integrity = /integrity="([^"]*)"/.exec(page)?.[1];
      assert.equal(integrity, existsSync(built) ? readFileSync(built, 'utf8').trim() : '');
      assert.match(page, /<html lang="en">/);
      assert.match(page, /<title>[^<]+<\/title>/);
      assert.equal(page.match(/<h1\b/g)?.length, 1, 'one heading of the first level');
      assert.match(
        page,
        new RegExp(`href="/${name}" aria-current="page"`),
        'the navigation marks the current page',
      );
      assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/, 'nothing inline');
      assert.doesNotMatch(page, /questions@/, 'the email address is not in the page');
    });
  }

  it('allows only the publisher in its Content-Security-Policy', async () => {
    const policy = (await fetch(`${partner.url}/`)).headers.get('content-security-policy')?.split('; ');
    assert.deepEqual(policy?.sort(), [
      "base-uri 'none'",
      `connect-src ${publisherUrl}`,
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      `img-src 'self' ${publisherUrl}`,
      "require-trusted-types-for 'script'",
      `script-src ${publisherUrl}`,
      "style-src 'self'",
      'trusted-types offprint',
    ]);
  });

  it('serves its style sheet and images with their types', async () => {
    for (const [path, type] of [
      ['partner.css', 'text/css; charset=utf-8'],
      ['favicon.svg', 'image/svg+xml'],
    ]) {
      const response = await fetch(`${partner.url}/${path}`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), type);
    }
  });

  for (const path of [
    '/nothing.html',
    '/partner.ts',
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/publisher/site/publisher.css',
    '/..\\publisher\\pages\\publisher.css',
    '//etc/passwd',
    '/partner.css%00.html',
    '/./partner.css/',
    '/demo/partner/index.html',
  ]) {
    it(`does not serve ${path}`, async () => {
      assert.ok([400, 404].includes((await statusOf(path)) ?? 0), 'refused or not found');
    });
  }

  it('contains a fallback for each element', async () => {
    const page = await (await fetch(`${partner.url}/`)).text();
    assert.match(
      page.replaceAll(/\s+/g, ' '),
      /<offprint-page [^>]*> <p> Read “<a href="[^"]+\/blog\/metal-ions-after-spinal-fusion\/"/,
      'a link to the article',
    );
  });
});
