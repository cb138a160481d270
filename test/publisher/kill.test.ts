import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readRequests} from './support/stored-requests.js';
import {waitFor} from '../support/wait.js';
import {dataFolder} from './support/folders.js';
import {Program} from './support/program.js';
import {aRequest, send} from './support/sending.js';

const rounds = 3;
const senders = 6;

/** Sends one request after the other until the server is gone; remembers which were acknowledged and which not. */
async function sendUntilGone(url: string, acknowledged: Set<string>, unclear: Map<string, number>) {
  for (let number = 0; ; number += 1) {
    const request = aRequest({fields: {name: `Number ${number}`, email: 'load@reader.example'}});
    unclear.set(request.id, number);
    const reply = await send(url, request).catch(() => null);
    if (!reply) return;
    assert.equal(
      reply.status,
      201,
      `while it runs, each is accepted, not answered ${JSON.stringify(reply.body)}`,
    );
    unclear.delete(request.id);
    acknowledged.add(request.id);
  }
}

/** Its limits would keep a load of this kind from it. */
const environmentOf = (folder: string) => ({PORT: '0', DATA_DIR: folder, RATE_LIMIT: 'off'});

describe('kill -9 under load', () => {
  it('loses nothing that was acknowledged, doubles nothing, and starts again', async () => {
    const folder = await dataFolder();
    const acknowledged = new Set<string>();
    const unclear = new Map<string, number>();
    for (let round = 1; round <= rounds; round += 1) {
      const program = new Program('publisher/main.js', environmentOf(folder));
      const [url = ''] = await program.ready();
      const before = acknowledged.size;
      const sending = Array.from({length: senders}, () => sendUntilGone(url, acknowledged, unclear));
      await waitFor(() => acknowledged.size >= before + 60, `round ${round}: sixty requests are stored`);
      await program.kill();
      await Promise.all(sending);
    }

    const last = new Program('publisher/main.js', environmentOf(folder));
    const [url = ''] = await last.ready();
    // What got no answer is sent once more, as the kit does: stored by then or not, it must be there once.
    for (const [id, number] of unclear) {
      const retry = aRequest({id, fields: {name: `Number ${number}`, email: 'load@reader.example'}});
      assert.equal((await send(url, retry)).status, 201, 'a retry is acknowledged');
    }
    last.signal('SIGTERM');
    assert.equal((await last.exited).code, 0, `it ends as always; it said: ${last.errors}`);

    const ids = (await readRequests({dataDir: folder})).map(({id}) => id);
    assert.equal(new Set(ids).size, ids.length, 'no request is stored twice');
    assert.deepEqual(ids.sort(), [...acknowledged, ...unclear.keys()].sort(), 'each is stored');
  });
});
