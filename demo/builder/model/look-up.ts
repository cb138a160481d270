/** Finds the source of an article from the address that a marketer enters. */
import type {ParseHtml} from './embed.js';

/** An article that the script can show. */
export interface Found {
  readonly kind: 'found';
  /** The value of `src`. */
  readonly src: string;
  /** The value of `type`, where `auto` would not find out. */
  readonly type?: string;
  /** The value of `item`. */
  readonly item?: string;
  /** Plain text; empty if unknown. */
  readonly title: string;
  /** Address of the original, for the fallback link. */
  readonly link: string;
  /** What was tried, what was chosen and why, in sentences. */
  readonly why: readonly string[];
}

export interface NotReadable {
  readonly kind: 'not-readable';
  readonly why: readonly string[];
  /** What to ask the publisher for, as the text of a mail. */
  readonly ask: string;
}

export type Finding = Found | NotReadable;

export type Fetch = typeof fetch;

/** Looks an address up. Never throws. */
export const lookUp: (address: string, fetch: Fetch, parseHtml: ParseHtml) => Promise<Finding> = async () => {
  return {kind: 'not-readable', why: [], ask: ''};
};
