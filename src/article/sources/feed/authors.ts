import type {Author} from '../../article.js';
import {readAuthor} from '../people.js';
import {childrenNamed, readFields, firstText, trimmedText, type Fields} from './fields.js';
import {resolveUrl, type FeedContext} from './context.js';

/**
 * Reads the author of an entry: `atom:author` (https://www.rfc-editor.org/rfc/rfc4287#section-4.2.1), `dc:creator`,
 * `author` of RSS (`mail (Name)`), `itunes:author`.
 */
export function readFeedAuthor(fields: Fields, context: FeedContext): Author | undefined {
  for (const name of ['atom:author', 'dc:creator', 'author', 'itunes:author']) {
    const author = readAuthor(childrenNamed(fields, name).map(element => personOf(element, context)));
    if (author) return author;
  }
  return undefined;
}

function personOf(element: Element, context: FeedContext): {name: string; url: string | undefined} {
  const parts = readFields(element);
  const written =
    parts.size > 0 ? firstText(parts, 'atom:name', 'name', 'itunes:name') : trimmedText(element);
  const [uri] = childrenNamed(parts, 'atom:uri', 'atom:url', 'uri', 'url');
  return {name: context.plainText(written ?? ''), url: resolveUrl(uri, trimmedText(uri), context)};
}
