import {existsSync} from 'node:fs';
import {chmod, mkdir, rename, rm, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {Kysely} from 'kysely';
import {firstLine, StartError} from '../../serving/start-error.js';
import {isFolderError, unusableFolder} from './data-folder.js';
import {lockFolder} from './folder-lock.js';
import {migrate} from './migrations/migrate.js';
import {pgliteDialect} from './pglite-dialect.js';
import type {Database, OpenDatabase} from './tables.js';

/**
 * Keeps other users of this machine out of a folder. PGlite makes its files readable by everybody, whatever the umask
 * says: the folder around them has to stop them, and one that was made without this is mended.
 */
async function keepOthersOut(folder: string): Promise<void> {
  const {mode} = await stat(folder);
  // Windows has no such modes, and shows the same ones always.
  if (process.platform !== 'win32' && mode & 0o077) await chmod(folder, 0o700);
}

/**
 * `shared_buffers`: Postgres prepares each of these pages when it starts, and the default of 128 MB takes PGlite a second
 * and as much memory. `wal_recycle`: the log holds what visitors wrote, so a segment that is not needed is removed, not
 * kept to be overwritten.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'wal_recycle=off'];

/**
 * PGlite never calls fsync (Postgres runs with `fsync = off` in it). What is committed has been handed to the operating
 * system: it survives the end of this process, `kill -9` included, and not a power cut.
 */
async function openClient(folder: string): Promise<PGlite> {
  const place = join(folder, 'database');
  if (!existsSync(place)) {
    // Made aside and moved as a whole: killed half-way, it would never start again.
    const draft = join(folder, 'database.new');
    await rm(draft, {recursive: true, force: true});
    await mkdir(draft, {mode: 0o700});
    await (await PGlite.create(draft, {startParams})).close();
    await rename(draft, place);
  }
  await keepOthersOut(place);
  return PGlite.create(place, {startParams});
}

async function openTables(folder: string): Promise<Kysely<Database>> {
  const database = new Kysely<Database>({dialect: pgliteDialect(await openClient(folder))});
  await migrate(database);
  return database;
}

/**
 * Opens the database in a folder, and makes both where they are missing. One process at a time: two on one folder
 * would lose rows without a word.
 * @throws StartError when the folder is in use or can't be used
 */
export async function openPglite(dataDir: string): Promise<OpenDatabase> {
  const folder = resolve(dataDir);
  const lock = await mkdir(folder, {recursive: true, mode: 0o700})
    .then(() => lockFolder(folder))
    .catch((error: unknown) => {
      throw error instanceof StartError ? error : unusableFolder(folder, error);
    });
  try {
    const database = await openTables(folder);
    return {
      database,
      close: async () => {
        await database.destroy();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    if (isFolderError(error)) throw unusableFolder(folder, error);
    throw new StartError(`The database in ${folder} could not be opened (${firstLine(error)}).`);
  }
}
