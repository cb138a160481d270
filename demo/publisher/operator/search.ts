import {sql, type InferResult, type Kysely, type RawBuilder} from 'kysely';
import type {Database} from '../database/tables.js';
import type {Cursor} from './cursor.js';

/** Which requests are looked for; all of them without any member. */
export interface Search {
  /** The whole address, in whatever case. */
  email?: string | undefined;
  /** A part of a name or an address, in whatever case. */
  text?: string | undefined;
  booklet?: string | undefined;
  flagged?: boolean | undefined;
}

/** Whose request it is, in whatever case and form of Unicode: the same expression as in the index `requests_by_email`. */
export const isFrom = (email: string) => {
  const spellings = [email, email.normalize('NFC'), email.normalize('NFD')].map(each => sql`lower(${each})`);
  return sql<boolean>`lower(requests.fields ->> 'email') in (${sql.join(spellings)})`;
};

// Not `like`: what is typed is looked for as it is, with its % and _.
const holds = (text: string) => sql<boolean>`strpos(
  lower(concat_ws(' ',
    requests.fields ->> 'firstName', requests.fields ->> 'lastName', requests.fields ->> 'name',
    requests.fields ->> 'email')),
  lower(${text})
) > 0`;

/** What a request has to meet. */
function conditions({email, text, booklet, flagged}: Search): RawBuilder<boolean> {
  const all = [
    ...(email === undefined ? [] : [isFrom(email)]),
    ...(text === undefined ? [] : [holds(text)]),
    ...(booklet === undefined ? [] : [sql<boolean>`requests.booklet = ${booklet}`]),
    ...(flagged === undefined ? [] : [sql<boolean>`requests.flagged = ${flagged}`]),
  ];
  return all.length ? sql<boolean>`(${sql.join(all, sql` and `)})` : sql<boolean>`true`;
}

/** Requests with the last message that was written for each. */
function requestsWithMail(database: Kysely<Database>) {
  return database
    .selectFrom('requests')
    .leftJoinLateral(
      query =>
        query
          .selectFrom('outbox')
          .select(['created_at', 'sent_at', 'given_up_at', 'reason'])
          .whereRef('outbox.request_id', '=', 'requests.id')
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

/** A request as it is stored, and what became of the message for it. */
export type FoundRequest = InferResult<ReturnType<typeof requestsWithMail>>[number];

export interface FoundPage {
  /** Newest first. */
  requests: FoundRequest[];
  /** Where the next page begins; undefined on the last one. */
  next: Cursor | undefined;
}

/** What was found of a search, a page at a time: requests that arrive in between neither double nor hide any. */
export async function findRequests(
  database: Kysely<Database>,
  search: Search,
  limit: number,
  after?: Cursor,
): Promise<FoundPage> {
  const isAfter = after
    ? sql<boolean>`(requests.received_at, requests.id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`
    : sql<boolean>`true`;
  const found = await requestsWithMail(database)
    .where(conditions(search))
    .where(isAfter)
    .orderBy('requests.received_at', 'desc')
    .orderBy('requests.id', 'desc')
    // One more than is shown says whether there are others.
    .limit(limit + 1)
    .execute();
  const requests = found.slice(0, limit);
  const last = requests.at(-1);
  const next = found.length > limit && last ? {receivedAt: last.exactly_received_at, id: last.id} : undefined;
  return {requests, next};
}

/** How many requests a search finds. */
export async function countRequests(database: Kysely<Database>, search: Search): Promise<number> {
  const {count} = await database
    .selectFrom('requests')
    .select(({fn}) => fn.countAll().as('count'))
    .where(conditions(search))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The request with an id, if there is one. */
export async function findRequest(database: Kysely<Database>, id: string): Promise<FoundRequest | undefined> {
  if (!uuid.test(id)) return undefined;
  return requestsWithMail(database).where('requests.id', '=', id).executeTakeFirst();
}
