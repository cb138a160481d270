import type {Tools} from '../source.js';
import {escapeHtml} from './text-to-html.js';

/** `<` and `&`, except where they begin a complete tag of an inline element or a character reference. */
const literal =
  /<(?!\/?(?:a|abbr|b|br|cite|code|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s+[\w-]+=[^<>]*)?\s*\/?>)|&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;

/**
 * The text of a title that is plain text by its specification, but that many publishers write as HTML: `<b>`, `</b>`
 * and `&amp;` are read as HTML, while `p<alpha` and `Q&A` stay.
 */
export function plainTitle(title: string, {plainText}: Pick<Tools, 'plainText'>): string {
  return plainText(title.replace(literal, escapeHtml));
}
