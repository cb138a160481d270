import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {erasePerson} from '../../demo/publisher/operator/erase.js';
import {startRetention} from '../../demo/publisher/operator/retention.js';
import {removeTraces} from '../../demo/publisher/database/pglite-traces.js';
import type {Database, OpenDatabase} from '../../demo/publisher/database/tables.js';
import {storeRequest} from '../../demo/publisher/requests/store.js';
import {waitFor} from '../support/wait.js';
import {emptyTables, pglitePlace, postgresPlace, type Place} from './support/databases.js';
import {keptLog} from './support/log.js';
import {storeMany, withDatabase} from './support/operator.js';
import {aRequest} from './support/sending.js';

const address = 'Marked.Address@reader.example';
const words = 'words that are easy to find';

/** The files in a folder that contain data of the person. */
async function filesWithTraces(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const matches = await Promise.all(
    files.map(async file => {
      const bytes = await readFile(file);
      return [address, address.toLowerCase(), words].some(text => bytes.includes(text));
    }),
  );
  return files.filter((_, index) => matches[index]);
}

/** Stores requests and messages of the person among requests of others. */
async function storePerson(database: Kysely<Database>, folder: string): Promise<void> {
  await storeMany(database, 300);
  // Postgres stores long values in another table (TOAST), compressed if possible. Noise can't be compressed.
  const noise = Array.from({length: 4000}, () => Math.random().toString(36).slice(2)).join('');
  for (const message of [words, words + noise, words]) {
    await storeRequest(database, {
      request: {...aRequest(), fields: {email: address, message}},
      digest: '',
      answer: {status: 201, body: {}},
      message: {subject: 'Your booklet', body: 'It is here.'},
      notices: [],
      origin: null,
      challenge: undefined,
    });
    await sql`update outbox set tries = tries + 1`.execute(database);
  }
  await storeMany(database, 20);
  await sql`checkpoint`.execute(database);
  assert.notDeepEqual(await filesWithTraces(folder), []);
}

describe('the files of a database on PGlite', () => {
  let at: Place;
  let opened: OpenDatabase;
  before(async () => {
    at = await pglitePlace();
    opened = await openDatabase(at);
  });
  beforeEach(() => emptyTables(opened.database));
  after(() => opened.close());

  it('contain nothing of requests older than the retention period', async () => {
    const {database} = opened;
    await storePerson(database, at.dataDir);
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

  it('are named in the log if the traces can’t be removed', async () => {
    const {log, lines} = keptLog();
    await sql`alter table outbox rename to elsewhere`.execute(opened.database);
    await removeTraces(opened.database, log);
    await sql`alter table elsewhere rename to outbox`.execute(opened.database);
    assert.match(lines.join(), /"code":"42P01".+may remain in the files/);
  });

  it('contain nothing of an erased person, in no recycled log segment either, while it runs and after', async () => {
    const {database} = opened;
    await storePerson(database, at.dataDir);
    // Like an earlier version.
    await sql`set wal_recycle = on`.execute(database);
    for (let time = 0; time < 4; time += 1) {
      await sql`select pg_switch_wal()`.execute(database);
      await sql`insert into used_challenges values (${String(time)}, now())`.execute(database);
      await sql`checkpoint`.execute(database);
    }
    await sql`set wal_recycle = off`.execute(database);
    const {log, lines} = keptLog();
    assert.equal(await erasePerson({database, log}, address), 3);
    assert.deepEqual(await filesWithTraces(at.dataDir), [], 'while it runs');
    assert.equal((await database.selectFrom('requests').select('id').execute()).length, 320);
    await opened.close();
    assert.deepEqual(await filesWithTraces(at.dataDir), [], 'after it is closed');
    assert.deepEqual(lines, []);
  });
});

describe('the files of a Postgres', () => {
  it('are not changed', async () => {
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
