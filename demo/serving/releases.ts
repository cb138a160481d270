import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {packageRoot, packageVersion} from './package-root.js';
import {systemCode} from './start-error.js';

/** Where the files of the script are. */
export interface ScriptFolders {
  /** Has a folder for each published version, as `npm run release` writes it. */
  releases: string;
  /** Where `npm run build` writes. */
  build: string;
}

/** The files of one version: the script, its modules, their source maps and hashes. */
export interface Release {
  folder: string;
  /** Whether its files are final. Those of the last build change until their version is released. */
  isPublished: boolean;
  /** Paths in the folder, such as `locale/de.js`. */
  files: ReadonlySet<string>;
}

export const scriptFolders: ScriptFolders = {
  releases: join(packageRoot, 'releases'),
  build: join(packageRoot, 'dist'),
};

const versionPattern = /^(\d+)\.(\d+)\.(\d+)$/;

/** Finds a version. Undefined if it does not exist or was not built. */
export async function findRelease(folders: ScriptFolders, version: string): Promise<Release | undefined> {
  if (!versionPattern.test(version)) return undefined;
  const published = await readRelease(join(folders.releases, version), true);
  return published ?? (version === packageVersion ? readRelease(folders.build, false) : undefined);
}

/**
 * Finds the highest version, where `1.10.0` is higher than `1.9.0`. Undefined if that is the version of this package and it
 * was not built.
 */
export async function newestRelease(folders: ScriptFolders): Promise<Release | undefined> {
  const names = await readdir(folders.releases).catch(ifMissing<string[]>([]));
  const versions = [packageVersion, ...names.filter(name => versionPattern.test(name))];
  versions.sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
  return findRelease(folders, versions.at(-1) ?? packageVersion);
}

/** Reads the names of a release's files from the list of their hashes. */
async function readRelease(folder: string, isPublished: boolean): Promise<Release | undefined> {
  const list = await readFile(join(folder, 'integrity.json'), 'utf8').catch(ifMissing(undefined));
  if (list === undefined) return undefined;
  const scripts = Object.keys(JSON.parse(list) as Record<string, string>);
  const files = scripts.flatMap(file => [file, `${file}.map`, `${file}.sri`]);
  return {folder, isPublished, files: new Set(['integrity.json', ...files])};
}

/** Makes an error handler that returns a value if a file or folder does not exist. */
function ifMissing<T>(value: T): (error: unknown) => T {
  return error => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return value;
  };
}
