import {documentMember} from './realm.js';
import {warnOnce} from './warn.js';

/** Where the script came from: known while it first runs, unless it runs as a module. */
const script =
  (documentMember('currentScript') as HTMLScriptElement | null) ??
  [...documentMember('scripts')].find(({src}) => /\/offprint\.js(?:$|\?)/.test(src));

/**
 * The URL of a file in the script's own folder. The build of the script puts it in the place of the paths in `import()`:
 * what is loaded on demand comes from where the script came from, never from a third host.
 */
export function besideScript(file: string): string {
  if (script?.src) return new URL(file, script.src).href;
  warnOnce(`The script has no address of its own: load it by its src, so that it finds ${file} beside it.`);
  // A bare name, which no browser can import: the import fails, and asks for nothing.
  return file;
}
