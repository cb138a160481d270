import {Readability} from '@mozilla/readability';
import type {Article, Author} from '../article.js';
import type {FailureCode} from '../../values/failure.js';
import {withoutUndefined} from '../../values/json.js';
import {readMetadata} from './page-metadata.js';
import {prepare} from './page-preparation.js';
import type {Place, Tools} from '../source.js';

/** What Readability does beside finding the text, and we in its place, or nobody. Its own names: 0.6.0. */
interface Parts {
  /** Reads meta elements; we have. Only the title matters, of which it takes a second one out of the text. */
  _getArticleMetadata(): {title: string};
  /** Relative to the page that embeds us: our cleaner knows better. */
  _fixRelativeUris(): void;
  /** With regular expressions whose time grows with the square of the attribute; our cleaner does it too. */
  _fixLazyImages(): void;
  /** By parsing, which a page with Trusted Types forbids; `prepare` does it. */
  _unwrapNoscriptImages(): void;
}

/**
 * Reads a page of HTML: what it says of itself, and its text, found by Mozilla's Readability
 * (https://github.com/mozilla/readability) within what the page marks as its article, or else anywhere.
 */
export function parse(text: string, {url}: Place, tools: Tools): Article | FailureCode {
  const page = tools.parseDocument(text, 'text/html');
  const size = prepare(page);
  if (size === 'refused') return 'too-large';
  const {body, image, author, ...metadata} = readMetadata(page, url, tools);
  const base = tools.fetchableUrl(page.querySelector('base[href]')?.getAttribute('href') ?? undefined, url);
  const byline = readByline(page);
  const marked = narrow(page);
  const found = size === 'small' ? findText(page, metadata.title) : undefined;
  const html = choose(found?.text, marked)?.innerHTML ?? (body && paragraphs(body));
  if (!html) return size === 'small' ? 'empty' : 'too-large';
  return {
    ...metadata,
    html,
    // Not its canonical URL: that may be of another site, where what the page names does not stand.
    base: base ?? url,
    ...withoutUndefined<Partial<Article>>({
      author: author ?? byline ?? asAuthor(found?.byline),
      // A picture that stands in the text would be shown twice.
      image: image && html.includes(fileName(image.url)) ? undefined : image,
    }),
  };
}

/** What pages mark as their text, most exact first: microdata, microformats, HTML. */
const textMarks = ['[itemprop~=articleBody], .e-content, .entry-content', 'article', 'main, [role=main]'];

/** Never text. */
const others = 'nav, footer, form, script, style, template, [hidden], [aria-hidden=true]';

/**
 * Leaves nothing in a page but its text, where it marks one, and only one, that is a good part of all it says.
 * @returns a copy of that
 */
function narrow(page: Document): Element | undefined {
  for (const element of page.querySelectorAll('script, style, template')) element.remove();
  const all = page.body.textContent.trim().length;
  for (const mark of textMarks) {
    const [marked, second] = page.querySelectorAll(mark);
    if (!marked || second || marked.textContent.trim().length * 4 < all || !hasContent(marked)) continue;
    const copy = marked.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll(others)) other.remove();
    page.body.replaceChildren(marked);
    return copy;
  }
  return undefined;
}

/** Readability's choice, unless that is less than half of the page's own article: then it took a part for the whole. */
function choose(found: Element | undefined, marked: Element | undefined): Element | undefined {
  if (!found || !marked) return found ?? marked;
  const isPart = found.textContent.length * 2 < marked.textContent.length;
  return isPart && !marked.matches('main, [role=main]') ? marked : found;
}

function findText(page: Document, title: string): {text: Element; byline: string} | undefined {
  const reader = new Readability(page, {
    disableJSONLD: true,
    // The cleaner decides what goes.
    keepClasses: true,
    serializer: node => node as Element,
  });
  Object.assign(reader as unknown as Parts, {
    // Each word of a heading is looked for among its words.
    _getArticleMetadata: () => ({title: title.slice(0, 200)}),
    _fixRelativeUris: () => undefined,
    _fixLazyImages: () => undefined,
    _unwrapNoscriptImages: () => undefined,
  } satisfies Parts);
  try {
    const found = reader.parse();
    const text = found?.content;
    return text && hasContent(text) ? {text, byline: found.byline ?? ''} : undefined;
  } catch {
    return undefined;
  }
}

/** Where pages name their author for readers, most exact first: microdata, microformats, habit, HTML. */
const bylines = [
  '[itemprop~=author] [itemprop~=name]',
  '[itemprop~=author]',
  '.p-author',
  '.byline',
  '.author-title',
  '[rel~=author]',
];

function readByline(page: Document): Author | undefined {
  return bylines.map(mark => asAuthor(page.querySelector(mark)?.textContent)).find(Boolean);
}

/** Bylines may hold dates, links and anything else. */
function asAuthor(byline: string | undefined): Author | undefined {
  const name = byline?.replace(/\s+/g, ' ').trim().replace(/^by /i, '');
  return name && name.length < 100 && /\p{L}/u.test(name) && !/\d|:\/\//.test(name) ? {name} : undefined;
}

function hasContent(element: Element): boolean {
  return Boolean(element.textContent.trim()) || element.querySelector('img, picture, video') !== null;
}

/** A text without markup, as schema.org's `articleBody` is. */
function paragraphs(text: string): string {
  const escaped = text.replace(/[&<]/g, character => (character === '&' ? '&amp;' : '&lt;'));
  const parts = escaped.split(/\n\s*\n/).map(part => part.trim());
  return parts
    .filter(Boolean)
    .map(part => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** Of an image's URL, without the size that WordPress puts into it. */
function fileName(url: string): string {
  const name = new URL(url).pathname.split('/').pop() ?? '';
  return name.replace(/(?:-\d+x\d+)?\.\w+$/, '') || url;
}
