import type {Article} from './article.js';
import type {FailureCode} from '../values/failure.js';

/** The formats that an article comes in; the values of `type` but for `auto`. */
export const sourceTypes = ['wordpress', 'json-feed', 'feed', 'markdown', 'html', 'json'] as const;

export type SourceType = (typeof sourceTypes)[number];

/** What a source answered. */
export interface Answer {
  /** Decoded; no byte order mark. */
  text: string;
  /** Absolute, after redirects: what relative URLs in it are relative to. */
  url: string;
  /** The media type, lower case, without parameters; empty where none was sent. */
  mediaType: string;
  /** 410: its publisher has taken it back. The text may say why. */
  isGone?: boolean;
}

/** Where a text came from, and what of it is wanted. */
export interface Place {
  /** Absolute. */
  url: string;
  /** Id, slug or URL of an entry of a list; the first without it. */
  item?: string | undefined;
}

/**
 * What formats that are loaded on demand use of the script: they are modules of their own, and must not bring a second
 * copy of it.
 */
export interface Tools {
  /** Parses into an inert document. Throws a `Failure` where it cannot or must not be parsed. */
  parseDocument(text: string, type: 'text/html' | 'application/xml'): Document;
  /** The words of a piece of HTML. */
  plainText(html: string): string;
  /** The absolute form of an http(s) URL; undefined for any other. */
  fetchableUrl(text: string | undefined, base: string): string | undefined;
}

/** Reads a format from its text. The reason comes in the place of an article; whatever it throws means `parse`. */
export type ParseText = (text: string, place: Place, tools: Tools) => Article | FailureCode;

/** Reads a format from parsed JSON; throws a `Failure` where it cannot. */
export type ParseJson = (answer: unknown, place: Place) => Article;
