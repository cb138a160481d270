import type {Manifest} from '../../manifest.js';
import type {ParseHtml} from '../../embed.js';

/** What was pasted. */
export interface Pasted {
  readonly text: string;
  /** The text, parsed as HTML. */
  readonly page: Document;
  readonly manifest: Manifest;
  readonly parseHtml: ParseHtml;
}

/** What a booklet form takes over from another vendor's form. */
export interface Takeover {
  /** The vendor's name, for a sentence. */
  readonly vendor: string;
  /** Attributes of the booklet form. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  /** A form that stays as it is, inside the booklet form. */
  readonly content?: string;
}

/** Reads the form of one vendor; undefined if the text has none. */
export type ReadVendor = (pasted: Pasted) => Takeover | undefined;

/** Makes attributes of those that have a value. */
export function withValues(attributes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return Object.fromEntries(entries);
}

/** The site on which the text was found; empty if it does not tell. */
export function siteOf(page: Document): string {
  const link = page.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href');
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  for (const url of [link?.replace(/\/wp-json\/?$/, ''), canonical]) {
    if (url && URL.canParse(url))
      return link && url !== canonical ? url.replace(/\/$/, '') : new URL(url).origin;
  }
  return '';
}

/** Says that a relative address is that of the partner's own site. */
export const ownSiteNote =
  'The text does not say on which site the form is. If it is not the site of this page, put that site’s address before the path.';
