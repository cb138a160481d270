import {makeDataFolder} from './data-folder.js';
import {openPglite} from './pglite.js';
import {openPostgres} from './postgres.js';
import type {OpenDatabase} from './tables.js';

/** Where the requests are kept: in a Postgres, or else in a folder. */
export interface DatabasePlace {
  dataDir: string;
  databaseUrl?: string | undefined;
}

/**
 * Opens the database, and makes it where it is missing.
 * @param warn told what the operator should know
 * @throws StartError with a sentence for whoever starts it
 */
export async function openDatabase(
  {dataDir, databaseUrl}: DatabasePlace,
  warn?: (sentence: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl) return openPostgres(databaseUrl, warn);
  await makeDataFolder(dataDir);
  return openPglite(dataDir);
}
