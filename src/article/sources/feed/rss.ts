/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) and those before it, and RSS 1.0 and 0.9, which are RDF
 * (https://web.resource.org/rss/1.0/spec), with the modules that feeds use: content, Dublin Core, Media RSS.
 */
import type {Article, ArticleResult, Publisher} from '../../article.js';
import {failed} from '../../../values/failure.js';
import {withoutUndefined} from '../../../values/json.js';
import {authorOf} from './authors.js';
import {feedDate} from './dates.js';
import {imageOf} from './image.js';
import {licenseOf} from './license.js';
import {heldHtml, innerHtml, paragraphs} from './markup.js';
import {all, attribute, fieldsOf, nameOf, text, textOf, type Fields} from './names.js';
import {alternateUrl, asLanguage, originalUrl, urlAt, xmlBase, xmlLanguage, type Reading} from './reading.js';
import {aboutOf} from './wanted.js';

/** The channel, in the root or the root itself; undefined where a document is no RSS. */
export function channelOf(root: Element): Element | undefined {
  return nameOf(root) === 'channel' ? root : all(fieldsOf(root), 'channel')[0];
}

/** In the channel, in RDF beside it. */
export function itemsOf(root: Element): readonly Element[] {
  const channel = channelOf(root);
  const parents = channel && channel !== root ? [channel, root] : [root];
  return parents.flatMap(parent => [...parent.children]).filter(child => nameOf(child) === 'item');
}

/** Where the whole feed stands as a page. */
export function siteOf(root: Element, reading: Reading): string | undefined {
  const channel = fieldsOf(channelOf(root));
  const links = all(channel, 'link').map(link =>
    urlAt(link, textOf(link) ?? attribute(link, 'href'), reading),
  );
  return links.find(url => url !== undefined) ?? alternateUrl(channel, reading);
}

/** Reads one of the items. */
export function readItem(item: Element, root: Element, reading: Reading): ArticleResult {
  const fields = fieldsOf(item);
  const channel = fieldsOf(channelOf(root));
  const site = siteOf(root, reading);
  const base = site ?? reading.url;
  const html = htmlOf(fields);
  if (!html || asksForPassword(html)) return failed('empty');
  const article = withoutUndefined<Article>({
    title: titleOf(fields, reading),
    html,
    url: urlOf(item, fields, reading, base),
    base: xmlBase(item, reading),
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
      asLanguage(text(fields, 'dc:language')) ??
      xmlLanguage(item) ??
      asLanguage(text(channel, 'language', 'dc:language')),
    author: authorOf(fields, reading),
    license: licenseOf([fields, channel], reading),
    publisher: publisherOf(fields, channel, site, reading),
    image: imageOf(fields, html, reading, base),
  });
  return {article};
}

function titleOf(fields: Fields, {plainText}: Reading): string {
  for (const title of all(fields, 'title', 'dc:title', 'media:title')) {
    const words = plainText(heldHtml(title));
    if (words) return words;
  }
  return '';
}

/** The whole text where the feed has it, else what it says of it. */
function htmlOf(fields: Fields): string | undefined {
  const held = all(
    fields,
    'content:encoded',
    'xhtml:body',
    'atom:content',
    'description',
    'atom:summary',
    'dc:description',
  );
  for (const element of held) {
    const html = nameOf(element) === 'xhtml:body' ? innerHtml(element) : heldHtml(element);
    if (html.trim()) return html;
  }
  const summary = text(fields, 'itunes:summary');
  return summary && paragraphs(summary);
}

/** What WordPress puts in the place of a text that is behind a password. */
function asksForPassword(html: string): boolean {
  return /<form[^>]{1,500}\bpost-password-form\b/.test(html);
}

function urlOf(item: Element, fields: Fields, reading: Reading, base: string): string | undefined {
  const links = all(fields, 'link').map(link =>
    urlAt(link, textOf(link) ?? attribute(link, 'href'), reading, base),
  );
  const permalinks = all(fields, 'guid')
    .filter(guid => !/^false$/i.test(attribute(guid, 'ispermalink') ?? attribute(guid, 'isPermaLink') ?? ''))
    .map(textOf)
    .filter(guid => /^https?:/i.test(guid ?? ''));
  return (
    originalUrl(fields, reading) ??
    links.find(url => url !== undefined) ??
    alternateUrl(fields, reading) ??
    reading.fetchableUrl(permalinks[0] ?? aboutOf(item), base)
  );
}

function date(fields: Fields, ...names: readonly string[]): string | undefined {
  return all(fields, ...names)
    .map(element => feedDate(textOf(element)))
    .find(each => each !== undefined);
}

/** The channel that the item came from, where it is another's. */
function publisherOf(
  fields: Fields,
  channel: Fields,
  site: string | undefined,
  {plainText}: Reading,
): Publisher | undefined {
  const source = text(fields, 'source');
  if (source) return {name: plainText(source)};
  const name = plainText(text(channel, 'title', 'dc:title') ?? '');
  return name ? withoutUndefined<Publisher>({name, url: site}) : undefined;
}
