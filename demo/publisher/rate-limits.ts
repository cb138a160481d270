import {CompiledQuery, type Kysely} from 'kysely';
import {RateLimiterPostgres, RateLimiterRes} from 'rate-limiter-flexible';
import type {Keys} from './secret.js';
import type {Database} from './tables.js';

export interface RateLimits {
  /**
   * Counts a request.
   * @returns the whole seconds to wait where there were too many within a minute; 0 where there were not
   */
  take(kind: 'address' | 'email', value: string): Promise<number>;
}

interface Query {
  text: string;
  values?: unknown[];
}

/** What the limiter takes for a client of `pg`: each query gets a connection, in turn with all others. */
function clientOf(database: Kysely<Database>) {
  return {
    async query({text, values = []}: Query) {
      const {rows} = await database.executeQuery(CompiledQuery.raw(text, values));
      return {rows, rowCount: rows.length};
    },
  };
}

/**
 * Limits how many requests a minute may come from one address, and for one e-mail address. Counted in the database: all
 * processes on it count together. Kept are hashes, and no longer than a little over an hour.
 */
export function rateLimits(database: Kysely<Database>, perMinute: number | 'off', keys: Keys): RateLimits {
  if (perMinute === 'off') return {take: async () => 0};
  const limiter = new RateLimiterPostgres({
    storeClient: clientOf(database),
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: '',
    points: perMinute,
    duration: 60,
    // Our housekeeping does, for all processes.
    clearExpiredByTimeout: false,
    // Who is over the limit costs no more queries.
    inMemoryBlockOnConsumed: perMinute + 1,
  });
  return {
    async take(kind, value) {
      try {
        await limiter.consume(keys.sign('rate-limit', `${kind}\n${value.toLowerCase()}`));
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
  };
}
