/**
 * Loads the modules beside the script, and runs only the bytes that the script was built with. The build replaces each
 * `import('…')` of a module by a call of `loadModule`; `import()` itself takes no `integrity`.
 *
 * A `<script type="module" integrity>` fetches the module and fills the document's module map, from which `import()` of
 * the same URL then answers without a second request (https://html.spec.whatwg.org/#fetch-a-single-module-script).
 */
import {documentMember} from './host-document.js';
import {moduleHashes} from './module-hashes.js';
import type {ModuleName} from './modules.js';
import {moduleUrl, ownScripts, scriptFolder} from './own-script.js';
import {realmDocument} from './realm.js';
import {trustedTypesPolicy} from './trusted-types.js';
import {warnOnce} from './warn.js';

const loading = new Map<ModuleName, Promise<unknown>>();

/** How often a module could not be loaded. */
const failures = new Map<ModuleName, number>();

/**
 * Loads a module, once for the page. After a failure the next call tries again.
 * @throws if the module can't be loaded, or is not the one that the script was built with
 */
export function loadModule(name: ModuleName): Promise<unknown> {
  const known = loading.get(name);
  if (known) return known;
  const module = importChecked(name);
  loading.set(name, module);
  module.catch(() => {
    warnAboutModules(name);
    loading.delete(name);
    failures.set(name, (failures.get(name) ?? 0) + 1);
  });
  return module;
}

let hasWarned = false;

/** Warns about the first module that could not be loaded. The others usually fail for the same reason. */
function warnAboutModules(name: ModuleName): void {
  if (hasWarned) return;
  hasWarned = true;
  warnOnce(
    `${name}.js could not be loaded from ${scriptFolder ?? 'an unknown folder'}, or is of another version. Put the files of this version there, or name their folder on <html>: data-offprint-base="https://…/". Until then, texts are in English, and forms of the page’s own work as without the script.`,
  );
}

async function importChecked(name: ModuleName): Promise<unknown> {
  const url = moduleUrl(name);
  const integrity = moduleHashes[name];
  if (!url || !integrity) throw new Error(`${name}.js has no URL or no hash.`);
  // Firefox and WebKit remember that a URL failed and never fetch it again. A retry therefore has another fragment.
  const count = failures.get(name) ?? 0;
  const attemptUrl = count > 0 ? `${url}#${String(count)}` : url;
  await fetchChecked(attemptUrl, integrity);
  // The URL is that of a listed module in our own folder, and its bytes were checked.
  // eslint-disable-next-line no-unsanitized/method
  return (await import(attemptUrl)) as unknown;
}

/**
 * Runs a module through a script element. The element is in a shadow root, out of reach of the page's scripts and
 * styles, and is removed once the module has loaded or failed.
 * @throws if the module did not run; nothing may import its URL then
 */
async function fetchChecked(url: string, integrity: string): Promise<void> {
  const script = realmDocument.createElement('script');
  script.type = 'module';
  script.async = true;
  script.integrity = integrity;
  script.crossOrigin = 'anonymous';
  const nonce = ownScripts.find(own => own.nonce)?.nonce;
  if (nonce) script.nonce = nonce;
  const policy = trustedTypesPolicy();
  if (policy === 'refused') throw new Error('The page’s Trusted Types refuse the policy that loads modules.');
  script.src = (policy?.createScriptURL(url) ?? url) as string;
  const host = realmDocument.createElement('div');
  try {
    await new Promise<void>((resolve, reject) => {
      script.onload = () => {
        resolve();
      };
      script.onerror = () => {
        reject(new Error(`${url} could not be loaded, or is not of this version.`));
      };
      host.attachShadow({mode: 'open'}).append(script);
      const parent = (documentMember('head') as Element | null) ?? documentMember('documentElement');
      Element.prototype.append.call(parent, host);
    });
  } finally {
    host.remove();
  }
}
