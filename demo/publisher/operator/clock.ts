import {sql, type Kysely} from 'kysely';
import type {Database} from '../database/tables.js';

const hour = 60 * 60 * 1000;

/** The largest step between two looks at the clock that is trusted at once, in milliseconds. */
const largestStep = 24 * hour;

/** How long a clock that jumped has to keep its time before it is trusted, in milliseconds. */
const probation = 24 * hour;

/** Judges the database's clock, by which requests expire. */
export interface ClockCheck {
  /** Whether the clock is plausible. If not, nothing may be deleted because of its age. */
  isPlausible(database: Kysely<Database>): Promise<boolean>;
}

/**
 * Makes a check that remembers the time in the database. A clock that is years ahead would make every request look
 * expired. It is believed once it has kept its time for a day: a server may have been off for long.
 * @param elapsed milliseconds that do not depend on the clock
 */
export function clockCheck(elapsed = () => performance.now()): ClockCheck {
  let jumpedAt: number | undefined;
  return {
    async isPlausible(database) {
      const {rows} = await sql<{step: number | null}>`
        select extract(epoch from now() - (select seen_at from clock))::double precision * 1000 as step
      `.execute(database);
      const step = rows[0]?.step ?? 0;
      if (step <= largestStep) jumpedAt = undefined;
      else if (elapsed() - (jumpedAt ??= elapsed()) < probation) return false;
      jumpedAt = undefined;
      await sql`
        insert into clock (seen_at) values (now()) on conflict (is_only) do update set seen_at = excluded.seen_at
      `.execute(database);
      return true;
    },
  };
}
