import {mkdir, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {StartError, systemCode} from '../../serving/start-error.js';
import {unusable} from './pglite.js';

const isFolder = (path: string) =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  );

/** One after the other: where no folder can be, as in `/proc`, Node's own `recursive` tries for ever. */
async function make(folder: string, mode: number): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await make(parent, 0o777);
  try {
    await mkdir(folder, {mode});
  } catch (error) {
    // Two processes that start at once make the same.
    if (!(await isFolder(folder))) throw error;
  }
}

/**
 * Makes a data folder where it is missing, for this user alone.
 * @throws StartError when it can't be made
 */
export async function makeDataFolder(dataDir: string): Promise<void> {
  const folder = resolve(dataDir);
  try {
    await make(folder, 0o700);
  } catch (error) {
    const isNowhere = systemCode(error) === 'ENOENT';
    throw unusable(folder, isNowhere ? new StartError('no folder can be made there') : error);
  }
}
