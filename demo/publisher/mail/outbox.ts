import {sql, type Kysely} from 'kysely';
import type {Database, MessageKind, OutboxMessage} from '../database/tables.js';
import type {Failure} from './sender.js';

const secondsFromNow = (count: number) => sql<Date>`now() + make_interval(secs => ${count})`;

/** A message that a worker has claimed. */
export interface ClaimedMessage extends OutboxMessage {
  /**
   * Whether the message was not tried within a week, or is more than nine days old. A server that could not send email for
   * months must not send old messages, many with expired links, once it can. Computed by the database, since the clock of
   * this process may be wrong.
   */
  is_too_old: boolean;
}

/** Evaluated after the claim, which sets `first_tried_at`. */
const isTooOld = sql<boolean>`
  outbox.created_at < greatest(outbox.first_tried_at, now() - interval '2 days') - interval '7 days'
`;

/** Which messages to claim. */
export interface Claimable {
  kind?: MessageKind;
  /** Whether to claim messages again whose claim has expired. */
  isExpiredIncluded?: boolean;
}

/**
 * Claims due messages, the longest due first. No other worker gets them until the lease ends. After that any worker does,
 * because the process that held them must have ended. This is one statement and not a transaction around the sending:
 * PGlite has one connection, so that transaction would block all requests.
 * @param limit the largest number of messages
 * @param lease in seconds
 */
export function claimMessages(
  database: Kysely<Database>,
  limit: number,
  lease: number,
  {kind = 'booklet', isExpiredIncluded = true}: Claimable = {},
): Promise<ClaimedMessage[]> {
  return (
    database
      // Materialized, because the planner may otherwise run it more than once and claim more than `limit`.
      .with(
        due => due('due').materialized(),
        query =>
          query
            .selectFrom('outbox')
            .select('id')
            .where('kind', '=', kind)
            .where('sent_at', 'is', null)
            .where('given_up_at', 'is', null)
            .where('due_at', '<=', sql<Date>`now()`)
            .where(({or, eb}) =>
              or([
                eb('claimed_until', 'is', null),
                ...(isExpiredIncluded ? [eb('claimed_until', '<', sql<Date>`now()`)] : []),
              ]),
            )
            .orderBy('due_at')
            .limit(limit)
            .forUpdate()
            .skipLocked(),
      )
      .updateTable('outbox')
      .from('due')
      .whereRef('outbox.id', '=', 'due.id')
      .set({
        claimed_until: secondsFromNow(lease),
        tries: sql<number>`tries + 1`,
        first_tried_at: sql<Date>`coalesce(first_tried_at, now())`,
      })
      .returningAll('outbox')
      .returning(isTooOld.as('is_too_old'))
      .execute()
  );
}

/** Extends a claim. Does nothing if another worker has claimed the message since. */
export async function renewClaim(
  database: Kysely<Database>,
  {id, tries}: OutboxMessage,
  lease: number,
): Promise<void> {
  await database
    .updateTable('outbox')
    .set({claimed_until: secondsFromNow(lease)})
    .where('id', '=', id)
    .where('tries', '=', tries)
    .where('claimed_until', 'is not', null)
    .execute();
}

/** Marks a message as sent, even if another worker has claimed it since. */
export async function markSent(database: Kysely<Database>, {id}: OutboxMessage): Promise<void> {
  await database
    .updateTable('outbox')
    .set({sent_at: sql<Date>`now()`, claimed_until: null, reason: null})
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();
}

/** The time of the last try: a day after the first one. */
const lastTry = sql<Date>`first_tried_at + interval '1 day'`;

/**
 * Marks a try as failed. The message is due again after the delay, at the latest one day after the first try. After that
 * last try it is given up. Does nothing if another worker has claimed the message since.
 * @param delay in seconds
 */
export async function markFailed(
  database: Kysely<Database>,
  {id, tries}: OutboxMessage,
  {reason, isFinal}: Failure,
  delay: number,
): Promise<'given up' | 'due again' | 'claim lost'> {
  const isLastTry = isFinal ? sql<boolean>`true` : sql<boolean>`now() >= ${lastTry}`;
  const marked = await database
    .updateTable('outbox')
    .set({
      claimed_until: null,
      reason,
      given_up_at: sql<Date>`case when ${isLastTry} then now() end`,
      due_at: sql<Date>`case when ${isLastTry} then due_at else least(${secondsFromNow(delay)}, ${lastTry}) end`,
    })
    .where('id', '=', id)
    // Each claim increases `tries`, so that another number means another worker's claim.
    .where('tries', '=', tries)
    .where('sent_at', 'is', null)
    .returning('given_up_at')
    .executeTakeFirst();
  if (!marked) return 'claim lost';
  return marked.given_up_at ? 'given up' : 'due again';
}
