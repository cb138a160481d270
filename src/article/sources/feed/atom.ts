/**
 * Atom 1.0 (https://www.rfc-editor.org/rfc/rfc4287) and its draft 0.3, in which `type` is a media type and `mode` the
 * encoding of the text (https://web.archive.org/web/2006/http://www.mnot.net/drafts/draft-nottingham-atom-format-02.html).
 */
import type {Article, ArticleResult, Publisher, Withdrawal} from '../../article.js';
import {failed} from '../../../values/failure.js';
import {withoutUndefined} from '../../../values/json.js';
import {readFeedAuthor} from './authors.js';
import {parseFeedDate} from './dates.js';
import {readImage} from './image.js';
import {readLicense} from './license.js';
import {readTitle} from '../title.js';
import {readHtml, readMarkup, toHtml, textToParagraphs} from './markup.js';
import {
  childrenNamed,
  readAttribute,
  readFields,
  qualifiedName,
  firstText,
  trimmedText,
  type Fields,
} from './fields.js';
import {alternateUrl, originalUrl, xmlBase, xmlLanguage, type FeedContext} from './context.js';

export function isAtom(root: Element): boolean {
  return ['feed', 'entry', 'atom:feed', 'atom:entry'].includes(qualifiedName(root));
}

export function findEntries(root: Element): readonly Element[] {
  const isEntry = (element: Element) => ['entry', 'atom:entry'].includes(qualifiedName(element));
  return isEntry(root) ? [root] : [...root.children].filter(isEntry);
}

export function readEntry(entry: Element, root: Element, context: FeedContext): ArticleResult {
  const fields = atomFields(entry);
  // An entry copied from another feed contains the metadata of that feed.
  const around = [...childrenNamed(fields, 'atom:source'), ...(root === entry ? [] : [root])].map(atomFields);
  const scopes = [fields, ...around];
  const content = childrenNamed(fields, 'atom:content', 'atom:summary').find(element => readContent(element));
  const html = content && readContent(content);
  if (!html) return failed('empty');
  const article = withoutUndefined<Article>({
    ...readEntryTitle(fields, context),
    html,
    url: originalUrl(fields, context) ?? alternateUrl(fields, context),
    base: xmlBase(content, context),
    published: date(fields, 'atom:published', 'atom:issued', 'atom:created'),
    modified: date(fields, 'atom:updated', 'atom:modified'),
    language: xmlLanguage(content),
    author: scopes.map(scope => readFeedAuthor(scope, context)).find(author => author !== undefined),
    license: readLicense(scopes, context),
    publisher: readPublisher(around, context),
    image: readImage(fields, html, context, xmlBase(entry, context) ?? context.url),
  });
  return {article};
}

/** The tombstone of an entry that its feed has deleted: https://www.rfc-editor.org/rfc/rfc6721. */
export function deletedEntry(root: Element, id: string | undefined): ArticleResult | undefined {
  const entries = childrenNamed(readFields(root), 'at:deleted-entry');
  const deleted = entries.find(element => id && readAttribute(element, 'ref') === id.trim());
  if (!deleted) return undefined;
  const withdrawn = withoutUndefined<Withdrawal>({
    reason: firstText(readFields(deleted), 'at:comment'),
    date: parseFeedDate(readAttribute(deleted, 'when')),
  });
  return {withdrawn};
}

/** The children of an element; those without a namespace count as Atom's. */
function atomFields(element: Element): Fields {
  const named = [...readFields(element)].map(
    ([name, elements]) => [name.includes(':') ? name : `atom:${name}`, elements] as const,
  );
  return new Map(named);
}

type TextType = 'text' | 'html' | 'xhtml' | 'none';

/** The type of a text: https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1 and section 4.1.3. */
function textType(element: Element): TextType {
  const type = (readAttribute(element, 'type') ?? 'text').toLowerCase();
  const mode = readAttribute(element, 'mode')?.toLowerCase();
  if (readAttribute(element, 'src') || mode === 'base64') return 'none';
  if (type === 'application/xhtml+xml' || type === 'xhtml') return mode === 'escaped' ? 'html' : 'xhtml';
  if (type === 'html' || type === 'text/html') return 'html';
  if (type !== 'text' && type !== 'text/plain') return 'none';
  // Neither type may contain elements; a text that does is HTML.
  return element.firstElementChild ? 'html' : 'text';
}

function readContent(element: Element): string | undefined {
  const html = {
    text: () => textToParagraphs(element.textContent),
    html: () => readHtml(element),
    xhtml: () => toHtml(element),
    none: () => '',
  }[textType(element)]();
  return html.trim() ? html : undefined;
}

function readEntryTitle(fields: Fields, context: FeedContext): ReturnType<typeof readTitle> {
  const [title] = childrenNamed(fields, 'atom:title', 'dc:title', 'media:title');
  const type = title && textType(title);
  if (title && type === 'html') return readTitle(readMarkup(title), context);
  if (title && type === 'xhtml') return readTitle(toHtml(title), context);
  return {title: title?.textContent.replace(/\s+/g, ' ').trim() ?? ''};
}

function date(fields: Fields, ...names: readonly string[]): string | undefined {
  return childrenNamed(fields, ...names)
    .map(element => parseFeedDate(trimmedText(element)))
    .find(each => each !== undefined);
}

function readPublisher(feeds: readonly Fields[], context: FeedContext): Publisher | undefined {
  for (const feed of feeds) {
    const {title: name} = readEntryTitle(feed, context);
    if (name) return withoutUndefined<Publisher>({name, url: alternateUrl(feed, context)});
  }
  return undefined;
}
