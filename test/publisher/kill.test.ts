import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {waitFor} from '../support/wait.js';
import {dataFolder} from './support/folders.js';
import {Program} from './support/program.js';
import {startPublisher} from './support/publisher.js';
import {aRequest, send} from './support/sending.js';

const rounds = 2;
const senders = 6;

/** Sends requests one after the other until the server ends. Collects the acknowledged and the unacknowledged ones. */
async function sendUntilKilled(url: string, acknowledged: Set<string>, unacknowledged: Map<string, number>) {
  for (let number = 0; ; number += 1) {
    const request = aRequest({fields: {name: `Number ${number}`, email: 'load@reader.example'}});
    unacknowledged.set(request.id, number);
    const reply = await send(url, request).catch(() => null);
    if (!reply) return;
    assert.equal(reply.status, 201, `each request is accepted, not answered ${JSON.stringify(reply.body)}`);
    unacknowledged.delete(request.id);
    acknowledged.add(request.id);
  }
}

/** Without rate limits, which would refuse this load. */
const environmentOf = (folder: string) => ({PORT: '0', DATA_DIR: folder, RATE_LIMIT: 'off'});

describe('kill -9 under load', () => {
  it('loses no acknowledged request, stores none twice, and can be restarted', async () => {
    const folder = await dataFolder();
    const acknowledged = new Set<string>();
    const unacknowledged = new Map<string, number>();
    for (let round = 1; round <= rounds; round += 1) {
      const program = new Program('publisher/main.js', environmentOf(folder));
      const [url = ''] = await program.ready();
      const sizeBefore = acknowledged.size;
      const sending = Array.from({length: senders}, () => sendUntilKilled(url, acknowledged, unacknowledged));
      await waitFor(() => acknowledged.size >= sizeBefore + 60, `round ${round}: sixty requests are stored`);
      await program.kill();
      await Promise.all(sending);
    }

    const last = await startPublisher({port: 0, dataDir: folder});
    // Sends the unacknowledged requests again, like the script. Each must be stored once, whether it was stored before or
    // not.
    for (const [id, number] of unacknowledged) {
      const retry = aRequest({id, fields: {name: `Number ${number}`, email: 'load@reader.example'}});
      assert.equal((await send(last.url, retry)).status, 201, 'a retry is acknowledged');
    }
    const ids = (await last.requests()).map(({id}) => id);
    await last.close();
    assert.equal(new Set(ids).size, ids.length, 'no request is stored twice');
    assert.deepEqual(ids.sort(), [...acknowledged, ...unacknowledged.keys()].sort(), 'each is stored');
  });
});
