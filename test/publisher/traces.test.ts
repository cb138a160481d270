import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {sql} from 'kysely';
import {erasePerson} from '../../demo/publisher/operator/erase.js';
import {startRetention} from '../../demo/publisher/operator/retention.js';
import {removeTraces} from '../../demo/publisher/database/pglite-traces.js';
import {storeRequest} from '../../demo/publisher/requests/store.js';
import {waitFor} from '../support/wait.js';
import {pglitePlace, postgresPlace, type Place} from './support/databases.js';
import {keptLog} from './support/log.js';
import {storeMany, withDatabase} from './support/operator.js';
import {aRequest} from './support/sending.js';

const address = 'Marked.Address@reader.example';
const words = 'words that are easily found';

/** The files below a folder in which a person can be found. */
async function filesWithTraces(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async file => {
      const bytes = await readFile(file);
      return [address, address.toLowerCase(), words].some(text => bytes.includes(text));
    }),
  );
  return files.filter((_, index) => found[index]);
}

/** Requests and messages of one person among those of others. */
async function storePerson(at: Place): Promise<void> {
  await storeMany(at, 300);
  await withDatabase(at, async database => {
    // What is long is kept elsewhere, and compressed unless it cannot be.
    const noise = Array.from({length: 4000}, () => Math.random().toString(36).slice(2)).join('');
    for (const message of [words, words + noise, words]) {
      await storeRequest(database, {
        request: {...aRequest(), fields: {email: address, message}},
        digest: '',
        answer: {status: 201, body: {}},
        message: {subject: 'Your booklet', body: 'It is here.'},
        challenge: undefined,
      });
      await sql`update outbox set tries = tries + 1`.execute(database);
    }
  });
  await storeMany(at, 20);
  assert.notDeepEqual(await filesWithTraces(at.dataDir), []);
}

describe('the files of a database on PGlite', () => {
  it('hold nothing of who was erased', async () => {
    const at = await pglitePlace();
    await storePerson(at);
    const {log, lines} = keptLog();
    await withDatabase(at, async database => {
      assert.equal(await erasePerson({database, log}, address), 3);
      assert.deepEqual(await filesWithTraces(at.dataDir), [], 'while it runs');
      assert.equal((await database.selectFrom('requests').select('id').execute()).length, 320);
    });
    assert.deepEqual(await filesWithTraces(at.dataDir), [], 'nor once it is closed');
    assert.deepEqual(lines, []);
  });

  it('hold nothing of whose requests are older than they are kept', async () => {
    const at = await pglitePlace();
    await storePerson(at);
    await withDatabase(at, async database => {
      await sql`
        update requests set received_at = now() - interval '31 days' where fields ->> 'email' = ${address}
      `.execute(database);
      await sql`update requests set received_at = now() where fields ->> 'email' <> ${address}`.execute(
        database,
      );
      const {log, lines} = keptLog();
      const retention = startRetention(database, 30, log);
      await waitFor(async () => (await filesWithTraces(at.dataDir)).length === 0, 'nothing is found');
      await retention.close();
      assert.deepEqual(lines, []);
    });
  });

  it('hold no log that was kept to be used again', async () => {
    const at = await pglitePlace();
    await storePerson(at);
    const {log} = keptLog();
    await withDatabase(at, async database => {
      // As an older version had it.
      await sql`set wal_recycle = on`.execute(database);
      for (let time = 0; time < 4; time += 1) {
        await sql`select pg_switch_wal()`.execute(database);
        await sql`insert into used_challenges values (${String(time)}, now())`.execute(database);
        await sql`checkpoint`.execute(database);
      }
      await sql`set wal_recycle = off`.execute(database);
      assert.equal(await erasePerson({database, log}, address), 3);
    });
    assert.deepEqual(await filesWithTraces(at.dataDir), []);
  });

  it('are told of in the log where they cannot be written, and the erasure stands', async () => {
    const at = await pglitePlace();
    const {log, lines} = keptLog();
    await withDatabase(at, async database => {
      await sql`alter table outbox rename to elsewhere`.execute(database);
      await removeTraces(database, log);
    });
    assert.match(lines.join(), /"code":"42P01".+may remain in the files/);
  });
});

describe('the files of a Postgres', () => {
  it('are left to its administrator', async () => {
    const {log, lines} = keptLog();
    await withDatabase(await postgresPlace(), async database => {
      const file = sql<{path: string}>`select pg_relation_filepath('requests') as path`;
      const before = (await file.execute(database)).rows;
      await removeTraces(database, log);
      assert.deepEqual((await file.execute(database)).rows, before);
    });
    assert.deepEqual(lines, []);
  });
});
