import {documentMember, pageUrl} from './host-document.js';
import {modules, type ModuleName} from './modules.js';

const fileName = /\/offprint\.js(?:[?#]|$)/;

/** The running script; null if the page runs it as a module. Browsers tell it only during the first run. */
const currentScript = documentMember('currentScript') as HTMLScriptElement | null;

/** The tag that loaded the script: its `nonce` and its `data-*` attributes are ours. */
export const ownScript: HTMLScriptElement | undefined =
  currentScript ?? [...documentMember('scripts')].find(({src}) => fileName.test(src));

/**
 * Returns the absolute URL of a folder, with a slash at its end; undefined for a URL without folders, such as `blob:`.
 */
function folderUrl(url: string | undefined | null): string | undefined {
  try {
    return url?.trim() ? new URL('./', new URL(url, pageUrl())).href : undefined;
  } catch {
    return undefined;
  }
}

/** Reads `data-offprint-base` of `<html>`: the URL of a folder, with or without a slash at its end. */
function baseFolder(): string | undefined {
  const base = (documentMember('documentElement') as Element).getAttribute('data-offprint-base')?.trim();
  return base ? folderUrl(`${base.replace(/\/*$/, '')}/`) : undefined;
}

function findFolder(): string | undefined {
  const currentFolder = folderUrl(currentScript?.src);
  if (currentFolder && fileName.test(currentScript?.src ?? '')) return currentFolder;
  const tag = [...documentMember('scripts')].find(({src}) => fileName.test(src));
  // A script of another name may be an optimizer's bundle, in a folder without modules. `data-offprint-base` goes
  // first.
  return folderUrl(tag?.src) ?? baseFolder() ?? currentFolder;
}

/** The folder of the script and its modules; undefined if the page does not tell it. */
const scriptFolder = findFolder();

/** The absolute URL of a module in the script's own folder; undefined if that folder is unknown. */
export function moduleUrl(name: ModuleName): string | undefined {
  return scriptFolder && new URL(`${name}.js`, scriptFolder).href;
}

/** Whether a URL is that of a module in the script's own folder, with any fragment. */
export function isModuleUrl(url: string): boolean {
  const [withoutFragment] = url.split('#', 1);
  return Object.keys(modules).some(name => moduleUrl(name as ModuleName) === withoutFragment);
}
