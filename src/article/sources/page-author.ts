import type {Author} from '../article.js';
import {announcesAnother, authorName, isRoleLabel, namesInByline} from './author-names.js';
import {longParagraph, shortText} from './page-article.js';
import {readAuthor} from './people.js';

/** Where pages name their author, most exact first: microdata, microformats, HTML, and common class names. */
const bylineSelectors = [
  '[itemprop~=author]',
  '.p-author, [class~=h-card][rel~=author]',
  '[rel~=author]:not(link)',
  '.byline, .post-byline, .entry-byline, .article-byline, .byline-name, .author-title',
  '.author-name, .post-author, .entry-author, .article-author, .author, .autor, .auteur',
  '[class*=byline i], [class*=author i], [class*=autor i], [class*=written i], [id*=byline i]',
];

/** The element that holds only the name, where a byline has one. */
const nameSelector =
  '[itemprop~=name], .p-name, .fn, [rel~=author], .author, [class*=author-name i], [class*=author__name i], [class*=byline__name i]';

/** Parts of a page that name other people: comments, quoted posts, captions, the page's own footer. */
const namesOthers =
  'blockquote, nav, figcaption, [itemprop~=comment], [itemtype$="/Comment"], [itemtype$="/Book"], [itemtype$="/Review"], ' +
  'body > footer, body > aside, article article';

/** The same by the words of class names and ids: lists of other articles, quotes, credits of pictures, reviewers. */
const othersWord =
  /(?:^|[\s_-])(?:caption|comments?|commentlist|credits?|disqus|latest|more-(?:articles|news|stories)|popular|pull-?quote|quote|read-next|recommend\w*|related|respond|review(?:ed|er|er?s)(?:-?by)?|teasers?|testimonials?|trending|tweet|twitter)(?:$|[\s_-])/i;

/** Class names of the picture, the biography or the links of an author. */
const noName = /(?:^|[\s_-])(?:avatar|image|img|photo|social)(?:$|[\s_-])/i;

/** A byline holds names, dates and titles: longer text is a biography. UTF-16 code units. */
const longestByline = 400;

/** More elements than this are not looked at. */
const mostBylines = 50;
const mostLines = 500;

/** The text of a byline in lines: neighbors that only a style keeps apart stand in different ones. */
function linesOf(byline: Element): string[] {
  let text = '';
  const add = (parent: Element): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue?.replace(/\s+/g, ' ') ?? '';
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      const previous = element.previousSibling;
      const isBeside = previous?.nodeType === Node.ELEMENT_NODE || !previous?.nodeValue?.trim();
      const isBlock = /^(?:br|button|div|h[1-6]|li|p|script|section|style|time|ul|ol)$/.test(
        element.localName,
      );
      if (isBlock || isBeside || isRoleLabel(element.textContent)) text += '\n';
      if (!/^(?:button|script|style|time)$/.test(element.localName)) add(element);
      if (isBlock) text += '\n';
    }
  };
  add(byline);
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
}

/**
 * Reads the author that a page names for its readers.
 * @param page parsed, with its text still in place
 */
export function readByline(page: Document): Author | undefined {
  for (const selector of bylineSelectors) {
    const found = [...page.querySelectorAll(selector)]
      .slice(0, mostBylines)
      .filter(element => shortText(element, longestByline) !== undefined)
      .filter(element => !isOthers(element) && !noName.test(element.className));
    const outermost = found.filter(
      element => !found.some(other => other !== element && other.contains(element)),
    );
    const named = outermost.map(element => ({element, names: namesOf(element)}));
    const [first] = named.filter(({names}) => names.length > 0);
    if (!first) continue;
    // Several microdata authors, and neighbors, wrote together; else several class names are one author, mentioned again.
    const together = named.filter(
      ({element}) =>
        selector.startsWith('[itemprop') || element.parentElement === first.element.parentElement,
    );
    return readAuthor(together.flatMap(({names}) => names));
  }
  return readPlainByline(page);
}

/** Whether an element stands in a part of the page that names other people, or behind the label of a reviewer. */
function isOthers(element: Element): boolean {
  if (element.closest(namesOthers)) return true;
  for (
    let part: Element | null = element;
    part && !/^(?:article|main|body)$/.test(part.localName) && !part.querySelector('h1');
    part = part.parentElement
  ) {
    if (othersWord.test(`${part.className} ${part.id}`)) return true;
  }
  const before = element.previousElementSibling;
  return before !== null && announcesAnother(shortText(before, longParagraph) ?? '');
}

function namesOf(byline: Element): string[] {
  const inner = [...byline.querySelectorAll(nameSelector)]
    .slice(0, mostBylines)
    .filter(element => !isOthers(element) && !noName.test(element.className))
    .flatMap(element => namesInByline(linesOf(element), new Set()));
  if (inner.length > 0) return inner;
  const content = authorName(byline.getAttribute('content') ?? '');
  if (content) return [content];
  const parts = [...byline.querySelectorAll('a, b, em, i, span, strong')].slice(0, mostBylines);
  const own = new Set(parts.map(part => part.textContent.trim()));
  const names = namesInByline(linesOf(byline), own);
  if (names.length > 0) return names;
  const links = [...byline.querySelectorAll('a')].slice(0, mostBylines);
  return (
    links
      .filter(link => !isOthers(link))
      .map(link => namesInByline(linesOf(link), new Set()))
      .find(each => each.length > 0) ?? []
  );
}

/** Finds “By Ada Example” in a line of its own above the first paragraph. */
function readPlainByline(page: Document): Author | undefined {
  const heading = page.querySelector('h1');
  for (const line of [...page.querySelectorAll('p, div, span, address')].slice(0, mostLines)) {
    const text = shortText(line, longParagraph);
    if (text === undefined && line.localName === 'p') return undefined;
    if (!text || !/^(?:(?:written|posted|authored|submitted)\s+)?by\s/i.test(text) || isOthers(line))
      continue;
    if (!line.closest('article, main') && line.parentElement !== heading?.parentElement) continue;
    const author = readAuthor(namesInByline(linesOf(line), new Set()));
    // “By mouth only”, “By Prescription”
    if (
      author &&
      /^\p{Lu}\S*(?:\s\S+)*\s\p{Lu}/u.test(author.name) &&
      !/\b(?:only|mouth|prescription)\b/i.test(author.name)
    )
      return author;
  }
  return undefined;
}

/** Removes the bylines that only repeat the author shown above the text; a date beside the name stays. */
export function removeByline(text: Element, author: Author | undefined): void {
  if (!author) return;
  for (const byline of [...text.querySelectorAll(bylineSelectors.join())].slice(0, mostBylines)) {
    const words = shortText(byline, longestByline);
    if (words === undefined || byline.querySelector('img')) continue;
    const name = [byline, ...byline.querySelectorAll('*')].find(
      element => authorName(shortText(element, longestByline)) === author.name,
    );
    const rest = name && words.replace(shortText(name, longestByline) ?? '', '').trim();
    if (rest === '') byline.remove();
    else if (rest && rest.length < 40 && /\d/.test(rest)) name.remove();
  }
}
