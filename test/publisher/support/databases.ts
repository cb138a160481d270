import {after, before, beforeEach, describe} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import type {Database, OpenDatabase} from '../../../demo/publisher/database/tables.js';
import {postgresAt, startPostgres, type OwnPostgres, type Postgres} from '../../support/postgres.js';
import {sharedPostgresUrl} from '../../support/run/shared-postgres.js';
import {dataFolder, temporaryFolder} from './folders.js';

/** What the publisher is told about where to keep things. */
export interface Place {
  dataDir: string;
  /** Without one, the publisher keeps a PGlite in `dataDir`. */
  databaseUrl?: string;
}

let own: Promise<OwnPostgres> | undefined;
const made: string[] = [];

// Here, at the top of the file: called in a hook, `after` would already clean up when that hook is done.
after(async () => {
  if (own !== undefined) await (await own).close();
  else if (made.length > 0) await Promise.all(made.map(url => server().then(it => it.dropDatabase(url))));
});

/** The server that `npm test` runs for all files, else one for this file. */
async function server(): Promise<Postgres> {
  const shared = sharedPostgresUrl();
  return shared === undefined ? (own ??= startPostgres({fsync: false})) : postgresAt(shared);
}

/** A fresh database on a real Postgres, dropped when the file is done, and an empty folder for the rest. */
export async function postgresPlace(): Promise<Required<Place>> {
  const databaseUrl = await (await server()).createDatabase();
  made.push(databaseUrl);
  return {dataDir: await temporaryFolder(), databaseUrl};
}

/** A folder with a fresh PGlite in it. */
export async function pglitePlace(): Promise<Place> {
  return {dataDir: await dataFolder()};
}

const places = {PGlite: pglitePlace, Postgres: postgresPlace} as const;

/**
 * Runs the same tests on each database, each in a suite that is named after it. `place()` makes a fresh one every time
 * it is called.
 */
export function eachDatabase(tests: (name: keyof typeof places, place: () => Promise<Place>) => void): void {
  for (const name of ['PGlite', 'Postgres'] as const) {
    describe(`with ${name}`, () => tests(name, places[name]));
  }
}

/**
 * Runs the same tests on each database, as `eachDatabase` does, with one database for all of them, which is empty before
 * each test. For tests that need no restart: to copy and open a database takes most of the time of such a test.
 */
export function eachSharedDatabase(
  tests: (name: keyof typeof places, shared: () => OpenDatabase & {place: Place}) => void,
): void {
  eachDatabase((name, place) => {
    let shared: (OpenDatabase & {place: Place}) | undefined;
    before(async () => {
      const own = await place();
      shared = {...(await openDatabase(own)), place: own};
    });
    beforeEach(async () => {
      if (shared) await emptyTables(shared.database);
    });
    after(() => shared?.close());
    tests(name, () => {
      if (shared === undefined) throw new Error('The database is opened before the first test.');
      return shared;
    });
  });
}

/** Deletes every row. A trigger keeps the audit from that, unless the session is one that replicates. */
export async function emptyTables(database: Kysely<Database>): Promise<void> {
  await database.transaction().execute(async transaction => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`truncate requests, outbox, used_challenges, erased_requests, audit, rate_limits`.execute(
      transaction,
    );
  });
}
