import {asObject} from '../core/json.js';
import {isFromWordPress, parseJson} from './parse-json.js';
import type {Answer, SourceType} from './source.js';

/**
 * Finds out in which format an answer comes. Loaded on demand, for all that is not from WordPress: by its shape, since servers call JSON and feeds by many names; Markdown,
 * which has no shape, by its media type (RFC 7763), its file's name or its front matter.
 * @returns undefined for what is none of them, such as a file that is no text
 */
export function findType({text, url, mediaType}: Answer): SourceType | undefined {
  if (text.includes('\0')) return undefined;
  const isNamedMarkdown = mediaType.includes('markdown') || /\.(?:md|markdown)$/i.test(new URL(url).pathname);
  const start = text.trimStart().slice(0, 2000);
  if (isNamedMarkdown || /^---\r?\n/.test(start)) return 'markdown';
  if (/^[[{]/.test(start)) return jsonType(parseJson(text));
  if (!start.startsWith('<')) return undefined;
  return /<(?:\w+:)?(?:rss|feed|entry|rdf)[\s>]/i.test(start) && !/<html/i.test(start) ? 'feed' : 'html';
}

function jsonType(answer: unknown): SourceType | undefined {
  if (answer === undefined) return undefined;
  if (isFromWordPress(answer)) return 'wordpress';
  return String(asObject(answer)?.['version']).includes('jsonfeed.org') ? 'json-feed' : 'json';
}
