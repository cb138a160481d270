import {CompiledQuery, type Kysely} from 'kysely';
import {RateLimiterPostgres, RateLimiterRes} from 'rate-limiter-flexible';
import type {Keys} from './secret.js';
import type {Database} from './tables.js';

/** What is counted: requests from an address, requests for an e-mail address, wrong tokens from an address. */
export type Limited = 'address' | 'email' | 'token';

export interface RateLimits {
  /**
   * Counts a request.
   * @returns the whole seconds to wait where there were too many within a minute; 0 where there were not
   */
  take(kind: Limited, value: string): Promise<number>;
  /** The whole seconds to wait as things stand; counts nothing. */
  wait(kind: Limited, value: string): Promise<number>;
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
  if (perMinute === 'off') return {take: async () => 0, wait: async () => 0};
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
  const keyOf = (kind: Limited, value: string) => keys.sign('rate-limit', `${kind}\n${value.toLowerCase()}`);
  const seconds = ({msBeforeNext}: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));
  return {
    async take(kind, value) {
      try {
        await limiter.consume(keyOf(kind, value));
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return seconds(refused);
      }
    },
    async wait(kind, value) {
      const counted = await limiter.get(keyOf(kind, value));
      return counted && counted.remainingPoints <= 0 ? seconds(counted) : 0;
    },
  };
}
