import type {ModuleName} from './modules.js';

/**
 * The SHA-384 of each module, as the `integrity` attribute takes it. The build of the script fills this in; the npm
 * package uses plain `import()` and leaves it empty.
 */
export const moduleHashes: Readonly<Partial<Record<ModuleName, string>>> = {};
