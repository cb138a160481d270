/**
 * Atom 1.0 (https://www.rfc-editor.org/rfc/rfc4287) and its draft 0.3, in which `type` is a media type and `mode` says
 * how the text is written (https://web.archive.org/web/2006/http://www.mnot.net/drafts/draft-nottingham-atom-format-02.html).
 */
import type {Article, ArticleResult, Publisher, Withdrawal} from '../../article.js';
import {failed} from '../../../values/failure.js';
import {withoutUndefined} from '../../../values/json.js';
import {authorOf} from './authors.js';
import {feedDate} from './dates.js';
import {imageOf} from './image.js';
import {licenseOf} from './license.js';
import {heldHtml, innerHtml, paragraphs} from './markup.js';
import {all, attribute, fieldsOf, nameOf, text, textOf, type Fields} from './names.js';
import {alternateUrl, originalUrl, xmlBase, xmlLanguage, type Reading} from './reading.js';

export function isAtom(root: Element): boolean {
  return ['feed', 'entry', 'atom:feed', 'atom:entry'].includes(nameOf(root));
}

export function entriesOf(root: Element): readonly Element[] {
  const isEntry = (element: Element) => ['entry', 'atom:entry'].includes(nameOf(element));
  return isEntry(root) ? [root] : [...root.children].filter(isEntry);
}

/** Reads one of the entries. */
export function readEntry(entry: Element, root: Element, reading: Reading): ArticleResult {
  const fields = atomFields(entry);
  // An entry that came from another feed brings along what that says of itself.
  const around = [...all(fields, 'atom:source'), ...(root === entry ? [] : [root])].map(atomFields);
  const scopes = [fields, ...around];
  const held = all(fields, 'atom:content', 'atom:summary').find(element => htmlOf(element));
  const html = held && htmlOf(held);
  if (!html) return failed('empty');
  const article = withoutUndefined<Article>({
    title: titleOf(fields, reading),
    html,
    url: originalUrl(fields, reading) ?? alternateUrl(fields, reading),
    base: xmlBase(held, reading),
    published: date(fields, 'atom:published', 'atom:issued', 'atom:created'),
    modified: date(fields, 'atom:updated', 'atom:modified'),
    language: xmlLanguage(held),
    author: scopes.map(scope => authorOf(scope, reading)).find(author => author !== undefined),
    license: licenseOf(scopes, reading),
    publisher: publisherOf(around, reading),
    image: imageOf(fields, html, reading, xmlBase(entry, reading) ?? reading.url),
  });
  return {article};
}

/** What is left of an entry that its feed has taken back: https://www.rfc-editor.org/rfc/rfc6721. */
export function deletedEntry(root: Element, id: string | undefined): ArticleResult | undefined {
  const entries = all(fieldsOf(root), 'at:deleted-entry');
  const deleted = entries.find(element => id && attribute(element, 'ref') === id.trim());
  if (!deleted) return undefined;
  const withdrawn = withoutUndefined<Withdrawal>({
    reason: text(fieldsOf(deleted), 'at:comment'),
    date: feedDate(attribute(deleted, 'when')),
  });
  return {withdrawn};
}

/** The children of an element of Atom; in feeds that name no namespace they are Atom's too. */
function atomFields(element: Element): Fields {
  const named = [...fieldsOf(element)].map(
    ([name, elements]) => [name.includes(':') ? name : `atom:${name}`, elements] as const,
  );
  return new Map(named);
}

type Writing = 'text' | 'html' | 'xhtml' | 'none';

/** How a text is written: https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1 and section 4.1.3. */
function writingOf(element: Element): Writing {
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  const mode = attribute(element, 'mode')?.toLowerCase();
  if (attribute(element, 'src') || mode === 'base64') return 'none';
  if (type === 'application/xhtml+xml' || type === 'xhtml') return mode === 'escaped' ? 'html' : 'xhtml';
  if (type === 'html' || type === 'text/html') return 'html';
  if (type !== 'text' && type !== 'text/plain') return 'none';
  // Neither may hold elements: where it does, they are markup.
  return element.firstElementChild ? 'html' : 'text';
}

function htmlOf(element: Element): string | undefined {
  const written = {
    text: () => paragraphs(element.textContent),
    html: () => heldHtml(element),
    xhtml: () => innerHtml(element),
    none: () => '',
  }[writingOf(element)]();
  return written.trim() ? written : undefined;
}

function titleOf(fields: Fields, {plainText}: Reading): string {
  const [title] = all(fields, 'atom:title', 'dc:title', 'media:title');
  if (!title) return '';
  return writingOf(title) === 'html'
    ? plainText(heldHtml(title))
    : title.textContent.replace(/\s+/g, ' ').trim();
}

function date(fields: Fields, ...names: readonly string[]): string | undefined {
  return all(fields, ...names)
    .map(element => feedDate(textOf(element)))
    .find(each => each !== undefined);
}

function publisherOf(feeds: readonly Fields[], reading: Reading): Publisher | undefined {
  for (const feed of feeds) {
    const name = titleOf(feed, reading);
    if (name) return withoutUndefined<Publisher>({name, url: alternateUrl(feed, reading)});
  }
  return undefined;
}
