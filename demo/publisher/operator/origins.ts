import {sql, type Kysely} from 'kysely';
import type {Database} from '../database/tables.js';

/** What came from the pages of one origin. */
export interface OriginCount {
  /** Null for requests whose browser did not name it. */
  origin: string | null;
  requests: number;
  /** Requests of the last 30 days. */
  recent: number;
  /** Requests with consent to marketing. */
  optedIn: number;
  newest: Date;
}

/** Only allowed origins are stored. Without a list of them, every port of this machine is one. */
const mostOrigins = 500;

/** Counts the requests of each origin, those with the most first. */
export function countOrigins(database: Kysely<Database>): Promise<OriginCount[]> {
  return database
    .selectFrom('requests')
    .select([
      'origin',
      sql<number>`count(*)::integer`.as('requests'),
      sql<number>`(count(*) filter (where received_at > now() - interval '30 days'))::integer`.as('recent'),
      sql<number>`(count(*) filter (where (consent ->> 'marketing')::boolean))::integer`.as('optedIn'),
      sql<Date>`max(received_at)`.as('newest'),
    ])
    .groupBy('origin')
    .orderBy('requests', 'desc')
    .orderBy('origin')
    .limit(mostOrigins)
    .execute();
}
