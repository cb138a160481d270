import {existsSync} from 'node:fs';
import {chmod, mkdir, rename, rm, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {Kysely} from 'kysely';
import {firstLine, StartError} from '../../serving/start-error.js';
import {isFolderError, unusableFolder} from './data-folder.js';
import {freeBytesIn, watchDisk, type DiskSpace, type FreeBytes} from './disk-space.js';
import {lockFolder} from './folder-lock.js';
import {migrate} from './migrations/migrate.js';
import {pgliteDialect} from './pglite-dialect.js';
import type {Database, OpenDatabase} from './tables.js';

/**
 * Removes other users' access to a folder. PGlite ignores the umask and makes its files readable for everybody, so the
 * folder around them has to be private. Earlier versions did not make it so.
 */
async function makePrivate(folder: string): Promise<void> {
  const {mode} = await stat(folder);
  // Windows has no such modes.
  if (process.platform !== 'win32' && mode & 0o077) await chmod(folder, 0o700);
}

/**
 * `shared_buffers`: Postgres initializes all buffers at startup. With the default of 128 MB, this takes PGlite a second and
 * as much memory. `wal_recycle`: the write-ahead log contains personal data, so unused segments are removed instead of kept
 * for reuse.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'wal_recycle=off'];

/**
 * PGlite never calls fsync: its Postgres runs with `fsync = off`. A commit hands its data to the operating system, so it
 * survives the end of this process (`kill -9` included) and no power cut.
 */
async function openClient(folder: string): Promise<PGlite> {
  const databaseFolder = join(folder, 'database');
  if (!existsSync(databaseFolder)) {
    // Renaming is atomic. An incomplete database would never start.
    const draft = join(folder, 'database.new');
    await rm(draft, {recursive: true, force: true});
    await mkdir(draft, {mode: 0o700});
    await (await PGlite.create(draft, {startParams})).close();
    await rename(draft, databaseFolder);
  }
  await makePrivate(databaseFolder);
  return PGlite.create(databaseFolder, {startParams});
}

async function openMigrated(folder: string, disk: DiskSpace) {
  await disk.requireRoom();
  const client = await openClient(folder);
  const database = new Kysely<Database>({dialect: pgliteDialect(client, disk)});
  await migrate(database);
  // Takes the only connection, so that the copy holds no half of a transaction. The files in it are those after a crash.
  const backUp = () => database.connection().execute(() => client.dumpDataDir('gzip'));
  return {database, backUp};
}

/**
 * Opens the database in a folder, and makes both if they are missing. Only one process may use it, because two would
 * lose rows without an error.
 * @throws StartError if the folder is in use or can't be used
 */
export async function openPglite(
  dataDir: string,
  freeBytes: FreeBytes = freeBytesIn(dataDir),
): Promise<OpenDatabase> {
  const folder = resolve(dataDir);
  const disk = watchDisk(freeBytes);
  const lock = await mkdir(folder, {recursive: true, mode: 0o700})
    .then(() => lockFolder(folder))
    .catch((error: unknown) => {
      throw error instanceof StartError ? error : unusableFolder(folder, error);
    });
  try {
    const {database, backUp} = await openMigrated(folder, disk);
    return {
      database,
      backUp,
      hasRoom: disk.hasRoom,
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
