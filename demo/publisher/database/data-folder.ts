import {mkdir, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {firstLine, StartError, systemCode} from '../../serving/start-error.js';

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EEXIST: 'it is a file, not a folder',
  ENAMETOOLONG: 'its path is too long',
  ENOSPC: 'its disk is full or almost full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'this user may not write there',
  EROFS: 'it cannot be written to',
};

/** Whether the file system refused access to the folder. */
export const isFolderError = (error: unknown) => systemCode(error) in reasons;

/** Explains in one sentence why the data folder can't be used. */
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

/** Makes a folder and its missing parents. Node's `recursive` never returns in `/proc`, where no folder can be made. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent, 0o777);
  try {
    await mkdir(folder, {mode});
  } catch (error) {
    // Another process may have made it at the same moment.
    if (!(await isFolder(folder))) throw error;
  }
}

/**
 * Makes the data folder if it is missing, with access for this user only.
 * @throws StartError if it can't be made
 */
export async function makeDataFolder(dataDir: string): Promise<void> {
  const folder = resolve(dataDir);
  try {
    await makeFolder(folder, 0o700);
  } catch (error) {
    const isImpossible = systemCode(error) === 'ENOENT';
    throw unusableFolder(folder, isImpossible ? new StartError('no folder can be made there') : error);
  }
}
