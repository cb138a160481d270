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

const lost = (lines: string[]) =>
  lines.filter(line => line.includes('A connection to the database was lost'));

describe('a connection to Postgres that is lost', () => {
  const {log, lines} = keptLog();
  let place: Place;
  let publisher: Publisher;
  /** What an administrator works with. */
  let other: OpenDatabase;

  before(async () => {
    place = await postgresPlace();
    publisher = await startPublisher({port: 0, ...place, log});
    other = await openDatabase(place);
  });
  after(async () => {
    await publisher.close();
    await other.close();
  });

  /** Ends what waits for a lock, and says how many it were. */
  async function terminateWaiting(): Promise<number> {
    const {rows} = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
    `.execute(other.database);
    return rows.length;
  }

  /** Ends the connection that is asked, and waits until that is told. */
  async function cut(database: Kysely<Database>, told: string[]): Promise<void> {
    const {rows} = await sql<{pid: number}>`select pg_backend_pid() as pid`.execute(database);
    await sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(other.database);
    await waitFor(() => lost(told).length > 0, 'it is told');
  }

  it('while a request is stored costs that try alone: it is answered 503, and stored when it is sent again', async () => {
    const request = aRequest();
    let first: ReturnType<typeof send> | undefined;
    await other.database.transaction().execute(async transaction => {
      await sql`lock table requests in access exclusive mode`.execute(transaction);
      first = send(publisher.url, request);
      await waitFor(async () => (await terminateWaiting()) === 1, 'the request waits, and is cut off');
    });
    const reply = await first;
    assert.equal(reply?.status, 503);
    assert.equal(reply.headers.get('retry-after'), '2');
    assert.equal((await send(publisher.url, request)).status, 201);
    assert.deepEqual(
      (await publisher.requests()).map(({id}) => id),
      [request.id],
    );
    assert.equal(lost(lines).length, 1, 'the operator is told');
    assert.doesNotMatch(lines.join(''), /ottoline|quillfeather|postgres:/i);
  });

  it('between two queries of a transaction fails the transaction alone', async () => {
    const told: string[] = [];
    const {database, close} = await openDatabase(place, sentence => told.push(sentence));
    await assert.rejects(
      database.transaction().execute(async transaction => {
        await cut(transaction, told);
        await sql`select 1`.execute(transaction);
      }),
    );
    assert.deepEqual((await sql`select 1 as one`.execute(database)).rows, [{one: 1}]);
    await close();
  });

  it('while nobody uses it costs nothing, and is said once', async () => {
    const told: string[] = [];
    const {database, close} = await openDatabase(place, sentence => told.push(sentence));
    await cut(database, told);
    assert.deepEqual((await sql`select 1 as one`.execute(database)).rows, [{one: 1}]);
    await close();
    assert.equal(lost(told).length, 1);
  });
});

describe('a Postgres that stores nothing', () => {
  it('is no database to be ready with, though it answers', async () => {
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
    // Connections that are there already do not hear of it.
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
