import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {StartError} from '../../demo/serving/start-error.js';
import {waitFor} from '../support/wait.js';
import {dataFolder} from './support/folders.js';
import {keptLog} from './support/log.js';
import {startPublisher} from './support/publisher.js';
import {aRequest, send} from './support/sending.js';

const megabyte = 1024 * 1024;

describe('a PGlite whose disk fills', () => {
  it('refuses requests until there is room again, and loses none', async () => {
    let free = 1000 * megabyte;
    const {log, lines} = keptLog();
    const dataDir = await dataFolder();
    const publisher = await startPublisher({port: 0, dataDir, log, freeBytes: async () => free});
    const ready = async () => (await fetch(`${publisher.url}/readyz`)).text();
    const [stored, refused] = [aRequest(), aRequest()];
    assert.equal((await send(publisher.url, stored)).status, 201);
    free = 20 * megabyte;
    await waitFor(async () => (await ready()) === '{"status":"full disk"}', 'it is not ready');
    const reply = await send(publisher.url, refused);
    assert.deepEqual([reply.status, reply.headers.get('retry-after')], [503, '2']);
    assert.match(lines.join(''), /ENOSPC/, 'the operator reads why');
    assert.equal((await send(publisher.url, stored)).status, 201, 'a retry of a stored request is answered');
    free = 1000 * megabyte;
    await waitFor(async () => (await ready()) === '{"status":"ok"}', 'it is ready again');
    assert.equal((await send(publisher.url, refused)).status, 201);
    assert.equal((await publisher.requests()).length, 2);
    await publisher.close();
  });

  it('does not start without room, and says so', async () => {
    const dataDir = await dataFolder();
    const starting = startPublisher({port: 0, dataDir, freeBytes: async () => 20 * megabyte});
    await assert.rejects(starting, error => {
      assert.ok(error instanceof StartError, 'it is for the operator');
      assert.match(
        error.message,
        /^The data folder .+ can't be used, because its disk is full or almost full/,
      );
      return true;
    });
  });
});
