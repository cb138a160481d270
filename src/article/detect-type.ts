import {asObject, asText} from '../values/json.js';
import type {Answer, SourceType} from './source.js';

/** An answer with its format. JSON is parsed here, once. */
export type Content =
  | {readonly type: 'wordpress' | 'json-feed' | 'json'; readonly json: unknown}
  | {readonly type: 'feed' | 'markdown' | 'html'; readonly text: string};

/** Many characters that could not be decoded. */
const undecoded = /(?:\ufffd[^\ufffd]?){50}/;

/** Servers often answer a page for a file that they do not have. */
const pageStart = /^<(?:!doctype )?html[\s>]/i;

/** A feed in a page: some systems put a document type and a body around it. */
const feedInPage = /<(?:html|body)(?:\s[^>]*)?>\s*<(?:\w+:)?(?:rss|feed|rdf)\s[^>]*(?:xmlns|version)/i;

/** Whether it is the text of a binary file. Looking for a single character first saves time in long texts. */
function isBinary(text: string): boolean {
  return text.includes('\0') || (text.includes('\ufffd') && undecoded.test(text));
}

/** WordPress REST: `/wp-json/…`, or `?rest_route=…` without pretty permalinks. */
export function isRestUrl(url: string): boolean {
  const {pathname, searchParams} = new URL(url);
  return /\/wp-json(?:\/|$)/.test(pathname) || searchParams.has('rest_route');
}

/** Guesses the format from the URL alone, before the answer has come; undefined for a URL that tells nothing. */
export function typeFromUrl(url: string): SourceType | undefined {
  const {pathname, searchParams} = new URL(url);
  if (isRestUrl(url)) return 'wordpress';
  if (/\.(?:md|markdown)$/i.test(pathname)) return 'markdown';
  if (/\.(?:xml|rss|atom|rdf)$|\/(?:feed|rss|atom)\/?$/i.test(pathname) || searchParams.has('feed'))
    return 'feed';
  return /\.x?html?$/i.test(pathname) ? 'html' : undefined;
}

/**
 * Finds the format of an answer and parses it if it is JSON.
 * @returns undefined for an unknown format and for broken JSON
 */
export function identify(answer: Answer, type: SourceType | 'auto'): Content | undefined {
  const {text} = answer;
  if (isBinary(text)) return undefined;
  const found = type === 'auto' ? detectType(answer) : type;
  if (found === undefined) return undefined;
  if (found === 'feed' || found === 'markdown' || found === 'html') return {type: found, text};
  try {
    const json = JSON.parse(text) as unknown;
    return {type: found === 'any-json' ? jsonType(json) : found, json};
  } catch {
    return undefined;
  }
}

/**
 * Goes by the shape of the text, since servers label JSON and feeds in many ways. Markdown has no shape: its media type
 * (RFC 7763), the file name or front matter tells it. A long comment may hide the start of a feed: then its media type
 * does.
 */
function detectType({text, url, mediaType}: Answer): SourceType | 'any-json' | undefined {
  const start = text.trimStart().slice(0, 2000);
  const isPage = pageStart.test(start);
  const isNamedMarkdown = mediaType.includes('markdown') || /\.(?:md|markdown)$/i.test(new URL(url).pathname);
  if ((isNamedMarkdown && !isPage) || /^(?:---|\+\+\+)[ \t]*\r?\n/.test(start)) return 'markdown';
  if (/^[[{]/.test(start)) return 'any-json';
  if (!start.startsWith('<')) return mediaType.includes('html') ? 'html' : undefined;
  const [, root] = /<(?:\w+:|!doctype )?(html|rss|feed|entry|rdf)[\s>]/i.exec(start) ?? [];
  const isFeed = root ? !/html/i.test(root) || feedInPage.test(start) : /rss|atom|rdf|[/]xml/.test(mediaType);
  if (isFeed) return 'feed';
  // Markup before JSON is the error output of a broken server.
  return isPage || !mediaType.includes('json') ? 'html' : undefined;
}

function jsonType(json: unknown): 'wordpress' | 'json-feed' | 'json' {
  const object = asObject(json);
  // A list of posts, or a post, whose title is an object; an error may have our field of a post.
  if (Array.isArray(json) || asObject(object?.['title'] ?? object?.['offprint'])) return 'wordpress';
  const isFeed = Array.isArray(object?.['items']) || asText(object?.['version'])?.includes('jsonfeed.org');
  return isFeed ? 'json-feed' : 'json';
}
