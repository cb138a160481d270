import {sql, type Kysely} from 'kysely';
import type {Logger} from 'pino';
import {describeError} from '../log.js';
import type {Database} from './tables.js';

const hour = 60 * 60 * 1000;

/**
 * Deletes used challenges and rate limits that expired more than an hour ago. The hour allows for clocks that differ: no
 * process may accept a used challenge whose row is deleted.
 */
export async function deleteExpiredRows(database: Kysely<Database>): Promise<void> {
  await database
    .deleteFrom('used_challenges')
    .where('expires_at', '<', sql<Date>`now() - interval '1 hour'`)
    .execute();
  await database
    .deleteFrom('rate_limits')
    .where('expire', '<', Date.now() - hour)
    .execute();
}

export interface Housekeeping {
  /** Resolves once the last query is done. */
  close(): Promise<void>;
}

/** Deletes expired rows now and every hour. Several processes may do so. */
export function startHousekeeping(database: Kysely<Database>, log: Logger): Housekeeping {
  let current = Promise.resolve();
  const clean = () => {
    current = deleteExpiredRows(database).catch((error: unknown) => {
      log.warn(describeError(error), 'Expired rows could not be deleted.');
    });
  };
  clean();
  const timer = setInterval(clean, hour);
  return {
    close: () => {
      clearInterval(timer);
      return current;
    },
  };
}
