import {sql, type Kysely} from 'kysely';
import type {Logger} from 'pino';
import {codeOf} from '../log.js';
import type {Database} from './tables.js';

const hour = 60 * 60 * 1000;

/**
 * Forgets challenges and counts of requests that expired more than an hour ago: the clocks of several processes may
 * differ, and a challenge that was used must not be forgotten while one of them would still take it.
 */
export async function forgetExpired(database: Kysely<Database>): Promise<void> {
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
  /** Resolves once it is out of the database. */
  close(): Promise<void>;
}

/** Keeps the tables small: now, and each hour. Cheap, and harmless when many processes do it. */
export function startHousekeeping(database: Kysely<Database>, log: Logger): Housekeeping {
  let current = Promise.resolve();
  const clean = () => {
    current = forgetExpired(database).catch((error: unknown) => {
      log.warn({code: codeOf(error)}, 'What has expired could not be deleted.');
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
