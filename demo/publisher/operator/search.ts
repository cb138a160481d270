import {sql, type InferResult, type Kysely, type RawBuilder} from 'kysely';
import type {Database} from '../database/tables.js';
import {foldSearch, normalizeEmail} from '../requests/email.js';
import type {Cursor} from './cursor.js';

/** The criteria of a search. Without any, it finds all requests. */
export interface Search {
  /** The whole address, in any spelling. */
  email?: string | undefined;
  /** Part of a name or an address, case-insensitive. */
  text?: string | undefined;
  booklet?: string | undefined;
  flagged?: boolean | undefined;
}

/** Compares the email address, in any spelling. */
export const hasEmail = (email: string) => sql<boolean>`requests.email = ${normalizeEmail(email)}`;

// Not `like`, because % and _ in the text are not wildcards.
const containsText = (text: string) => sql<boolean>`strpos(requests.search_text, ${foldSearch(text)}) > 0`;

/** The conditions of a search. */
function conditions({email, text, booklet, flagged}: Search): RawBuilder<boolean> {
  const criteria = [
    ...(email === undefined ? [] : [hasEmail(email)]),
    ...(text === undefined ? [] : [containsText(text)]),
    ...(booklet === undefined ? [] : [sql<boolean>`requests.booklet = ${booklet}`]),
    ...(flagged === undefined ? [] : [sql<boolean>`requests.flagged = ${flagged}`]),
  ];
  return criteria.length ? sql<boolean>`(${sql.join(criteria, sql` and `)})` : sql<boolean>`true`;
}

/** Requests, each with its newest message. */
function requestsWithMail(database: Kysely<Database>) {
  return database
    .selectFrom('requests')
    .leftJoinLateral(
      query =>
        query
          .selectFrom('outbox')
          .select(['created_at', 'sent_at', 'given_up_at', 'reason'])
          .whereRef('outbox.request_id', '=', 'requests.id')
          .where('outbox.kind', '=', 'booklet')
          .orderBy('created_at', 'desc')
          .limit(1)
          .as('mail'),
      join => join.onTrue(),
    )
    .selectAll('requests')
    .select([
      'mail.created_at as mail_created_at',
      'mail.sent_at as mail_sent_at',
      'mail.given_up_at as mail_given_up_at',
      'mail.reason as mail_reason',
      sql<string>`to_char(requests.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
        'exactly_received_at',
      ),
    ]);
}

/** A stored request with the state of its message. */
export type FoundRequest = InferResult<ReturnType<typeof requestsWithMail>>[number];

export interface FoundPage {
  /** Newest first. */
  requests: FoundRequest[];
  /** The cursor of the next page; undefined on the last one. */
  next: Cursor | undefined;
}

/** Reads one page of a search. Requests that arrive between two pages neither repeat nor hide others. */
export async function findRequests(
  database: Kysely<Database>,
  search: Search,
  limit: number,
  after?: Cursor,
): Promise<FoundPage> {
  const isAfter = after
    ? sql<boolean>`(requests.received_at, requests.id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`
    : sql<boolean>`true`;
  const rows = await requestsWithMail(database)
    .where(conditions(search))
    .where(isAfter)
    .orderBy('requests.received_at', 'desc')
    .orderBy('requests.id', 'desc')
    // One more than the page shows, to know whether there is a next page.
    .limit(limit + 1)
    .execute();
  const requests = rows.slice(0, limit);
  const last = requests.at(-1);
  const next = rows.length > limit && last ? {receivedAt: last.exactly_received_at, id: last.id} : undefined;
  return {requests, next};
}

/** Counts the requests that a search finds. */
export async function countRequests(database: Kysely<Database>, search: Search): Promise<number> {
  const {count} = await database
    .selectFrom('requests')
    .select(({fn}) => fn.countAll().as('count'))
    .where(conditions(search))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Finds a request by its id. */
export async function findRequest(database: Kysely<Database>, id: string): Promise<FoundRequest | undefined> {
  if (!uuid.test(id)) return undefined;
  return requestsWithMail(database).where('requests.id', '=', id).executeTakeFirst();
}
