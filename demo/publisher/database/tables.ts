import type {ColumnType, Generated, GeneratedAlways, JSONColumnType, Kysely, Selectable} from 'kysely';
import type {WebhookAnswer} from '../../../src/request/request.js';
import type {TakenRequest} from '../requests/schema.js';

/** One row for each request that was acknowledged; a refused one leaves none. */
export interface RequestsTable {
  id: string;
  received_at: GeneratedAlways<Date>;
  submitted_at: ColumnType<Date, string, never>;
  booklet: string | null;
  fields: JSONColumnType<TakenRequest['fields']>;
  extra: JSONColumnType<TakenRequest['extra']>;
  consent: JSONColumnType<TakenRequest['consent']>;
  context: JSONColumnType<TakenRequest['context']>;
  proof: JSONColumnType<TakenRequest['proof']>;
  kit: JSONColumnType<TakenRequest['kit']>;
  /** The field that no human sees was filled in: somebody should look before anything is sent. */
  flagged: boolean;
  /** Of the body as it came, byte for byte: tells a retry from another request under the same id. */
  body_sha256: string;
  /** The HTTP status and the body it was answered with, so that a retry gets the same. */
  status: number;
  answer: JSONColumnType<WebhookAnswer>;
  /** How often its link was followed. */
  downloads: Generated<number>;
  last_downloaded_at: ColumnType<Date | null, undefined, Date>;
}

export type StoredRequest = Selectable<RequestsTable>;

/** A message to a visitor, written in the transaction that stores the request. */
export interface OutboxTable {
  /** Also what stands before the `@` of its Message-ID. */
  id: GeneratedAlways<string>;
  request_id: string;
  recipient: string;
  subject: string;
  body: string;
  created_at: GeneratedAlways<Date>;
  /** Null until it is tried. */
  first_tried_at: ColumnType<Date | null, undefined, Date>;
  /** When it is to be tried next. */
  due_at: ColumnType<Date, Date | undefined, Date>;
  tries: Generated<number>;
  /** Until then it belongs to the worker that sends it. */
  claimed_until: ColumnType<Date | null, undefined, Date | null>;
  sent_at: ColumnType<Date | null, undefined, Date>;
  given_up_at: ColumnType<Date | null, undefined, Date>;
  /** Why it was given up, or the last try failed. */
  reason: ColumnType<string | null, undefined, string | null>;
}

export type OutboxMessage = Selectable<OutboxTable>;

/** Challenges whose solution was accepted, until they expire. */
export interface UsedChallengesTable {
  challenge: string;
  expires_at: ColumnType<Date, Date, never>;
}

/** The ids of requests that were erased: a late retry must not bring one back. */
export interface ErasedRequestsTable {
  id: string;
  erased_at: GeneratedAlways<Date>;
}

/** What was erased, when and for which reason; the database refuses to change or delete a row. It names nobody. */
export interface AuditTable {
  id: GeneratedAlways<string>;
  at: GeneratedAlways<Date>;
  action: 'erased' | 'expired';
  /** How many requests it concerned. */
  requests: number;
}

/** Kept by rate-limiter-flexible. Keys are hashed. */
export interface RateLimitsTable {
  key: string;
  points: number;
  expire: string | number | null;
}

/** All tables of the publisher, on PGlite as on Postgres. */
export interface Database {
  requests: RequestsTable;
  outbox: OutboxTable;
  used_challenges: UsedChallengesTable;
  erased_requests: ErasedRequestsTable;
  audit: AuditTable;
  rate_limits: RateLimitsTable;
}

/** A connection to the database, and the way to end it. */
export interface OpenDatabase {
  database: Kysely<Database>;
  close(): Promise<void>;
}
