import {sql, type Kysely} from 'kysely';
import type {Logger} from 'pino';
import {codeOf} from '../log.js';
import {removeTraces} from '../database/pglite-traces.js';
import type {Database} from '../database/tables.js';

const hour = 60 * 60 * 1000;

/** Rows per transaction. PGlite has one connection, which other queries get in between. */
const batchSize = 1000;

/** How long the ids of erased requests are kept, in days. No retry is that late. */
const tombstoneDays = 90;

const daysAgo = (days: number) => sql<Date>`now() - make_interval(days => ${days}::integer)`;

/** Deletes some expired requests and writes the audit, in one transaction, so that no two processes count the same ones. */
function expireSome(database: Kysely<Database>, days: number): Promise<number> {
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
 * Deletes requests that were received longer ago than they are kept, and the ids of those that were erased long ago.
 * @returns how many requests there were
 */
export async function forgetOld(
  database: Kysely<Database>,
  retentionDays: number | undefined,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let forgotten = 0;
  for (let some = batchSize; retentionDays !== undefined && some === batchSize && !isStopped();) {
    some = await expireSome(database, retentionDays);
    forgotten += some;
  }
  await database.deleteFrom('erased_requests').where('erased_at', '<', daysAgo(tombstoneDays)).execute();
  return forgotten;
}

async function hasDeleted(database: Kysely<Database>): Promise<boolean> {
  const found = await database.selectFrom('audit').select('id').limit(1).executeTakeFirst();
  return found !== undefined;
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
): Retention {
  let isStopped = false;
  let running: Promise<void> | undefined;
  let isFirst = true;
  const run = async () => {
    try {
      const requests = await forgetOld(database, retentionDays, () => isStopped);
      if (requests) log.info({requests}, 'Requests were forgotten that are older than RETENTION_DAYS.');
      // A process may have been killed between deleting something and removing what is left of it.
      if (requests || (isFirst && (await hasDeleted(database)))) await removeTraces(database, log);
      isFirst = false;
    } catch (error) {
      log.error({code: codeOf(error)}, 'What is too old could not be forgotten.');
    }
    running = undefined;
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
