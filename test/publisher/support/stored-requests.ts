import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Kysely} from 'kysely';
import {openDatabase, type DatabasePlace} from '../../../demo/publisher/database/database.js';
import type {Database, StoredRequest} from '../../../demo/publisher/database/tables.js';

/** All stored requests, oldest first. */
export function storedRequests(database: Kysely<Database>): Promise<StoredRequest[]> {
  return database.selectFrom('requests').selectAll().orderBy('received_at').orderBy('id').execute();
}

/** All stored requests of a publisher that was stopped. On Postgres, it may still run. */
export async function readRequests({dataDir, databaseUrl}: DatabasePlace): Promise<StoredRequest[]> {
  if (!databaseUrl && !existsSync(join(dataDir, 'database')))
    throw new Error(`There is no database in ${dataDir}.`);
  const {database, close} = await openDatabase({dataDir, databaseUrl});
  try {
    return await storedRequests(database);
  } finally {
    await close();
  }
}
