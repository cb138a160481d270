import {sql, type InferResult, type Kysely, type RawBuilder} from 'kysely';
import type {Database, MessageKind} from '../database/tables.js';
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
  /** The first and the last day on which it was received, in UTC: `2026-11-22`. */
  from?: string | undefined;
  to?: string | undefined;
  /** Whether the visitor agreed to marketing. */
  marketing?: boolean | undefined;
  handled?: boolean | undefined;
  /** Whether a message was given up, and not sent again since. */
  undelivered?: boolean | undefined;
  /** The origin of the page that sent it, or `none`. */
  origin?: string | undefined;
}

/** Compares the email address, in any spelling. */
export const hasEmail = (email: string) => sql<boolean>`requests.email = ${normalizeEmail(email)}`;

// Not `like`, because % and _ in the text are not wildcards.
const containsText = (text: string) => sql<boolean>`strpos(requests.search_text, ${foldSearch(text)}) > 0`;

const startOfDay = (day: string) => sql<Date>`${`${day}T00:00:00Z`}::timestamptz`;

const isUndelivered = sql<boolean>`exists (
  select from outbox where outbox.request_id = requests.id and outbox.given_up_at is not null and not exists (
    select from outbox as later
    where later.request_id = outbox.request_id and later.kind = outbox.kind and later.created_at > outbox.created_at
  )
)`;

const hasOrigin = (origin: string) =>
  origin === 'none' ? sql<boolean>`requests.origin is null` : sql<boolean>`requests.origin = ${origin}`;

/** A condition, if there is a value to compare with. */
function when<T>(value: T | undefined, condition: (value: T) => RawBuilder<boolean>): RawBuilder<boolean>[] {
  return value === undefined ? [] : [condition(value)];
}

/** The conditions of a search. */
function conditions(search: Search): RawBuilder<boolean> {
  const criteria = [
    ...when(search.email, hasEmail),
    ...when(search.text, containsText),
    ...when(search.booklet, booklet => sql`requests.booklet = ${booklet}`),
    ...when(search.flagged, flagged => sql`requests.flagged = ${flagged}`),
    ...when(search.from, day => sql`requests.received_at >= ${startOfDay(day)}`),
    ...when(search.to, day => sql`requests.received_at < ${startOfDay(day)} + interval '1 day'`),
    ...when(search.marketing, given => sql`(requests.consent ->> 'marketing')::boolean = ${given}`),
    ...when(search.handled, handled => sql`(requests.handled_at is not null) = ${handled}`),
    ...when(search.undelivered, undelivered => sql`${isUndelivered} = ${undelivered}`),
    ...when(search.origin, hasOrigin),
  ];
  return criteria.length ? sql<boolean>`(${sql.join(criteria, sql` and `)})` : sql<boolean>`true`;
}

/** A notice to the staff, as the database writes it in JSON. */
export interface FoundNotice {
  kind: Exclude<MessageKind, 'booklet'>;
  created_at: string;
  sent_at: string | null;
  given_up_at: string | null;
  reason: string | null;
}

const notices = sql<FoundNotice[]>`(
  select coalesce(jsonb_agg(to_jsonb(notice) order by notice.kind), '[]') from (
    select kind, created_at, sent_at, given_up_at, reason from outbox
    where outbox.request_id = requests.id and outbox.kind <> 'booklet'
  ) as notice
)`;

/** Requests, each with its newest message to the visitor and its notices to the staff. */
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
      notices.as('notices'),
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
