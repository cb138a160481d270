import {makeDataFolder} from './data-folder.js';
import type {FreeBytes} from './disk-space.js';
import {openPglite} from './pglite.js';
import {openPostgres} from './postgres.js';
import type {OpenDatabase} from './tables.js';

/** The place of the database: a Postgres, or a folder for PGlite. */
export interface DatabasePlace {
  dataDir: string;
  databaseUrl?: string | undefined;
  /** Milliseconds without a byte after which a connection to Postgres is cut off. 45 seconds by default. */
  databaseSilence?: number | undefined;
  /** Measures the free space of the disk, for PGlite. By default, the file system is asked. */
  freeBytes?: FreeBytes | undefined;
}

/**
 * Opens the database, and makes it if it is missing.
 * @param warn gets sentences for the operator
 * @throws StartError with a sentence for the operator
 */
export async function openDatabase(
  {dataDir, databaseUrl, databaseSilence, freeBytes}: DatabasePlace,
  warn?: (sentence: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl) return openPostgres(databaseUrl, warn, databaseSilence);
  await makeDataFolder(dataDir);
  return openPglite(dataDir, freeBytes);
}
