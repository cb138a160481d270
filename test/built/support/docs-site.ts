/** The built docs, as files. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const folder = '.build/site/docs';

export interface DocsPage {
  /** Below `/docs/`: `elements/article.html`. */
  readonly path: string;
  readonly html: string;
  readonly ids: readonly string[];
  /** The targets of links, frames, style sheets, scripts and icons, as written. */
  readonly targets: readonly string[];
}

function readPage(name: string): DocsPage {
  const html = readFileSync(path.join(folder, name), 'utf8');
  // Code that is shown has no tags: it is escaped.
  const values = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value = '']) => value);
  return {
    path: name,
    html,
    ids: values(/<[a-z][^>]*? id="([^"]*)"/g),
    targets: values(/<[a-z][^>]*? (?:href|src)="([^"]*)"/g).map(target => target.replaceAll('&amp;', '&')),
  };
}

const files = readdirSync(folder, {recursive: true, encoding: 'utf8'});

/** Every page for readers. */
export const docsPages: readonly DocsPage[] = files
  .filter(name => name.endsWith('.html') && !name.startsWith('examples'))
  .map(readPage);

/** The pages in the frames: `examples/recipes-1.html`. */
export const examplePaths: readonly string[] = files.filter(name => /^examples.*\.html$/.test(name));

export function docsPageAt(name: string): DocsPage {
  const page = docsPages.find(each => each.path === name);
  if (!page) throw new Error(`There is no page ${name}.`);
  return page;
}
