import type {Failed} from '../values/failure.js';
import type {ArticleResult} from './article.js';

/** The formats of an article; the values of the attribute `type`, without `auto`. */
export const sourceTypes = ['wordpress', 'json-feed', 'feed', 'markdown', 'html', 'json'] as const;

export type SourceType = (typeof sourceTypes)[number];

/** The answer of a source. */
export interface Answer {
  /** Decoded, without a byte order mark. */
  text: string;
  /** Absolute, after redirects: the base of relative URLs in the text. */
  url: string;
  /** Absolute, before redirects. */
  requestedUrl?: string;
  /** Media type in lower case, without parameters; empty if none was sent. */
  mediaType: string;
  /** Whether the status was 410: the publisher has withdrawn the article, and the text may say why. */
  isGone?: boolean;
}

/** Where an answer came from, and which entry of it to read. */
export interface Place {
  /** Absolute. */
  url: string;
  /** Id, slug or URL of an entry of a list; the first entry without it. */
  item?: string | undefined;
}

/**
 * Functions that the script hands to a format. A format on demand is a module of its own and must not contain a second
 * copy of stateful code, such as the sanitizer or the Trusted Types policy.
 */
export interface Tools {
  /** Parses text into an inert document. */
  parseDocument(text: string, type: 'text/html' | 'application/xml'): {readonly document: Document} | Failed;
  /** The text of an HTML string; empty where it can't be parsed. */
  plainText(html: string): string;
  /** The absolute form of an http(s) URL; undefined for any other. */
  fetchableUrl(text: string | undefined, base: string): string | undefined;
}

/** Reads a format that is not JSON. Whatever it throws counts as `parse`. */
export type ReadText = (text: string, place: Place, tools: Tools) => ArticleResult;

/** Reads a format of JSON from the parsed value. */
export type ReadJson = (json: unknown, place: Place, tools: Tools) => ArticleResult;
