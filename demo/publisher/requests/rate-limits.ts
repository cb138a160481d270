import {CompiledQuery, type Kysely} from 'kysely';
import {RateLimiterPostgres, RateLimiterRes} from 'rate-limiter-flexible';
import type {Keys} from '../secret.js';
import type {Database} from '../database/tables.js';

/**
 * The counters: requests per IP address, requests per email address from one IP address, requests per email address, and
 * wrong tokens per IP address.
 */
export type Counter = 'address' | 'email-from-address' | 'email' | 'token';

export interface RateLimits {
  /**
   * Counts a request.
   * @param transaction if it is rolled back, the request does not count
   * @returns the seconds to wait, a whole number; 0 if the limit is not exceeded
   */
  consume(counter: Counter, value: string, transaction?: Kysely<Database>): Promise<number>;
  /** The seconds to wait, a whole number, without counting a request. */
  secondsToWait(counter: Counter, value: string): Promise<number>;
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

/** The limit of each counter: `points` within `duration` seconds. */
function limitsOf(perMinute: number): Record<Counter, {points: number; duration: number}> {
  return {
    address: {points: perMinute, duration: minute},
    email: {points: perMinute, duration: minute},
    // Each of these requests sends an email. Prevents that somebody floods a mailbox, or blocks its owner by using up
    // the limit of the address.
    'email-from-address': {points: 2 * perMinute, duration: hour},
    token: {points: perMinute, duration: minute},
  };
}

/**
 * Limits requests per minute from one IP address and for one email address, and per hour for one email address from one IP
 * address. The counters are in the database, so that all its processes count together. Their keys are hashes and are kept
 * for up to three hours.
 */
export function rateLimits(database: Kysely<Database>, perMinute: number | 'off', keys: Keys): RateLimits {
  if (perMinute === 'off') return {consume: async () => 0, secondsToWait: async () => 0};
  const limits = limitsOf(perMinute);
  const limiters = new Map(
    Object.entries(limits).map(([counter, limit]) => [counter, limiterOf(database, limit)]),
  );
  const keyOf = (counter: Counter, value: string) =>
    keys.sign('rate-limit', `${counter}\n${value.toLowerCase()}`);
  const secondsUntilReset = ({msBeforeNext}: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));
  return {
    async consume(counter, value, transaction) {
      try {
        const limiter = transaction ? limiterOf(transaction, limits[counter]) : limiters.get(counter);
        await limiter?.consume(keyOf(counter, value));
        return 0;
      } catch (error) {
        // The limiter rejects with its result if the limit is exceeded.
        if (!(error instanceof RateLimiterRes)) throw error;
        return secondsUntilReset(error);
      }
    },
    async secondsToWait(counter, value) {
      const result = await limiters.get(counter)?.get(keyOf(counter, value));
      return result && result.remainingPoints <= 0 ? secondsUntilReset(result) : 0;
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
    // The housekeeping clears expired counters, for all processes.
    clearExpiredByTimeout: false,
    // Requests over the limit are not counted further in the database.
    inMemoryBlockOnConsumed: points + 1,
  });
}
