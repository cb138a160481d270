import type {Failed} from '../values/failure.js';

/**
 * An article, as every format is read. Nothing in it is trusted: `html` is cleaned before it is shown, URLs and dates
 * are checked, and the rest is only ever shown as text.
 */
export interface Article {
  /** Plain text. */
  title: string;
  /** Untrusted HTML of the title, where the plain text loses superscripts, subscripts or emphasis. */
  titleHtml?: string;
  /** Untrusted HTML. */
  html: string;
  /** URL of the original, absolute, http(s). */
  url?: string;
  /** Base of relative URLs in the text, where that is not `url`. */
  base?: string;
  /** ISO dates or instants. */
  published?: string;
  modified?: string;
  reviewed?: string;
  reviewedBy?: string;
  /** Date by which the article has to be reviewed again. */
  reviewDue?: string;
  /** URL of the license, or its name. */
  license?: string;
  /** BCP 47. */
  language?: string;
  author?: Author;
  publisher?: Publisher;
  image?: ArticleImage;
}

/** All text but `bioHtml` is plain. */
export interface Author {
  /** The name; of several authors all names, separated by commas. */
  name: string;
  /** The names of several authors one by one, where they can be told apart. */
  names?: readonly string[];
  credentials?: string;
  jobTitle?: string;
  photo?: string;
  url?: string;
  bio?: string;
  /** Untrusted HTML of the biography, or text with line ends, where the plain text loses paragraphs, links or emphasis. */
  bioHtml?: string;
  /** Financial interests. */
  disclosure?: string;
}

export interface Publisher {
  name: string;
  url?: string;
}

export interface ArticleImage {
  /** Absolute, http(s). */
  url: string;
  alt: string;
  /** Pixels. */
  width?: number;
  height?: number;
  /** Other sizes of the picture, in the format of the attribute `srcset`. URLs are absolute, http(s). */
  srcset?: string;
  /** Plain text below the picture: a description and its source. */
  caption?: string;
}

/** The notice that replaces an article its publisher has withdrawn. All text is plain; the date is ISO. */
export interface Withdrawal {
  title?: string;
  reason?: string;
  date?: string;
}

/** Parts of an article that exist but are not in the answer, because the URL does not ask for them. */
export interface LeftOut {
  readonly lacksAuthor?: boolean;
  readonly lacksPicture?: boolean;
}

/** The outcome of reading an answer. */
export type ArticleResult =
  ({readonly article: Article} & LeftOut) | {readonly withdrawn: Withdrawal} | Failed;

/** An element that shows an article and exposes its data, such as `<offprint-article>`. */
export interface ArticleHolder extends Element {
  readonly article: Article | undefined;
}
