import type {Context} from 'hono';
import type {Logger} from 'pino';
import {z} from 'zod';
import {readBody} from '../requests/body.js';
import {isStorable} from '../requests/schema.js';
import {readCursor, type Cursor} from './cursor.js';
import type {Search} from './search.js';

/** An invalid parameter. The message is a sentence for the client. */
export class InvalidParameter extends Error {}

/** The parameters in the URL of a request. */
export const queryOf = (context: Context) => new URL(context.req.url).searchParams;

/** Parameters that name people. In URLs, proxies and browsers keep them. */
const personal = ['q', 'email'];

/** Logs that parameters in the URL name a person. */
export function warnOfPersonalParameters(context: Context, log: Logger): void {
  const names = personal.filter(name => queryOf(context).get(name));
  if (names.length)
    log.warn(
      {parameters: names},
      'A search or deletion names somebody in its URL. Send it in the body of a POST instead.',
    );
}

/** In bytes. */
const largestBody = 16 * 1024;

/**
 * The parameters in the body of a request, an object in JSON.
 * @throws InvalidParameter
 */
export async function bodyOf(context: Context): Promise<URLSearchParams> {
  const {bytes, isComplete} = await readBody(context.req.raw, largestBody);
  if (!isComplete) context.header('Connection', 'close');
  try {
    const members = jsonBody.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return new URLSearchParams(Object.entries(members).map(([name, value]) => [name, String(value)]));
  } catch {
    throw new InvalidParameter('Send an object in JSON, like {"email": "someone@reader.example"}.');
  }
}

const jsonBody = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** Reads one value for each parameter. Empty values count as missing. */
function readParameters(query: URLSearchParams, known: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const name of new Set(query.keys())) {
    // Ignoring a misspelled parameter would show or erase more than was meant.
    if (!known.includes(name))
      throw new InvalidParameter(`Unknown parameter “${name}”. Use ${known.join(', ')}.`);
    const [value = '', ...others] = query.getAll(name).map(each => each.trim());
    if (others.length) throw new InvalidParameter(`Give “${name}” only once.`);
    if (!isStorable(value))
      throw new InvalidParameter(`“${name}” contains a character that requests can’t contain.`);
    if (value) values.set(name, value);
  }
  return values;
}

function readEmail(values: Map<string, string>): string | undefined {
  const email = values.get('email');
  if (email && /\s/.test(email))
    throw new InvalidParameter('An email address has no spaces. In a URL, write a plus sign as %2B.');
  return email;
}

function readBoolean(values: Map<string, string>, name: string): boolean | undefined {
  const value = values.get(name);
  if (value !== undefined && value !== 'true' && value !== 'false')
    throw new InvalidParameter(`“${name}” must be true or false.`);
  return value === undefined ? undefined : value === 'true';
}

function readAfter(values: Map<string, string>): Cursor | undefined {
  const text = values.get('after');
  if (text === undefined) return undefined;
  const cursor = readCursor(text);
  if (!cursor) throw new InvalidParameter('“after” must be the value of “next” from an earlier response.');
  return cursor;
}

/** Years that Postgres can store, also a day later. */
const day = z.iso.date().regex(/^(?:19|2)/);

function readDay(values: Map<string, string>, name: string): string | undefined {
  const value = values.get(name);
  if (value !== undefined && !day.safeParse(value).success)
    throw new InvalidParameter(`“${name}” must be a date like 2026-11-22.`);
  return value;
}

/** The parameters of a search that may be in a URL. */
const searchNames = ['booklet', 'flagged', 'from', 'to', 'marketing', 'handled', 'undelivered', 'origin'];

function readSearch(values: Map<string, string>): Search {
  const [from, to] = [readDay(values, 'from'), readDay(values, 'to')];
  if (from && to && from > to) throw new InvalidParameter('“from” must not be later than “to”.');
  return {
    email: readEmail(values),
    text: values.get('q'),
    booklet: values.get('booklet'),
    flagged: readBoolean(values, 'flagged'),
    from,
    to,
    marketing: readBoolean(values, 'marketing'),
    handled: readBoolean(values, 'handled'),
    undelivered: readBoolean(values, 'undelivered'),
    origin: values.get('origin'),
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
  /** Whether a CSV file leaves texts as they are. */
  raw: boolean;
  limit: number;
}

const largestLimit = 500;

/** @throws InvalidParameter */
export function listQuery(query: URLSearchParams): ListQuery {
  const values = readParameters(query, ['limit', 'after', 'email', 'q', ...searchNames, 'format', 'raw']);
  const format = values.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') throw new InvalidParameter('“format” must be json or csv.');
  if (format === 'csv' && (values.has('limit') || values.has('after')))
    throw new InvalidParameter('A CSV export contains all matches: leave out “limit” and “after”.');
  // `&raw` has no value.
  const raw = query.has('raw') && query.get('raw') !== 'false';
  if (raw && format !== 'csv') throw new InvalidParameter('“raw” needs “format=csv”.');
  const limit = values.get('limit') ?? '100';
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > largestLimit)
    throw new InvalidParameter(`“limit” must be a whole number from 1 to ${largestLimit}.`);
  return {search: readSearch(values), after: readAfter(values), format, raw, limit: Number(limit)};
}

/** @throws InvalidParameter */
export function pageQuery(query: URLSearchParams): PageQuery {
  const values = readParameters(query, ['q', ...searchNames, 'after']);
  return {search: readSearch(values), after: readAfter(values)};
}

/**
 * The position in the list of deletions.
 * @throws InvalidParameter
 */
export function deletionsQuery(query: URLSearchParams): string | undefined {
  const before = readParameters(query, ['before']).get('before');
  if (before !== undefined && !/^\d{1,15}$/.test(before))
    throw new InvalidParameter('“before” must be a number.');
  return before;
}

/**
 * The email address of the person to erase.
 * @throws InvalidParameter
 */
export function eraseQuery(query: URLSearchParams): string {
  const email = readEmail(readParameters(query, ['email']));
  if (!email) throw new InvalidParameter('Give the full address of the person to erase as “email”.');
  return email;
}
