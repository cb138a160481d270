import {fieldTokens} from '../../../src/request/fields.js';
import type {FieldToken} from '../../../src/request/request.js';

/** Arguments for strings that are functions, by path. Any other function gets a name and a number. */
const gaps: Record<string, unknown[][]> = {
  '.fieldLabel': fieldTokens.split(' ').map(token => [token as FieldToken]),
  '.missingField': fieldTokens.split(' ').map(token => [token as FieldToken]),
  '.invalidPhone': [[true], [false]],
  '.consent': ['notice', 'checkbox'].flatMap(mode =>
    ['Ada', null].flatMap(organization => [
      [mode, organization, true],
      [mode, organization, false],
    ]),
  ),
};

/** Every string with its path. Functions are called with the arguments above. */
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

/** Strings that are empty on purpose. */
export const silent = ['.failures.sent'];
