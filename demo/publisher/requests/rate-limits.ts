import {CompiledQuery, type Kysely} from 'kysely';
import {RateLimiterPostgres, RateLimiterRes} from 'rate-limiter-flexible';
import type {Keys} from '../secret.js';
import type {Database} from '../database/tables.js';

/**
 * What is counted: requests from an address, requests for an e-mail address from one address and from all of them, wrong
 * tokens from an address.
 */
export type Limited = 'address' | 'email-from-address' | 'email' | 'token';

export interface RateLimits {
  /**
   * Counts a request.
   * @param within a transaction, where what it takes back is not to count either
   * @returns the whole seconds to wait where there were too many; 0 where there were not
   */
  take(kind: Limited, value: string, within?: Kysely<Database>): Promise<number>;
  /** The whole seconds to wait, without counting a request. */
  wait(kind: Limited, value: string): Promise<number>;
}

interface Query {
  text: string;
  values?: unknown[];
}

/** A minimal `pg` client for the limiter. Each query takes a connection from the pool. */
function clientOf(database: Kysely<Database>) {
  return {
    async query({text, values = []}: Query) {
      const {rows} = await database.executeQuery(CompiledQuery.raw(text, values));
      return {rows, rowCount: rows.length};
    },
  };
}

const minute = 60;
const hour = 3600;

/** The limit of each kind: `points` within `duration` seconds. */
function limitsOf(perMinute: number): Record<Limited, {points: number; duration: number}> {
  return {
    address: {points: perMinute, duration: minute},
    email: {points: perMinute, duration: minute},
    // Each sends a message. Nobody can go on filling a mailbox, nor keep the person out whose address that is.
    'email-from-address': {points: 2 * perMinute, duration: hour},
    token: {points: perMinute, duration: minute},
  };
}

/**
 * Limits how many requests may come from one address, and for one e-mail address, within a minute, and for one from the
 * other within an hour. Counted in the database: all processes on it count together. Kept are hashes, for up to three hours.
 */
export function rateLimits(database: Kysely<Database>, perMinute: number | 'off', keys: Keys): RateLimits {
  if (perMinute === 'off') return {take: async () => 0, wait: async () => 0};
  const limits = limitsOf(perMinute);
  const limiters = new Map(Object.entries(limits).map(([kind, limit]) => [kind, limiterOf(database, limit)]));
  const keyOf = (kind: Limited, value: string) => keys.sign('rate-limit', `${kind}\n${value.toLowerCase()}`);
  const seconds = ({msBeforeNext}: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));
  return {
    async take(kind, value, within) {
      try {
        const limiter = within ? limiterOf(within, limits[kind]) : limiters.get(kind);
        await limiter?.consume(keyOf(kind, value));
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return seconds(refused);
      }
    },
    async wait(kind, value) {
      const counted = await limiters.get(kind)?.get(keyOf(kind, value));
      return counted && counted.remainingPoints <= 0 ? seconds(counted) : 0;
    },
  };
}

function limiterOf(database: Kysely<Database>, {points, duration}: {points: number; duration: number}) {
  return new RateLimiterPostgres({
    storeClient: clientOf(database),
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: '',
    points,
    duration,
    // Our housekeeping does, for all processes.
    clearExpiredByTimeout: false,
    // Whose address is over the limit is not counted on.
    inMemoryBlockOnConsumed: points + 1,
  });
}
