/** Links between documents, as links between pages. All of them are relative, so that the site works in any folder. */
import path from 'node:path/posix';
import {elementsFile, papers} from './papers.js';

/** Sections of `docs/elements.md` that stand on the page of an element, by their ids. */
export type MovedSections = ReadonlyMap<string, string>;

/** The relative URL from one page of the site to another. */
export function relativeUrl(from: string, to: string): string {
  return path.relative(path.dirname(from), to);
}

/**
 * Turns a link in a document into one of its page. Undefined if it leads to a file that is no page.
 * @param file the document, below the root of the repository
 * @param page its page, below the root of the site
 */
export function linkToPage(
  link: string,
  {file, page, moved}: {file: string; page: string; moved: MovedSections},
): string | undefined {
  if (/^[a-z]+:/.test(link)) return link;
  const [target = '', id] = link.split('#');
  const document = target ? path.join(path.dirname(file), target) : file;
  if (document === elementsFile && id) {
    const elementPage = papers.find(each => each.file === `${elementsFile}#${id}`);
    if (elementPage) return relativeUrl(page, elementPage.path);
  }
  const movedTo = document === elementsFile && id ? moved.get(id) : undefined;
  const to = movedTo ?? papers.find(each => each.file === document)?.path;
  if (to === undefined) return undefined;
  const hash = id === undefined ? '' : `#${id}`;
  return to === page && hash ? hash : relativeUrl(page, to) + hash;
}
