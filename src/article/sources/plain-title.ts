import type {Article} from '../article.js';
import type {Tools} from '../source.js';
import {escapeHtml} from './text-to-html.js';
import {readTitle} from './title.js';

/** `<` and `&`, except where they begin a complete tag of an inline element or a character reference. */
const literal =
  /<(?!\/?(?:a|abbr|b|br|cite|code|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s+[\w-]+=[^<>]*)?\s*\/?>)|&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;

/**
 * Reads a title that is plain text by its specification, but that many publishers write as HTML: `<b>`, `</b>` and
 * `&amp;` are read as HTML, while `p<alpha` and `Q&A` stay.
 */
export function readPlainTitle(
  title: string,
  tools: Pick<Tools, 'plainText'>,
): Pick<Article, 'title' | 'titleHtml'> {
  return readTitle(title.replace(literal, escapeHtml), tools);
}
