import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import type {Database, OpenDatabase} from '../../demo/publisher/database/tables.js';
import {waitFor} from '../support/wait.js';
import {postgresPlace, type Place} from './support/databases.js';
import {keptLog} from './support/log.js';
import {aRequest, send} from './support/sending.js';

const connectionWarnings = (lines: string[]) =>
  lines.filter(line => line.includes('A connection to the database was lost'));

describe('a lost connection to Postgres', () => {
  const {log, lines} = keptLog();
  let place: Place;
  let publisher: Publisher;
  /** A connection of the administrator. */
  let admin: OpenDatabase;

  before(async () => {
    place = await postgresPlace();
    publisher = await startPublisher({port: 0, ...place, log});
    admin = await openDatabase(place);
  });
  after(async () => {
    await publisher.close();
    await admin.close();
  });

  /** Terminates the connections that wait for a lock, and returns their number. */
  async function terminateWaiting(): Promise<number> {
    const {rows} = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
    `.execute(admin.database);
    return rows.length;
  }

  /** Terminates a connection, and waits for the warning. */
  async function terminate(database: Kysely<Database>, warnings: string[]): Promise<void> {
    const {rows} = await sql<{pid: number}>`select pg_backend_pid() as pid`.execute(database);
    await sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(admin.database);
    await waitFor(() => connectionWarnings(warnings).length > 0, 'the warning');
  }

  it('fails the current request with 503, and a retry is stored', async () => {
    const request = aRequest();
    let first: ReturnType<typeof send> | undefined;
    await admin.database.transaction().execute(async transaction => {
      await sql`lock table requests in access exclusive mode`.execute(transaction);
      first = send(publisher.url, request);
      await waitFor(async () => (await terminateWaiting()) === 1, 'the waiting request loses its connection');
    });
    const reply = await first;
    assert.equal(reply?.status, 503);
    assert.equal(reply.headers.get('retry-after'), '2');
    assert.equal((await send(publisher.url, request)).status, 201);
    assert.deepEqual(
      (await publisher.requests()).map(({id}) => id),
      [request.id],
    );
    assert.equal(connectionWarnings(lines).length, 1, 'the operator is warned');
    assert.doesNotMatch(lines.join(''), /ottoline|quillfeather|postgres:/i);
  });

  it('fails the current transaction only', async () => {
    const warnings: string[] = [];
    const {database, close} = await openDatabase(place, sentence => warnings.push(sentence));
    await assert.rejects(
      database.transaction().execute(async transaction => {
        await terminate(transaction, warnings);
        await sql`select 1`.execute(transaction);
      }),
    );
    assert.deepEqual((await sql`select 1 as one`.execute(database)).rows, [{one: 1}]);
    await close();
  });

  it('fails nothing if it was idle, and is logged once', async () => {
    const warnings: string[] = [];
    const {database, close} = await openDatabase(place, sentence => warnings.push(sentence));
    await terminate(database, warnings);
    assert.deepEqual((await sql`select 1 as one`.execute(database)).rows, [{one: 1}]);
    await close();
    assert.equal(connectionWarnings(warnings).length, 1);
  });
});

describe('a read-only Postgres', () => {
  it('makes the publisher not ready', async () => {
    const place = await postgresPlace();
    const publisher = await startPublisher({port: 0, ...place});
    const ready = async () => {
      const response = await fetch(`${publisher.url}/readyz`);
      return [response.status, await response.text()].join(' ');
    };
    assert.equal(await ready(), '200 {"status":"ok"}');
    const {database, close} = await openDatabase(place);
    const name = new URL(place.databaseUrl).pathname.slice(1);
    await sql`alter database ${sql.id(name)} set default_transaction_read_only = on`.execute(database);
    // Existing connections keep the old setting, so they are terminated.
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
    `.execute(database);
    await waitFor(async () => (await ready()) === '503 {"status":"read-only database"}', 'it is not ready');
    assert.equal((await fetch(`${publisher.url}/healthz`)).status, 200);
    await close();
    await publisher.close();
  });
});
