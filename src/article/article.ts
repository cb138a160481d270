import type {Withdrawal} from '../values/failure.js';

/**
 * An article as every source gives it. Nothing in it is trusted: `html` is cleaned before it is shown, URLs go
 * through `core/url`, dates through `core/date`, and the rest is only ever text.
 */
export interface Article {
  /** Plain text. */
  title: string;
  /** Untrusted HTML. */
  html: string;
  /** Where the original stands, absolute, http(s). */
  url?: string;
  /** What relative URLs in the text are relative to, where that is not the original. */
  base?: string;
  /** ISO dates or instants. */
  published?: string;
  modified?: string;
  /** When somebody last saw to it that it is still right, and who did. */
  reviewed?: string;
  reviewedBy?: string;
  /** Past this day it has to be reviewed again. */
  reviewDue?: string;
  /** URL of the licence, or its name. */
  license?: string;
  /** Taken back by its publisher: the text must not be shown. Both are what the publisher says of it, if anything. */
  withdrawn?: Withdrawal;
  /** BCP 47. */
  language?: string;
  author?: Author;
  publisher?: {name: string; url?: string};
  image?: ArticleImage;
}

/** Who wrote it; all text is plain. */
export interface Author {
  name: string;
  credentials?: string;
  jobTitle?: string;
  photo?: string;
  url?: string;
  bio?: string;
  /** Financial interests. */
  disclosure?: string;
}

export interface ArticleImage {
  /** Absolute, http(s). */
  url: string;
  alt: string;
  /** Pixels. */
  width?: number;
  height?: number;
}

/** An element that shows an article and lends its data, as `<offprint-article>` does. */
export interface ArticleHolder extends Element {
  readonly article: Article | undefined;
}
