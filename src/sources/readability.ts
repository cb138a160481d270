import {Readability} from '@mozilla/readability';
import type {Article} from '../core/article.js';
import type {FailureCode} from '../core/failure.js';
import {present} from '../core/json.js';
import {readMetadata} from './page-metadata.js';
import {prepare} from './page-preparation.js';
import type {Place, Tools} from './source.js';

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
 * (https://github.com/mozilla/readability). Where that finds none, what the page marks as its article or main part.
 */
export function parse(text: string, {url}: Place, tools: Tools): Article | FailureCode {
  const page = tools.parseDocument(text, 'text/html');
  const size = prepare(page);
  if (size === 'refused') return 'too-large';
  const {body, ...metadata} = readMetadata(page, url, tools);
  const marked = [...page.querySelectorAll('article')];
  const main = (marked.length === 1 ? marked[0] : page.querySelector('main, [role=main]')) ?? marked[0];
  const fallback = main && hasContent(main) ? main.innerHTML : undefined;
  const base = tools.fetchableUrl(page.querySelector('base[href]')?.getAttribute('href') ?? undefined, url);
  const found = size === 'small' ? findText(page, metadata.title) : undefined;
  const html = found?.html ?? fallback ?? (body && paragraphs(body));
  if (!html) return size === 'small' ? 'empty' : 'too-large';
  const {image, author, ...rest} = metadata;
  return {
    ...rest,
    html,
    ...present<Partial<Article>>({
      base,
      author: author ?? found?.author,
      // A picture that stands in the text would be shown twice.
      image: image && html.includes(fileName(image.url)) ? undefined : image,
    }),
  };
}

function findText(page: Document, title: string): {html: string; author?: {name: string}} | undefined {
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
  let found: ReturnType<typeof reader.parse>;
  try {
    found = reader.parse();
  } catch {
    return undefined;
  }
  if (!found?.content || !hasContent(found.content)) return undefined;
  const name = found.byline?.trim().replace(/\s+/g, ' ').replace(/^by /i, '');
  // It takes lines with a date for one, too.
  const isName = name && /\p{L}/u.test(name) && !/\d|:\/\//.test(name);
  return {html: found.content.innerHTML, ...(isName && {author: {name}})};
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
