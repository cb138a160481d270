import {failed, type Failed} from '../../values/failure.js';
import {asObject, asText} from '../../values/json.js';
import type {Author} from '../article.js';
import type {Tools} from '../source.js';
import {readAuthor} from './people.js';
import {decodeReferences} from './references.js';
import {readWordPressAuthor, readWordPressUser} from './wordpress-author.js';

export interface AuthorAnswer {
  author: Author;
  sourceType: 'wordpress' | 'json';
}

/**
 * Reads the JSON that an author card loads: a WordPress user, a WordPress post requested with `_embed`, or our own
 * JSON, `{"author": {…}}` or the author alone. Of a list, the first. Fails with `parse` for anything but an object or a
 * list, and with `empty` without a name.
 * @see https://developer.wordpress.org/rest-api/reference/users/
 */
export function readAuthorAnswer(json: unknown, tools: Pick<Tools, 'plainText'>): AuthorAnswer | Failed {
  const answer = asObject(Array.isArray(json) ? json[0] : json);
  const isWordPress = asText(answer?.['slug']) !== undefined;
  let author: Author | undefined;
  if (answer && isWordPress) {
    const isPost = asObject(answer['title']) !== undefined;
    author = (isPost ? readWordPressAuthor : readWordPressUser)(answer, tools);
  } else {
    author = readAuthor([answer?.['author'] ?? answer].flat().filter(asObject));
  }
  if (!author) return failed(typeof json === 'object' ? 'empty' : 'parse');
  author.name = decodeReferences(author.name, tools);
  return {author, sourceType: isWordPress ? 'wordpress' : 'json'};
}
