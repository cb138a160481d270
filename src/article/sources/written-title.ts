import type {Tools} from '../source.js';
import {escapeHtml} from './text-to-html.js';

/** `<` and `&` but for those that begin an element of a line, whole, or a character reference. */
const plain =
  /<(?!\/?(?:a|abbr|b|br|cite|code|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s+[\w-]+=[^<>]*)?\s*\/?>)|&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;

/**
 * The words of a title that is plain text by its format, in which many write HTML all the same: `<b>`, `</b>` and
 * `&amp;` are taken for what they mean, while `p<alpha` and `Q&A` stay as they are.
 */
export function writtenTitle(title: string, {plainText}: Pick<Tools, 'plainText'>): string {
  return plainText(title.replace(plain, escapeHtml));
}
