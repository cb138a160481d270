import assert from 'node:assert/strict';
import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {downloadPath, linkDays} from '../../demo/publisher/booklets/download-link.js';
import {keysFrom} from '../../demo/publisher/secret.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {eachDatabase} from './support/databases.js';
import {dataFolder} from './support/folders.js';
import {aRequest, send} from './support/sending.js';

const signingSecret = 'a secret of at least thirty-two characters';
const keys = keysFrom(signingSecret);
const slug = 'metal-ions-after-spinal-fusion';
const day = 24 * 60 * 60 * 1000;

eachDatabase((_, place) => {
  describe('a download link', () => {
    let publisher: Publisher;
    before(async () => {
      publisher = await startPublisher({port: 0, ...(await place()), signingSecret});
    });
    after(() => publisher.close());

    /** Sends a request, and returns its id and its link. */
    async function requestLink(): Promise<{id: string; link: string}> {
      const request = aRequest();
      const {body} = await send(publisher.url, request);
      assert.ok(body.download, 'a link');
      return {id: request.id, link: body.download};
    }

    async function downloadsOf(id: string): Promise<number | undefined> {
      return (await publisher.requests()).find(row => row.id === id)?.downloads;
    }

    async function assertRefused(link: string, status: number, reason: RegExp): Promise<void> {
      const response = await fetch(link);
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type') ?? '', /text\/html/, 'a page explains it');
      const text = await response.text();
      assert.match(text, reason);
      assert.match(
        text,
        /<a href="\/booklets\/metal-ions-after-spinal-fusion\/">/,
        'and leads to a new request',
      );
    }

    it('downloads the booklet, and counts the downloads', async () => {
      const {id, link} = await requestLink();
      assert.equal(await downloadsOf(id), 0);
      for (let time = 1; time <= 2; time += 1) {
        const response = await fetch(link);
        assert.equal(response.status, 200);
        assert.equal(response.headers.get('content-type'), 'application/pdf');
        assert.equal(
          response.headers.get('cache-control'),
          'private, no-store',
          'caches don’t hide downloads',
        );
        assert.equal(response.headers.get('accept-ranges'), 'bytes');
        const bytes = new Uint8Array(await response.arrayBuffer());
        assert.equal(Buffer.from(bytes.slice(0, 5)).toString(), '%PDF-');
        assert.equal(await downloadsOf(id), time);
      }
    });

    it('downloads byte ranges, and counts them as one download', async () => {
      const {id, link} = await requestLink();
      const whole = Buffer.from(await (await fetch(link)).arrayBuffer());
      const part = async (range: string) => {
        const response = await fetch(link, {headers: {Range: range}});
        return {response, bytes: Buffer.from(await response.arrayBuffer())};
      };
      const first = await part('bytes=0-99');
      assert.equal(first.response.status, 206);
      assert.equal(first.response.headers.get('content-range'), `bytes 0-99/${String(whole.length)}`);
      const second = await part('bytes=100-');
      assert.deepEqual(Buffer.concat([first.bytes, second.bytes]), whole, 'the parts together are the file');
      const last = await part('bytes=-10');
      assert.deepEqual(last.bytes, whole.subarray(-10));
      assert.equal(await downloadsOf(id), 2, 'one whole download, one in parts');
      const outside = await part(`bytes=${String(whole.length)}-`);
      assert.equal(outside.response.status, 416);
      assert.equal(outside.response.headers.get('content-range'), `bytes */${String(whole.length)}`);
      for (const unsupported of ['lines=1-2', 'bytes=0-1,50-60', 'x']) {
        const {response, bytes} = await part(unsupported);
        assert.equal(response.status, 200, unsupported);
        assert.equal(bytes.length, whole.length);
      }
    });

    it('does not count HEAD requests', async () => {
      const {id, link} = await requestLink();
      const response = await fetch(link, {method: 'HEAD'});
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/pdf');
      assert.equal(await downloadsOf(id), 0);
    });

    it('expires', async () => {
      const {id} = await requestLink();
      const old = downloadPath(keys, slug, id, Date.now() - linkDays * day - 1000);
      await assertRefused(publisher.url + old, 410, /expired/);
      const young = downloadPath(keys, slug, id, Date.now() - linkDays * day + 60_000);
      assert.equal((await fetch(publisher.url + young)).status, 200, 'it works a minute before');
    });

    it('does not work when it was changed', async () => {
      const {id, link} = await requestLink();
      const {id: other} = await requestLink();
      const alterations: ((query: URLSearchParams) => void)[] = [
        query => query.set('expires', String(Number(query.get('expires')) + 1)),
        query => query.set('expires', `0${query.get('expires') ?? ''}`),
        query => query.set('expires', 'Infinity'),
        query => query.set('request', other),
        query => query.set('signature', `${query.get('signature') ?? ''}x`),
        query => query.set('signature', (query.get('signature') ?? '').slice(1)),
        query => query.delete('signature'),
        query => query.delete('request'),
      ];
      for (const alter of alterations) {
        const url = new URL(link);
        alter(url.searchParams);
        await assertRefused(url.href, 403, /This link does not work/);
      }
      assert.equal(await downloadsOf(id), 0);
    });

    it('does not work with a signature by another secret', async () => {
      const {id} = await requestLink();
      const foreign = downloadPath(keysFrom('another secret of thirty-two characters'), slug, id);
      await assertRefused(publisher.url + foreign, 403, /This link does not work/);
    });

    it('does not work after the request was erased', async () => {
      await assertRefused(
        publisher.url + downloadPath(keys, slug, '00000000-0000-4000-8000-000000000000'),
        410,
        /erased/,
      );
    });

    it('serves no other files', async () => {
      for (const path of ['/downloads/', '/downloads/other.pdf', '/downloads/..%2f..%2fpackage.json']) {
        assert.ok([403, 404].includes((await fetch(publisher.url + path)).status), path);
      }
    });
  });
});

describe('the secret of a publisher without SIGNING_SECRET', () => {
  it('is stored in the data folder, so that links work after a restart', async () => {
    const dataDir = await dataFolder();
    const first = await startPublisher({port: 0, dataDir});
    const {body} = await send(first.url, aRequest());
    await first.close();
    const second = await startPublisher({port: 0, dataDir});
    const link = new URL(body.download ?? '');
    assert.equal((await fetch(second.url + link.pathname + link.search)).status, 200);
    await second.close();
    const {mode} = await stat(join(dataDir, 'signing-secret'));
    assert.equal(mode & 0o077, 0, 'other users can’t read it');
  });
});
