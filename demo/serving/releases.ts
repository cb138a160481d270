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
  /** Whether its files never change again. Those of the last build do until that version is released. */
  isPublished: boolean;
  /** Paths in the folder, such as `locale/de.js`. */
  files: ReadonlySet<string>;
}

export const scriptFolders: ScriptFolders = {
  releases: join(packageRoot, 'releases'),
  build: join(packageRoot, 'dist'),
};

const versionPattern = /^(\d+)\.(\d+)\.(\d+)$/;

/** The release of that version; undefined where there is none, or none was built. */
export async function findRelease(folders: ScriptFolders, version: string): Promise<Release | undefined> {
  if (!versionPattern.test(version)) return undefined;
  const published = await readRelease(join(folders.releases, version), true);
  return published ?? (version === packageVersion ? readRelease(folders.build, false) : undefined);
}

/**
 * The release of the highest version, where `1.10.0` is higher than `1.9.0`; undefined where that is the version of this
 * package and it was not built.
 */
export async function newestRelease(folders: ScriptFolders): Promise<Release | undefined> {
  const names = await readdir(folders.releases).catch(orNone<string[]>([]));
  const versions = [packageVersion, ...names.filter(name => versionPattern.test(name))];
  versions.sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
  return findRelease(folders, versions.at(-1) ?? packageVersion);
}

/** Reads which files a folder has from the list of their hashes. */
async function readRelease(folder: string, isPublished: boolean): Promise<Release | undefined> {
  const list = await readFile(join(folder, 'integrity.json'), 'utf8').catch(orNone(undefined));
  if (list === undefined) return undefined;
  const scripts = Object.keys(JSON.parse(list) as Record<string, string>);
  const files = scripts.flatMap(file => [file, `${file}.map`, `${file}.sri`]);
  return {folder, isPublished, files: new Set(['integrity.json', ...files])};
}

/** For a file or folder that does not exist, answers with that value. */
function orNone<T>(value: T): (error: unknown) => T {
  return error => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return value;
  };
}
