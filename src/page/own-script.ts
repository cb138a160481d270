import {documentMember, documentPrototype, pageUrl} from './host-document.js';
import {modules, type ModuleName} from './modules.js';

const fileName = /\/offprint\.js(?:[?#]|$)/;

/** The running script; null if the page runs it as a module. Browsers tell it only during the first run. */
const currentScript = documentMember('currentScript') as HTMLScriptElement | null;

/** A script of the page that names our file. It may be one that jQuery ran as text, or that an optimizer delays. */
const named = findNamedScript();

/** The tags that loaded the script: their `nonce` and their `data-*` attributes are ours. */
export const ownScripts: readonly HTMLScriptElement[] = [
  ...new Set([currentScript, named?.script].filter(script => script instanceof HTMLElement)),
];

/** Whether the page has several tags that load the script. */
export function hasSeveralTags(): boolean {
  return [...documentMember('scripts')].filter(({src}) => fileName.test(src)).length > 1;
}

/** Finds the first script that names our file in `src`, or in an attribute such as `data-src`. */
function findNamedScript(): {script: HTMLScriptElement; url: string} | undefined {
  for (const script of documentPrototype.querySelectorAll.call(document, 'script')) {
    for (const {value} of script.attributes) {
      const url = absoluteUrl(value);
      if (url && fileName.test(url)) return {script: script as HTMLScriptElement, url};
    }
  }
  return undefined;
}

function absoluteUrl(url: string): string | undefined {
  try {
    return url.trim() ? new URL(url, pageUrl()).href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the absolute URL of a folder, with a slash at its end; undefined for a URL without folders, such as `blob:`.
 */
function folderUrl(url: string | undefined): string | undefined {
  try {
    return url ? new URL('./', absoluteUrl(url)).href : undefined;
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
  // A script of another name may be an optimizer's bundle, in a folder without modules. `data-offprint-base` goes
  // first.
  return folderUrl(named?.url) ?? baseFolder() ?? currentFolder;
}

/** The folder of the script and its modules; undefined if the page does not tell it. */
export const scriptFolder = findFolder();

/** The absolute URL of a module in the script's own folder; undefined if that folder is unknown. */
export function moduleUrl(name: ModuleName): string | undefined {
  return scriptFolder && new URL(`${name}.js`, scriptFolder).href;
}

/** Whether a URL is that of a module in the script's own folder, with any fragment. */
export function isModuleUrl(url: string): boolean {
  const [withoutFragment] = url.split('#', 1);
  return Object.keys(modules).some(name => moduleUrl(name as ModuleName) === withoutFragment);
}
