/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) and those before it, and RSS 1.0 and 0.9, which are RDF
 * (https://web.resource.org/rss/1.0/spec), with the modules that feeds use: content, Dublin Core, Media RSS.
 */
import type {Article, ArticleResult, Publisher} from '../../article.js';
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
import {
  alternateUrl,
  parseLanguage,
  originalUrl,
  resolveUrl,
  xmlBase,
  xmlLanguage,
  type FeedContext,
} from './context.js';
import {rdfAbout} from './find-entry.js';

/** The channel: a child of the root, or the root itself; undefined for a document that is not RSS. */
export function findChannel(root: Element): Element | undefined {
  return qualifiedName(root) === 'channel' ? root : childrenNamed(readFields(root), 'channel')[0];
}

/** The items: children of the channel, in RDF its siblings. */
export function findItems(root: Element): readonly Element[] {
  const channel = findChannel(root);
  const parents = channel && channel !== root ? [channel, root] : [root];
  return parents.flatMap(parent => [...parent.children]).filter(child => qualifiedName(child) === 'item');
}

/** The URL of the page that the feed belongs to. */
export function channelUrl(root: Element, context: FeedContext): string | undefined {
  const channel = readFields(findChannel(root));
  const links = childrenNamed(channel, 'link').map(link =>
    resolveUrl(link, trimmedText(link) ?? readAttribute(link, 'href'), context),
  );
  return links.find(url => url !== undefined) ?? alternateUrl(channel, context);
}

export function readItem(item: Element, root: Element, context: FeedContext): ArticleResult {
  const fields = readFields(item);
  const channel = readFields(findChannel(root));
  const site = channelUrl(root, context);
  const base = site ?? context.url;
  const html = readContent(fields);
  if (!html) return failed('empty');
  if (asksForPassword(html)) return failed('empty', 0, 'password');
  const article = withoutUndefined<Article>({
    ...readItemTitle(fields, context),
    html,
    url: readUrl(item, fields, context, base),
    base: xmlBase(item, context),
    published: date(
      fields,
      'pubdate',
      'dcterms:issued',
      'dc:date',
      'atom:published',
      'dcterms:created',
      'dcterms:date',
    ),
    modified: date(fields, 'dcterms:modified', 'atom:updated'),
    language:
      parseLanguage(firstText(fields, 'dc:language')) ??
      xmlLanguage(item) ??
      parseLanguage(firstText(channel, 'language', 'dc:language')),
    author: readFeedAuthor(fields, context),
    license: readLicense([fields, channel], context),
    publisher: readPublisher(fields, channel, site, context),
    image: readImage(fields, html, context, base),
  });
  return {article};
}

function readItemTitle(fields: Fields, context: FeedContext): ReturnType<typeof readTitle> {
  const titles = childrenNamed(fields, 'title', 'dc:title', 'media:title').map(title =>
    readTitle(readMarkup(title), context),
  );
  return titles.find(({title}) => title) ?? {title: ''};
}

/** The full text, else the summary. */
function readContent(fields: Fields): string | undefined {
  const elements = childrenNamed(
    fields,
    'content:encoded',
    'xhtml:body',
    'atom:content',
    'description',
    'atom:summary',
    'dc:description',
  );
  for (const element of elements) {
    const html = qualifiedName(element) === 'xhtml:body' ? toHtml(element) : readHtml(element);
    if (html.trim()) return html;
  }
  const summary = firstText(fields, 'itunes:summary');
  return summary && textToParagraphs(summary);
}

/** Whether the text is the form that WordPress shows for a post behind a password. */
function asksForPassword(html: string): boolean {
  return /<form[^>]{1,500}\bpost-password-form\b/.test(html);
}

function readUrl(item: Element, fields: Fields, context: FeedContext, base: string): string | undefined {
  const links = childrenNamed(fields, 'link').map(link =>
    resolveUrl(link, trimmedText(link) ?? readAttribute(link, 'href'), context, base),
  );
  const permalinks = childrenNamed(fields, 'guid')
    .filter(
      guid =>
        !/^false$/i.test(readAttribute(guid, 'ispermalink') ?? readAttribute(guid, 'isPermaLink') ?? ''),
    )
    .map(trimmedText)
    .filter(guid => /^https?:/i.test(guid ?? ''));
  return (
    originalUrl(fields, context) ??
    links.find(url => url !== undefined) ??
    alternateUrl(fields, context) ??
    context.fetchableUrl(permalinks[0] ?? rdfAbout(item), base)
  );
}

function date(fields: Fields, ...names: readonly string[]): string | undefined {
  return childrenNamed(fields, ...names)
    .map(element => parseFeedDate(trimmedText(element)))
    .find(each => each !== undefined);
}

/** The publisher: the channel that the item was copied from, else this channel. */
function readPublisher(
  fields: Fields,
  channel: Fields,
  site: string | undefined,
  {plainText}: FeedContext,
): Publisher | undefined {
  const source = firstText(fields, 'source');
  if (source) return {name: plainText(source)};
  const name = plainText(firstText(channel, 'title', 'dc:title') ?? '');
  return name ? withoutUndefined<Publisher>({name, url: site}) : undefined;
}
