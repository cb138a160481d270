import type {Author} from '../../article.js';
import {readAuthor} from '../people.js';
import {all, fieldsOf, text, textOf, type Fields} from './names.js';
import {urlAt, type Reading} from './reading.js';

/**
 * Reads the author of an entry: `atom:author` (https://www.rfc-editor.org/rfc/rfc4287#section-4.2.1), `dc:creator`,
 * `author` of RSS (`mail (Name)`), `itunes:author`.
 */
export function authorOf(fields: Fields, reading: Reading): Author | undefined {
  for (const name of ['atom:author', 'dc:creator', 'author', 'itunes:author']) {
    const author = readAuthor(all(fields, name).map(element => personOf(element, reading)));
    if (author) return author;
  }
  return undefined;
}

function personOf(element: Element, reading: Reading): {name: string; url: string | undefined} {
  const parts = fieldsOf(element);
  const written = parts.size > 0 ? text(parts, 'atom:name', 'name', 'itunes:name') : textOf(element);
  const [uri] = all(parts, 'atom:uri', 'atom:url', 'uri', 'url');
  return {name: reading.plainText(written ?? ''), url: urlAt(uri, textOf(uri), reading)};
}
