import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openDatabase} from '../../demo/publisher/database/database.js';
import type {OpenDatabase} from '../../demo/publisher/database/tables.js';
import {startPublisher, type Publisher, type PublisherOptions} from '../../demo/publisher/server.js';
import {dataFolder} from './support/folders.js';
import {keptLog} from './support/log.js';
import {aRequest, post} from './support/sending.js';
import {storedRequests} from './support/stored-requests.js';

/** All publishers of this file share one database: what they accept depends on their settings only. */
let database: OpenDatabase;
let dataDir = '';
before(async () => {
  dataDir = await dataFolder();
  database = await openDatabase({dataDir});
});
after(() => database.close());

const start = (options: Partial<PublisherOptions> = {}): Promise<Publisher> =>
  startPublisher({port: 0, dataDir, database, ...options});

function preflight(url: string, origin: string): Promise<Response> {
  return fetch(`${url}/api/requests`, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  });
}

function sendFrom(url: string, origin: string | null) {
  const request = aRequest();
  return post(url, JSON.stringify(request), {'Idempotency-Key': request.id, Origin: origin});
}

describe('an origin that may not send requests', () => {
  it('is logged once, though a page sends nothing after the refused preflight', async () => {
    const {log, lines} = keptLog('info');
    const publisher = await start({log});
    for (let visits = 0; visits < 2; visits += 1)
      await preflight(publisher.url, 'https://forgotten-partner.example');
    await publisher.close();
    const warnings = lines.filter(line => line.includes('https://forgotten-partner.example'));
    assert.equal(warnings.length, 1, warnings.join(''));
    assert.match(warnings[0] ?? '', /not in ALLOWED_ORIGINS/);
  });
});

describe('origins that may send requests, by default', () => {
  let publisher: Publisher;
  before(async () => {
    publisher = await start();
  });
  after(() => publisher.close());

  for (const origin of [
    'http://localhost:8080',
    'https://localhost',
    'http://127.0.0.1:4311',
    'http://[::1]:8080',
  ]) {
    it(`accepts ${origin}`, async () => {
      const allowed = await preflight(publisher.url, origin);
      assert.equal(allowed.status, 204);
      assert.equal(allowed.headers.get('access-control-allow-origin'), origin);
      assert.match(allowed.headers.get('access-control-allow-methods') ?? '', /POST/);
      assert.match(
        allowed.headers.get('access-control-allow-headers') ?? '',
        /content-type,\s*idempotency-key/i,
      );
      assert.ok(
        Number(allowed.headers.get('access-control-max-age')) > 0,
        'the browser caches the preflight',
      );
      const sent = await sendFrom(publisher.url, origin);
      assert.equal(sent.status, 201);
      assert.equal(sent.headers.get('access-control-allow-origin'), origin);
      assert.match(sent.headers.get('access-control-expose-headers') ?? '', /retry-after/i);
    });
  }

  it('lets the page read why a request was refused', async () => {
    for (const headers of [{'Content-Type': 'text/plain'}, {'Idempotency-Key': 'x'}]) {
      const {status, headers: received} = await post(publisher.url, '{}', {
        Origin: 'http://localhost:8080',
        ...headers,
      });
      assert.ok(status >= 400, 'refused');
      const allowed = received.get('access-control-allow-origin');
      assert.equal(allowed, 'http://localhost:8080', `a ${status} can be read`);
    }
  });

  for (const origin of [
    'null',
    'https://partner.example',
    'http://localhost.evil.example',
    'http://evil-localhost',
  ]) {
    it(`refuses ${origin}`, async () => {
      const sent = await sendFrom(publisher.url, origin);
      assert.equal(sent.status, 403);
      assert.match(sent.body.message ?? '', /may not send requests to us/, 'the message gives the reason');
      assert.equal(sent.headers.get('access-control-allow-origin'), null);
    });
  }
});

describe('origins that may send requests, with ALLOWED_ORIGINS', () => {
  let publisher: Publisher;
  let earlier = 0;
  const countStored = async () => (await storedRequests(database.database)).length;
  before(async () => {
    publisher = await start({allowedOrigins: ['https://partner.example', 'http://localhost:4311']});
    earlier = await countStored();
  });
  after(() => publisher.close());

  for (const origin of ['https://partner.example', 'http://localhost:4311']) {
    it(`accepts ${origin}`, async () => {
      const allowed = await preflight(publisher.url, origin);
      assert.equal(allowed.headers.get('access-control-allow-origin'), origin);
      assert.match(allowed.headers.get('vary') ?? '', /\borigin\b/i, 'caches keep origins apart');
      const sent = await sendFrom(publisher.url, origin);
      assert.equal(sent.status, 201);
      assert.equal(sent.headers.get('access-control-allow-origin'), origin);
      assert.match(sent.headers.get('vary') ?? '', /\borigin\b/i, 'caches keep origins apart');
    });
  }

  for (const origin of [
    'null',
    '*',
    'https://other.example',
    'http://partner.example',
    'https://partner.example:8443',
    'https://partner.example.evil.example',
    'https://evilpartner.example',
    'https://sub.partner.example',
    'HTTPS://PARTNER.EXAMPLE',
    'https://partner.example/',
    'https://user@partner.example',
    'https://partner.example https://other.example',
    'http://localhost:43110',
  ]) {
    it(`refuses ${origin}`, async () => {
      const allowed = await preflight(publisher.url, origin);
      assert.equal(allowed.headers.get('access-control-allow-origin'), null, 'no permission to send');
      assert.match(allowed.headers.get('vary') ?? '', /\borigin\b/i);
      const sent = await sendFrom(publisher.url, origin);
      assert.equal(sent.status, 403);
      assert.equal(sent.headers.get('access-control-allow-origin'), null);
    });
  }

  it('accepts a request without an origin', async () => {
    assert.equal((await sendFrom(publisher.url, null)).status, 201);
  });

  it('stored the accepted requests and no others', async () => {
    assert.equal((await countStored()) - earlier, 3);
  });
});
