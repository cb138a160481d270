/** Where the docs explain what a warning is about. */
import {pageUrl} from './host-document.js';
import {scriptFolder} from './own-script.js';

/** A publisher's address of the script: `/offprint.js` for the newest version, `/offprint/0.2.0/offprint.js` for one. */
const publisherFolder = /^(.*?\/)(?:offprint\/\d+\.\d+\.\d+[^/]*\/)?$/;

/**
 * The URL of the docs that a publisher serves beside the script. Undefined for a script from the page's own origin, from
 * a package or from another kind of address: there may be no docs.
 * @param folder the absolute URL of the script's folder
 * @param page the absolute URL of the page
 */
export function docsFolder(folder: string | undefined, page: string): string | undefined {
  if (!folder) return undefined;
  const {origin, pathname} = new URL(folder);
  const [, root] = publisherFolder.exec(pathname) ?? [];
  const isVersioned = root !== pathname;
  if (!root || origin === new URL(page).origin || !(isVersioned || root === '/')) return undefined;
  return `${origin}${root}docs/`;
}

/**
 * Completes a warning with where to read on: a URL if the script comes from a publisher's server, else the file in the
 * repository.
 * @param page the page of the docs without `.html`, such as `elements/contact`
 * @param anchor what to look for there, such as the name of an attribute
 */
export function seeDocs(page: string, anchor: string): string {
  const folder = docsFolder(scriptFolder, pageUrl());
  if (folder) return ` See ${folder}${page}.html#${anchor}`;
  const [file, element] = page.split('/');
  return ` See ${element ? `offprint-${element}: ` : ''}${anchor} in Offprint’s docs/${file ?? ''}.md.`;
}
