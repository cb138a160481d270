import {sql, type Kysely} from 'kysely';
import type {Logger} from 'pino';
import {describeError} from '../log.js';
import {clockCheck} from './clock.js';
import {removeTraces} from '../database/pglite-traces.js';
import type {Database} from '../database/tables.js';

const hour = 60 * 60 * 1000;

/** Rows per transaction. PGlite has one connection, which other queries get in between. */
const batchSize = 1000;

/** How long the ids of erased requests are kept, in days. No retry comes later. */
const tombstoneDays = 90;

const daysAgo = (days: number) => sql<Date>`now() - make_interval(days => ${days}::integer)`;

/** Deletes a batch of expired requests and writes the audit entry in one transaction, so that each is counted once. */
function deleteBatch(database: Kysely<Database>, days: number): Promise<number> {
  return database.transaction().execute(async transaction => {
    const expired = await transaction
      .deleteFrom('requests')
      .where('id', 'in', query =>
        query
          .selectFrom('requests as old')
          .select('old.id')
          .where('old.received_at', '<', daysAgo(days))
          .orderBy('old.received_at')
          .limit(batchSize)
          .forUpdate()
          .skipLocked(),
      )
      .returning('id')
      .execute();
    if (expired.length)
      await transaction.insertInto('audit').values({action: 'expired', requests: expired.length}).execute();
    return expired.length;
  });
}

/**
 * Deletes requests older than the retention period, and old ids of erased requests.
 * @returns the number of deleted requests
 */
export async function deleteExpired(
  database: Kysely<Database>,
  retentionDays: number | undefined,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let deleted = 0;
  for (let batch = batchSize; retentionDays !== undefined && batch === batchSize;) {
    batch = await deleteBatch(database, retentionDays);
    deleted += batch;
    if (isStopped()) break;
  }
  await database.deleteFrom('erased_requests').where('erased_at', '<', daysAgo(tombstoneDays)).execute();
  return deleted;
}

async function hasEverDeleted(database: Kysely<Database>): Promise<boolean> {
  const entry = await database.selectFrom('audit').select('id').limit(1).executeTakeFirst();
  return entry !== undefined;
}

export interface Retention {
  /** Resolves once the last query is done. */
  close(): Promise<void>;
}

/** Deletes expired requests now and every hour. Failures are logged, and the next run tries again. */
export function startRetention(
  database: Kysely<Database>,
  retentionDays: number | undefined,
  log: Logger,
  interval = hour,
  clock = clockCheck(),
): Retention {
  let isStopped = false;
  let running: Promise<void> | undefined;
  let isFirst = true;
  const run = async () => {
    try {
      if (retentionDays !== undefined && !(await clock.isPlausible(database))) {
        log.warn(
          'The clock of the database has jumped. No requests are deleted until it keeps its time for a day.',
        );
        return;
      }
      const requests = await deleteExpired(database, retentionDays, () => isStopped);
      if (requests) log.info({requests}, 'Requests older than RETENTION_DAYS were deleted.');
      // An earlier process may have been killed after it deleted rows and before it removed their traces.
      if (requests || (isFirst && (await hasEverDeleted(database)))) await removeTraces(database, log);
      isFirst = false;
    } catch (error) {
      log.error(describeError(error), 'Expired requests could not be deleted.');
    } finally {
      running = undefined;
    }
  };
  const start = () => void (running ??= run());
  start();
  const timer = setInterval(start, interval).unref();
  return {
    close: async () => {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
