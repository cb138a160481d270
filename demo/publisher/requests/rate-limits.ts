import {sql, type Kysely} from 'kysely';
import type {Keys} from '../secret.js';
import type {Database} from '../database/tables.js';

/** A counter in the database: at most so many within a duration in milliseconds. The key is a hash. */
interface Limit {
  key: string;
  most: number;
  duration: number;
}

/** The limits that apply to a request. */
export interface RequestLimits {
  /** Count every request, even if it is refused. */
  addressLimits: readonly Limit[];
  /** Count stored requests. */
  limits: readonly Limit[];
  /** Count messages. Over these limits, a request is stored without one. */
  mailLimits: readonly Limit[];
}

export const noLimits: RequestLimits = {addressLimits: [], limits: [], mailLimits: []};

export interface RateLimits {
  /**
   * @param address of the visitor
   * @param email in the spelling in which addresses are compared
   */
  limitsFor(address: string, email: string): RequestLimits;
  /**
   * Counts a wrong token.
   * @returns the seconds to wait, a whole number; 0 if the limit is not exceeded
   */
  countWrongToken(address: string): Promise<number>;
  /** The seconds to wait before another token is checked, a whole number. */
  waitForToken(address: string): Promise<number>;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const inSeconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);

/**
 * Limits requests per minute from one IP address and for one email address, and per hour for one email address from one IP
 * address. Limits messages to one email address, whatever `perMinute` is, so that nobody can flood a mailbox. The counters
 * are in the database, so that all its processes count together. Their keys are hashes, and are kept for an hour after
 * they end.
 */
export function rateLimits(database: Kysely<Database>, perMinute: number | 'off', keys: Keys): RateLimits {
  const limit = (counter: string, value: string, most: number, duration: number): Limit => ({
    key: keys.sign('rate-limit', `${counter}\n${value}`),
    most,
    duration,
  });
  const tokenLimit = (address: string) =>
    limit('token', address, perMinute === 'off' ? 60 : perMinute, minute);
  return {
    limitsFor(address, email) {
      return {
        addressLimits: perMinute === 'off' ? [] : [limit('address', address, perMinute, minute)],
        limits:
          perMinute === 'off'
            ? []
            : [
                // Each of these requests may send an email. Prevents that somebody blocks the owner of an address by using
                // up its limit.
                limit('email-from-address', `${address} ${email}`, 2 * perMinute, hour),
                limit('email', email, perMinute, minute),
              ],
        // A visitor may ask again if the first message went to spam.
        mailLimits: [limit('mail-pause', email, 1, 10 * minute), limit('mail', email, 3, day)],
      };
    },
    async countWrongToken(address) {
      const {key, most, duration} = tokenLimit(address);
      const {rows} = await sql<{wait: string | number}>`
        select count_request(${key}, ${most}::integer, ${duration}::bigint, ${Date.now()}::bigint) as wait
      `.execute(database);
      return inSeconds(Number(rows[0]?.wait ?? 0));
    },
    async waitForToken(address) {
      const {key, most, duration} = tokenLimit(address);
      const row = await database
        .selectFrom('rate_limits')
        .select(['points', 'expire'])
        .where('key', '=', key)
        .executeTakeFirst();
      const wait = Number(row?.expire ?? 0) - Date.now();
      return row && row.points >= most && wait > 0 && wait <= duration + minute ? inSeconds(wait) : 0;
    },
  };
}
