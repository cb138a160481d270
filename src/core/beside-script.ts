import {ofDocument} from './realm.js';

/** Where the script came from: known while it first runs, unless it runs as a module. */
const script =
  (ofDocument('currentScript') as HTMLScriptElement | null) ??
  [...ofDocument('scripts')].find(({src}) => /\/offprint\.js(?:$|\?)/.test(src));

/**
 * The URL of a file in the script's own folder. The build of the script puts it in the place of the paths in `import()`:
 * what is loaded on demand comes from where the script came from, never from a third host.
 */
export function besideScript(file: string): string {
  return new URL(file, script?.src).href;
}
