import {fieldTokens} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';

/** What the gaps in sentences are filled with, by the name of the sentence; any other has a name and a number. */
const gaps: Record<string, unknown[][]> = {
  '.fieldLabel': fieldTokens.split(' ').map(token => [token as FieldToken]),
  '.missing': fieldTokens.split(' ').map(token => [token as FieldToken]),
  '.consent': ['notice', 'checkbox'].flatMap(mode =>
    ['Ada', null].flatMap(organization => [
      [mode, organization, true],
      [mode, organization, false],
    ]),
  ),
};

/** Every sentence, by its path; those with a gap are filled. */
export function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') {
    const say = value as (...words: unknown[]) => unknown;
    return (gaps[path] ?? [['Ada', 7]]).map(words => [
      gaps[path] ? `${path}(${words.map(String).join(', ')})` : path,
      String(say(...words)),
    ]);
  }
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([name, member]) => sentences(member, `${path}.${name}`));
}

/** Where there is nothing to say. */
export const silent = ['.failures.sent'];
