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
 * Removes other users' access to a folder. PGlite makes its files readable for everybody and ignores the umask, so the
 * folder around them has to be closed. Earlier versions left it open.
 */
async function closeToOthers(folder: string): Promise<void> {
  const {mode} = await stat(folder);
  // Windows has no such modes.
  if (process.platform !== 'win32' && mode & 0o077) await chmod(folder, 0o700);
}

/**
 * `shared_buffers`: Postgres prepares each of these pages when it starts, and the default of 128 MB takes PGlite a second
 * and as much memory. `wal_recycle`: the log holds what visitors wrote, so a segment that is not needed is removed, not
 * kept to be overwritten.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'wal_recycle=off'];

/**
 * PGlite never calls fsync: its Postgres runs with `fsync = off`. A commit hands its data to the operating system, so it
 * survives the end of this process (`kill -9` included) and no power cut.
 */
async function openClient(folder: string): Promise<PGlite> {
  const place = join(folder, 'database');
  if (!existsSync(place)) {
    // Renaming is atomic. A database that was made in part would never start.
    const draft = join(folder, 'database.new');
    await rm(draft, {recursive: true, force: true});
    await mkdir(draft, {mode: 0o700});
    await (await PGlite.create(draft, {startParams})).close();
    await rename(draft, place);
  }
  await closeToOthers(place);
  return PGlite.create(place, {startParams});
}

async function openTables(folder: string): Promise<Kysely<Database>> {
  const database = new Kysely<Database>({dialect: pgliteDialect(await openClient(folder))});
  await migrate(database);
  return database;
}

/**
 * Opens the database in a folder, and makes both if they are missing. Only one process may use it: two would lose rows
 * without an error.
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
