import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

function isPackageRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && /"name":\s*"offprint"/.test(readFileSync(file, 'utf8'));
}

/** Finds the folder of the package. This module runs from `.build/`; pages, style sheets and images stay in the source tree. */
function findPackageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (isPackageRoot(folder)) return folder;
    if (folder === dirname(folder))
      throw new Error('No folder above this module has the package.json of offprint.');
  }
}

export const packageRoot = findPackageRoot();

/** The version in package.json. */
export const packageVersion = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string}
).version;
