import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {startPublisher, type PublisherOptions} from '../../demo/publisher/server.js';
import {startSilentProxy} from '../support/silent-proxy.js';
import {waitFor} from '../support/wait.js';
import {postgresPlace} from './support/databases.js';
import {keptLog} from './support/log.js';
import {aRequest, send} from './support/sending.js';

const signingSecret = 'a secret of at least thirty-two characters';

/** Starts a publisher whose connections to Postgres can go silent. */
async function publisherBehindProxy(options: Partial<PublisherOptions>) {
  const place = await postgresPlace();
  const url = new URL(place.databaseUrl);
  const proxy = await startSilentProxy(Number(url.port));
  after(() => proxy.close());
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  const {log, lines} = keptLog();
  const publisher = await startPublisher({
    port: 0,
    ...place,
    databaseUrl: url.href,
    signingSecret,
    log,
    ...options,
  });
  const statusOf = async (path: string) => (await fetch(publisher.url + path)).status;
  return {place, proxy, publisher, lines, statusOf};
}

describe('connections to Postgres that go silent', () => {
  it('are replaced, so that a retry is stored once', async () => {
    const {place, proxy, publisher, lines, statusOf} = await publisherBehindProxy({databaseSilence: 300});
    const request = aRequest();
    assert.equal((await send(publisher.url, aRequest())).status, 201);
    proxy.silence('existing');
    await waitFor(async () => (await send(publisher.url, request)).status === 201, 'the request is stored');
    await waitFor(async () => (await statusOf('/readyz')) === 200, 'the publisher is ready');
    await publisher.close();
    const {database, close} = await openDatabase(place);
    const rows = await database.selectFrom('requests').select('id').where('id', '=', request.id).execute();
    await close();
    assert.equal(rows.length, 1);
    assert.match(lines.join(''), /A connection to the database was lost \(ETIMEDOUT\)/);
  });

  it('make the publisher not ready, but leave it alive, and do not keep it from ending', async () => {
    const {proxy, publisher, lines, statusOf} = await publisherBehindProxy({
      readyDeadline: 100,
      closeDeadline: 200,
    });
    proxy.silence('all');
    assert.equal(await statusOf('/readyz'), 503);
    assert.equal(await statusOf('/healthz'), 200);
    await publisher.close();
    assert.match(lines.join(''), /The server ends although the database/);
  });
});
