import assert from 'node:assert/strict';
import {request as httpRequest} from 'node:http';
import {describe, it} from 'node:test';
import {publisherApp} from '../../demo/publisher/app.js';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {rateLimits} from '../../demo/publisher/requests/rate-limits.js';
import {readRequests} from './support/stored-requests.js';
import {readContent} from '../../demo/publisher/content/content.js';
import {visitorAddressBehind} from '../../demo/publisher/requests/visitor-address.js';
import {keysFrom} from '../../demo/publisher/secret.js';
import {startPublisher} from './support/publisher.js';
import {waitFor} from '../support/wait.js';
import {dataFolder} from './support/folders.js';
import {keptLog} from './support/log.js';
import {aRequest} from './support/sending.js';

describe('a publisher that cannot store requests', () => {
  it('answers 503 with Retry-After, and logs nothing that was typed', async () => {
    const {database, close} = await openDatabase({dataDir: await dataFolder()});
    await close();
    const {log, lines} = keptLog();
    const keys = keysFrom('a secret of thirty-two characters');
    const app = publisherApp({
      database,
      content: await readContent(),
      hasRoom: async () => true,
      backUp: undefined,
      settings: {
        allowedOrigins: 'localhost',
        challenge: 'optional',
        adminToken: undefined,
        smtpUrl: undefined,
        notifyEmail: undefined,
        notifyWebhook: undefined,
        notifyDetails: 'none',
      },
      keys,
      limits: rateLimits(database, 'off', keys),
      visitorAddress: visitorAddressBehind([]),
      origin: () => 'http://localhost',
      messageStored: () => undefined,
      mailbox: false,
      isClosing: () => false,
      readyDeadline: 1_000,
      log,
    });
    const request = aRequest();
    const response = await app.request('/api/requests', {
      method: 'POST',
      body: JSON.stringify(request),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': request.id,
        Origin: 'http://localhost:4311',
      },
    });
    assert.equal(response.status, 503, 'not acknowledged');
    assert.equal(response.headers.get('retry-after'), '2', 'it names the wait');
    assert.equal(
      response.headers.get('access-control-allow-origin'),
      'http://localhost:4311',
      'the page can read the response',
    );
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /retry-after/i);
    assert.match(((await response.json()) as {message: string}).message, /try again/);
    assert.equal(lines.length, 1, 'the failure is logged');
    assert.doesNotMatch(lines.join(), /ottoline|quillfeather/i, 'without the visitor’s words');

    assert.equal((await app.request('/healthz')).status, 200, 'the process runs');
    const ready = await app.request('/readyz');
    assert.equal(ready.status, 503, 'but it is not ready');
    assert.equal(ready.headers.get('cache-control'), 'no-store');
  });

  it('finishes the current request while it closes', async () => {
    const folder = await dataFolder();
    const publisher = await startPublisher({port: 0, dataDir: folder});
    const request = aRequest();
    const body = JSON.stringify(request);
    const outgoing = httpRequest(`${publisher.url.replace('localhost', '127.0.0.1')}/api/requests`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': request.id,
        'Content-Length': Buffer.byteLength(body),
        Expect: '100-continue',
      },
    });
    const status = new Promise<number | undefined>((resolve, reject) => {
      outgoing.once('response', response => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.once('error', reject);
    });
    const continued = new Promise(resolve => outgoing.once('continue', resolve));
    outgoing.flushHeaders();
    await continued;

    const closed = publisher.close();
    await waitFor(
      () =>
        fetch(`${publisher.url}/healthz`).then(
          () => false,
          () => true,
        ),
      'the publisher refuses new requests',
    );
    outgoing.end(body);
    assert.equal(await status, 201, 'the current request is answered');
    await closed;
    assert.deepEqual(
      (await readRequests({dataDir: folder})).map(({id}) => id),
      [request.id],
      'and stored',
    );
  });
});
