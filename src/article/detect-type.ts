import {asObject, asText} from '../values/json.js';
import {isFromWordPress, parseJson} from './parse-json.js';
import type {Answer, SourceType} from './source.js';

/**
 * Finds out in which format an answer comes: by its shape, since servers call JSON and feeds by many names; Markdown,
 * which has no shape, by its media type (RFC 7763), its file's name or its front matter; a feed that begins at length by
 * its media type. Loaded on demand, for all that is not from WordPress.
 * @returns undefined for what is none of them
 */
export function findType({text, url, mediaType}: Answer): SourceType | undefined {
  const isNamedMarkdown = mediaType.includes('markdown') || /\.(?:md|markdown)$/i.test(new URL(url).pathname);
  const start = text.trimStart().slice(0, 2000);
  // Many a site answers a page for a file that it does not have, or around it.
  const isPage = /^<(?:!doctype )?html[\s>]/i.test(start);
  if ((isNamedMarkdown && !isPage) || /^(?:---|\+\+\+)[ \t]*\r?\n/.test(start)) return 'markdown';
  if (/^[[{]/.test(start)) return jsonType(parseJson(text));
  if (!start.startsWith('<')) return mediaType.includes('html') ? 'html' : undefined;
  const [, root] = /<(?:\w+:|!doctype )?(html|rss|feed|entry|rdf)[\s>]/i.exec(start) ?? [];
  const isFeed = root ? !/html/i.test(root) : /rss|atom|rdf|[/]xml/.test(mediaType);
  if (isFeed) return 'feed';
  // What stands before JSON are the warnings of a server that is broken.
  return isPage || !mediaType.includes('json') ? 'html' : undefined;
}

function jsonType(answer: unknown): SourceType | undefined {
  if (answer === undefined) return undefined;
  if (isFromWordPress(answer)) return 'wordpress';
  const object = asObject(answer);
  const isFeed = Array.isArray(object?.['items']) || asText(object?.['version'])?.includes('jsonfeed.org');
  return isFeed ? 'json-feed' : 'json';
}
