import {sql, type Kysely} from 'kysely';
import type {Database, OutboxMessage} from '../database/tables.js';
import type {Failure} from './failure.js';

const seconds = (count: number) => sql<Date>`now() + make_interval(secs => ${count})`;

/** A message at the time of its claim. */
export interface ClaimedMessage extends OutboxMessage {
  /**
   * Who runs a server for months before it can send mail, or lets it rest in between, must not write to all who ever
   * asked, with links of which many no longer work: too old is what was not tried within a week, or is nine days old. The
   * database says so: the clock of this process may be wrong.
   */
  is_too_old: boolean;
}

/** Seen after a claim, by which it has been tried. */
const isTooOld = sql<boolean>`
  outbox.created_at < greatest(outbox.first_tried_at, now() - interval '2 days') - interval '7 days'
`;

/**
 * Takes messages that are due, the longest due first, for as long as the lease lasts: until then no other worker gets
 * them, and afterwards any does, as its holder must be gone. One statement, since the one connection of PGlite is for
 * everybody: a transaction held while a message is sent would stop all requests.
 * @param most how many at most
 * @param lease in seconds
 * @param which `all`, or only those that nobody claimed, where a holder may live and just not have got at the database
 */
export function claimMessages(
  database: Kysely<Database>,
  most: number,
  lease: number,
  which: 'all' | 'unclaimed' = 'all',
): Promise<ClaimedMessage[]> {
  return (
    database
      // Materialized, or the planner may run it more than once, and more are taken than are sent.
      .with(
        due => due('due').materialized(),
        query =>
          query
            .selectFrom('outbox')
            .select('id')
            .where('sent_at', 'is', null)
            .where('given_up_at', 'is', null)
            .where('due_at', '<=', sql<Date>`now()`)
            .where(({or, eb}) =>
              or([
                eb('claimed_until', 'is', null),
                ...(which === 'all' ? [eb('claimed_until', '<', sql<Date>`now()`)] : []),
              ]),
            )
            .orderBy('due_at')
            .limit(most)
            .forUpdate()
            .skipLocked(),
      )
      .updateTable('outbox')
      .from('due')
      .whereRef('outbox.id', '=', 'due.id')
      .set({
        claimed_until: seconds(lease),
        tries: sql<number>`tries + 1`,
        first_tried_at: sql<Date>`coalesce(first_tried_at, now())`,
      })
      .returningAll('outbox')
      .returning(isTooOld.as('is_too_old'))
      .execute()
  );
}

/** Extends a claim, unless the message is no longer claimed by this worker. */
export async function renewClaim(
  database: Kysely<Database>,
  {id, tries}: OutboxMessage,
  lease: number,
): Promise<void> {
  await database
    .updateTable('outbox')
    .set({claimed_until: seconds(lease)})
    .where('id', '=', id)
    .where('tries', '=', tries)
    .where('claimed_until', 'is not', null)
    .execute();
}

/** Marks a message as sent, whichever worker sent it. */
export async function markSent(database: Kysely<Database>, {id}: OutboxMessage): Promise<void> {
  await database
    .updateTable('outbox')
    .set({sent_at: sql<Date>`now()`, claimed_until: null, reason: null})
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();
}

/** The end of the tries: a day after the first one. */
const longest = sql<Date>`first_tried_at + interval '1 day'`;

/**
 * Marks a message as not sent: it is due again after the wait, but a last time a day after the first try, and given up
 * after that. Nothing is marked where another worker has it by now.
 * @param wait in seconds
 */
export async function markFailed(
  database: Kysely<Database>,
  {id, tries}: OutboxMessage,
  {reason, isFinal}: Failure,
  wait: number,
): Promise<'given up' | 'due again' | 'not ours'> {
  const isOver = isFinal ? sql<boolean>`true` : sql<boolean>`now() >= ${longest}`;
  const marked = await database
    .updateTable('outbox')
    .set({
      claimed_until: null,
      reason,
      given_up_at: sql<Date>`case when ${isOver} then now() end`,
      due_at: sql<Date>`case when ${isOver} then due_at else least(${seconds(wait)}, ${longest}) end`,
    })
    .where('id', '=', id)
    // Counted up by each claim: another number is another worker's.
    .where('tries', '=', tries)
    .where('sent_at', 'is', null)
    .returning('given_up_at')
    .executeTakeFirst();
  if (!marked) return 'not ours';
  return marked.given_up_at ? 'given up' : 'due again';
}
