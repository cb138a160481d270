import {hasLetters, isSameTitle, lettersOf} from '../../values/letters.js';
import {writeScripts} from '../../values/scripts.js';
import {longParagraph, shortText} from './page-article.js';
import {fit} from './title-fit.js';

/** What a page says about its title outside its text. */
export interface PageTitles {
  /** The text of `title`. */
  inDocument: string;
  /** The words of each `h1` that is not the name of the site. */
  headings: readonly string[];
  /** The letters of the names that the page gives to its site. */
  siteNames: ReadonlySet<string>;
}

/** Longer text is no title. UTF-16 code units. */
const longest = 500;

/** Letters from which on a heading is more than a word that a title may begin with. */
const longEnough = 20;

/** Links to the home page and other places for the name of a site. */
const siteNameSelector =
  'a[href="/"], a[rel~=home], .site-title, .site-name, .logo, meta[name=application-name], meta[property="og:site_name"]';

/** Reads what a page says about its title, before its text is taken out. */
export function readTitles(page: Document, publisher: string | undefined): PageTitles {
  const names = [...page.querySelectorAll(siteNameSelector)].map(
    element => element.getAttribute('content') ?? shortText(element, 100) ?? '',
  );
  const siteNames = new Set([...names, publisher ?? ''].map(lettersOf).filter(Boolean));
  const headings = [...page.querySelectorAll('h1')].map(headingWords);
  return {
    inDocument: page.querySelector('head > title')?.textContent.slice(0, longest) ?? '',
    headings: [...new Set(headings)].filter(
      words => words.length <= longest && !siteNames.has(lettersOf(words)),
    ),
    siteNames,
  };
}

/** A heading's words, without the sign of its permanent link and without what repeats them for screen readers. */
export function headingWords(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('script, style, [hidden], button')) part.remove();
  for (const part of copy.querySelectorAll('[aria-hidden=true]')) {
    if (hasLetters(copy.textContent.replace(part.textContent, ''))) part.remove();
  }
  for (const link of copy.querySelectorAll('a')) {
    if (!hasLetters(link.textContent) || /^permalink$/i.test(link.textContent.trim())) link.remove();
  }
  writeScripts(copy);
  for (const part of copy.querySelectorAll('br, div, p, small')) part.before(' ');
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** The HTML of the heading that is the title, if its plain text loses superscripts, subscripts or emphasis. */
export function titleHtml(title: string, page: Document): string | undefined {
  const headings = [...page.querySelectorAll('h1:has(sup, sub, em, i)')];
  return headings.find(heading => headingWords(heading) === title)?.innerHTML;
}

/**
 * Returns the title that a page shows to its readers: the heading that fits the title of the metadata, which may also
 * hold the name of the site or a section, or be cut; else that title.
 * @param given the title of the metadata
 */
export function shownTitle(given: string, titles: PageTitles, text: Element | undefined): string {
  const {inDocument, headings, siteNames} = titles;
  const inText = text ? [...text.querySelectorAll('h1')].map(headingWords) : [];
  const first = text && firstHeading(text);
  const candidates = [
    ...inText,
    ...(first && isTitleHeading(first, given, siteNames) ? [headingWords(first)] : []),
    ...headings,
  ].filter(words => words && words.length <= longest && !siteNames.has(lettersOf(words)));
  const best = (title: string, of: readonly string[]) =>
    of.find(words => isSameTitle(words, title)) ?? of.find(words => fit(words, title, siteNames) === 'title');
  // Some systems write the name of the site where the title belongs.
  const shown = best(given, candidates) ?? best(inDocument, inText);
  if (shown) return shown;
  return given || (headings.length === 1 ? (headings[0] ?? '') : '');
}

/** The first heading of a text, if no paragraph stands before it. */
function firstHeading(text: Element): Element | undefined {
  for (const element of text.querySelectorAll('h1, h2, h3, h4, h5, h6, p')) {
    if (element.localName !== 'p') return element;
    if (shortText(element, longParagraph) === undefined) return undefined;
  }
  return undefined;
}

/** Whether a heading below the first level is the title, and not a part of a text whose title begins with its word. */
function isTitleHeading(heading: Element, title: string, siteNames: ReadonlySet<string>): boolean {
  const letters = lettersOf(headingWords(heading));
  const rest = lettersOf(title).replace(letters, '');
  return (
    letters.length >= longEnough ||
    siteNames.has(rest) ||
    /(?:^|[\s_-])(?:title|headline)(?:$|[\s_-])/i.test(heading.className)
  );
}

/**
 * Removes what repeats the title: the first heading of the text, any `h1`, and the short lines before the first
 * paragraph. Only equal ones do, and an `h1` at the start of which the title says all.
 */
export function removeTitle(text: Element, title: string, {siteNames}: Pick<PageTitles, 'siteNames'>): void {
  const [first] = text.querySelectorAll('h1, h2, h3, h4, h5, h6');
  const opening = firstHeading(text);
  for (const heading of new Set([...(first ? [first] : []), ...text.querySelectorAll('h1')])) {
    const words = headingWords(heading);
    const isPart =
      heading === opening && heading.localName === 'h1' && fit(words, title, siteNames) === 'part';
    if (!isPart && !isSameTitle(words, title)) continue;
    const group = heading.closest('hgroup');
    heading.remove();
    if (group && !group.textContent.trim()) group.remove();
  }
  for (const line of text.querySelectorAll('p, div')) {
    const words = shortText(line, longest);
    if (words === undefined && line.localName === 'p') return;
    if (words === undefined) continue;
    if (isSameTitle(words, title) && words && !line.querySelector('img, picture, video')) line.remove();
    if (words.length > longParagraph) return;
  }
}
