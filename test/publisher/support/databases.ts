import {after, before, beforeEach, describe} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import type {Database, OpenDatabase} from '../../../demo/publisher/database/tables.js';
import {postgresAt, startPostgres, type OwnPostgres, type Postgres} from '../../support/postgres.js';
import {sharedPostgresUrl} from '../../support/run/shared-postgres.js';
import {dataFolder, temporaryFolder} from './folders.js';

/** The settings that tell a publisher where to store data. */
export interface Place {
  dataDir: string;
  /** Without one, the publisher uses a PGlite in `dataDir`. */
  databaseUrl?: string;
}

let ownServer: Promise<OwnPostgres> | undefined;
const databaseUrls: string[] = [];

// At the top level: in a hook, `after` would clean up as soon as that hook is done.
after(async () => {
  if (ownServer !== undefined) await (await ownServer).close();
  else if (databaseUrls.length > 0)
    await Promise.all(databaseUrls.map(url => server().then(postgres => postgres.dropDatabase(url))));
});

/** The server that `npm test` runs for all files, or else one for this file. */
async function server(): Promise<Postgres> {
  const shared = sharedPostgresUrl();
  return shared === undefined ? (ownServer ??= startPostgres({fsync: false})) : postgresAt(shared);
}

/** A new database on Postgres, dropped when the file is done, and an empty data folder. */
export async function postgresPlace(): Promise<Required<Place>> {
  const databaseUrl = await (await server()).createDatabase();
  databaseUrls.push(databaseUrl);
  return {dataDir: await temporaryFolder(), databaseUrl};
}

/** A data folder with a new PGlite. */
export async function pglitePlace(): Promise<Place> {
  return {dataDir: await dataFolder()};
}

const places = {PGlite: pglitePlace, Postgres: postgresPlace} as const;

/**
 * Runs the same tests on each database, in a suite named after it. Each call of `place()` makes a new database.
 */
export function eachDatabase(tests: (name: keyof typeof places, place: () => Promise<Place>) => void): void {
  for (const name of ['PGlite', 'Postgres'] as const) {
    describe(`with ${name}`, () => tests(name, places[name]));
  }
}

/**
 * Like `eachDatabase`, with one database for all tests, emptied before each. For tests that need no restart: copying and
 * opening a database would take most of their time.
 */
export function eachSharedDatabase(
  tests: (name: keyof typeof places, shared: () => OpenDatabase & {place: Place}) => void,
): void {
  eachDatabase((name, place) => {
    let shared: (OpenDatabase & {place: Place}) | undefined;
    before(async () => {
      const at = await place();
      shared = {...(await openDatabase(at)), place: at};
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

/** Deletes all rows. The role `replica` turns off the trigger that protects the audit. */
export async function emptyTables(database: Kysely<Database>): Promise<void> {
  await database.transaction().execute(async transaction => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`truncate requests, outbox, used_challenges, erased_requests, audit, rate_limits`.execute(
      transaction,
    );
  });
}
