import type {Author} from '../article.js';
import {Failure} from '../../values/failure.js';
import {asObject, asText, withoutUndefined} from '../../values/json.js';
import {authorOf, parseWordPressUser} from './wordpress.js';

export interface AuthorAnswer {
  author: Author;
  sourceType: 'wordpress' | 'json';
}

/**
 * Reads who wrote something: a WordPress user, the author of a WordPress post that was asked for with `_embed`, or our
 * own JSON, `{"author": {…}}` or the author alone. Of a list, the first.
 * @see https://developer.wordpress.org/rest-api/reference/users/
 * @throws {Failure} `parse` for what is no object or list, `empty` where nobody is named
 */
export function parseAuthor(answer: unknown): AuthorAnswer {
  const first = asObject(Array.isArray(answer) ? answer[0] : answer);
  const isWordPress = asText(first?.['slug']) !== undefined;
  const author =
    first && isWordPress
      ? (asObject(first['title']) ? authorOf : parseWordPressUser)(first)
      : parsePerson(first?.['author'] ?? first);
  if (!author) throw new Failure(typeof answer === 'object' ? 'empty' : 'parse');
  return {author, sourceType: isWordPress ? 'wordpress' : 'json'};
}

/** Reads an author of our own JSON, or what schema.org calls a `Person` (https://schema.org/Person). */
export function parsePerson(value: unknown): Author | undefined {
  const person = asObject(value);
  const name = asText(person?.['name']);
  if (!person || !name) return undefined;
  return withoutUndefined<Author>({
    name,
    credentials: asText(person['credentials'] ?? person['honorificSuffix']),
    jobTitle: asText(person['jobTitle']),
    photo: asText(person['photo'] ?? person['image']),
    url: asText(person['url']),
    bio: asText(person['bio'] ?? person['description']),
    disclosure: asText(person['disclosure']),
  });
}
