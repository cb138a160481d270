import {storable} from '../requests/schema.js';
import {readCursor, type Cursor} from './cursor.js';
import type {Search} from './search.js';

/** An invalid parameter. The message is a sentence for the client. */
export class WrongParameter extends Error {}

/** Reads one value for each parameter. Empty ones count as missing. */
function given(query: URLSearchParams, known: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const name of new Set(query.keys())) {
    // A misspelt one would be left out of the search, and more be shown or erased than was meant.
    if (!known.includes(name))
      throw new WrongParameter(`Unknown parameter “${name}”. Use ${known.join(', ')}.`);
    const [value = '', ...others] = query.getAll(name).map(each => each.trim());
    if (others.length) throw new WrongParameter(`Give “${name}” only once.`);
    if (!storable(value))
      throw new WrongParameter(`“${name}” contains a character that requests can’t contain.`);
    if (value) values.set(name, value);
  }
  return values;
}

function emailIn(values: Map<string, string>): string | undefined {
  const email = values.get('email');
  if (email && /\s/.test(email))
    throw new WrongParameter('An email address has no spaces. In a URL, write a plus sign as %2B.');
  return email;
}

function yesOrNo(values: Map<string, string>, name: string): boolean | undefined {
  const value = values.get(name);
  if (value !== undefined && value !== 'true' && value !== 'false')
    throw new WrongParameter(`“${name}” must be true or false.`);
  return value === undefined ? undefined : value === 'true';
}

function cursorIn(values: Map<string, string>): Cursor | undefined {
  const text = values.get('after');
  if (text === undefined) return undefined;
  const cursor = readCursor(text);
  if (!cursor) throw new WrongParameter('“after” must be the value of “next” from an earlier response.');
  return cursor;
}

function searchIn(values: Map<string, string>): Search {
  return {
    email: emailIn(values),
    text: values.get('q'),
    booklet: values.get('booklet'),
    flagged: yesOrNo(values, 'flagged'),
  };
}

/** The parameters of the operator's pages. */
export interface PageQuery {
  search: Search;
  after: Cursor | undefined;
}

/** The parameters of the API. */
export interface ListQuery extends PageQuery {
  format: 'json' | 'csv';
  limit: number;
}

const largestLimit = 500;

/** @throws WrongParameter */
export function listQuery(query: URLSearchParams): ListQuery {
  const values = given(query, ['limit', 'after', 'email', 'q', 'booklet', 'flagged', 'format']);
  const format = values.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') throw new WrongParameter('“format” must be json or csv.');
  if (format === 'csv' && (values.has('limit') || values.has('after')))
    throw new WrongParameter('A CSV export contains all matches: leave out “limit” and “after”.');
  const limit = values.get('limit') ?? '100';
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > largestLimit)
    throw new WrongParameter(`“limit” must be a whole number from 1 to ${largestLimit}.`);
  return {search: searchIn(values), after: cursorIn(values), format, limit: Number(limit)};
}

/** @throws WrongParameter */
export function pageQuery(query: URLSearchParams): PageQuery {
  const values = given(query, ['q', 'booklet', 'flagged', 'after']);
  return {search: searchIn(values), after: cursorIn(values)};
}

/**
 * Whom to erase.
 * @throws WrongParameter
 */
export function eraseQuery(query: URLSearchParams): string {
  const email = emailIn(given(query, ['email']));
  if (!email) throw new WrongParameter('Give the full address of the person to erase as “email”.');
  return email;
}
