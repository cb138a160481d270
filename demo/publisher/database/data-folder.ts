import {mkdir, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {firstLine, StartError, systemCode} from '../../serving/start-error.js';

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EEXIST: 'it is a file, not a folder',
  ENAMETOOLONG: 'its path is too long',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'this user may not write there',
  EROFS: 'it cannot be written to',
};

/** Whether the file system refused to work with the folder. */
export const isFolderError = (error: unknown) => systemCode(error) in reasons;

/** Says in one sentence why the data folder can't be used. */
export function unusableFolder(folder: string, error: unknown): StartError {
  const reason = reasons[systemCode(error)] ?? firstLine(error);
  return new StartError(
    `The data folder ${folder} can't be used, because ${reason}: set DATA_DIR to a folder that can be written to.`,
  );
}

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
    throw unusableFolder(folder, isNowhere ? new StartError('no folder can be made there') : error);
  }
}
