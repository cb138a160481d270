import {documentMember, pageUrl} from './host-document.js';
import {modules, type ModuleName} from './modules.js';

const fileName = /\/offprint\.js(?:[?#]|$)/;

/** The script that runs, where the page does not run it as a module. Known only while it first runs. */
const currentScript = documentMember('currentScript') as HTMLScriptElement | null;

/** The tag that loaded the script: its `nonce` and its `data-*` attributes are ours. */
export const ownScript: HTMLScriptElement | undefined =
  currentScript ?? [...documentMember('scripts')].find(({src}) => fileName.test(src));

/** The absolute URL of a folder, with the slash at its end. Undefined where nothing is relative to that, as `blob:`. */
function folderUrl(url: string | undefined | null): string | undefined {
  try {
    return url?.trim() ? new URL('./', new URL(url, pageUrl())).href : undefined;
  } catch {
    return undefined;
  }
}

/** What `data-offprint-base` on `<html>` says. It is a folder, with or without a slash at its end. */
function baseFolder(): string | undefined {
  const base = (documentMember('documentElement') as Element).getAttribute('data-offprint-base')?.trim();
  return base ? folderUrl(`${base.replace(/\/*$/, '')}/`) : undefined;
}

function findFolder(): string | undefined {
  const own = folderUrl(currentScript?.src);
  if (own && fileName.test(currentScript?.src ?? '')) return own;
  const tag = [...documentMember('scripts')].find(({src}) => fileName.test(src));
  // A tag of another file name may be an optimizer's bundle, in a folder without modules: the page can say better.
  return folderUrl(tag?.src) ?? baseFolder() ?? own;
}

/** The folder that the script came from, where its modules are. Undefined where the page does not tell it. */
const scriptFolder = findFolder();

/** The absolute URL of a module in the script's own folder; undefined where that folder is unknown. */
export function moduleUrl(name: ModuleName): string | undefined {
  return scriptFolder && new URL(`${name}.js`, scriptFolder).href;
}

/** Whether a URL is that of a module in the script's own folder, whatever its fragment. */
export function isModuleUrl(url: string): boolean {
  const [bare] = url.split('#', 1);
  return Object.keys(modules).some(name => moduleUrl(name as ModuleName) === bare);
}
