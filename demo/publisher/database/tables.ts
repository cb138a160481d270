import type {ColumnType, Generated, GeneratedAlways, JSONColumnType, Kysely, Selectable} from 'kysely';
import type {WebhookAnswer} from '../../../src/request/request.js';
import type {ValidRequest} from '../requests/schema.js';

/** One row for each acknowledged request. */
export interface RequestsTable {
  id: string;
  received_at: GeneratedAlways<Date>;
  submitted_at: ColumnType<Date, string, never>;
  booklet: string | null;
  /** The email address in the spelling in which addresses are compared. */
  email: string;
  /** Names and address in the spelling in which they are searched. */
  search_text: string;
  fields: JSONColumnType<ValidRequest['fields']>;
  extra: JSONColumnType<ValidRequest['extra']>;
  consent: JSONColumnType<ValidRequest['consent']>;
  context: JSONColumnType<ValidRequest['context']>;
  proof: JSONColumnType<ValidRequest['proof']>;
  kit: JSONColumnType<ValidRequest['kit']>;
  /** Whether the hidden trap field was filled in. Then no message is sent until the operator has reviewed the request. */
  flagged: boolean;
  /** The origin of the page that sent it, which was an allowed one. Null if the browser did not name it. */
  origin: string | null;
  /** When the operator marked it as handled. */
  handled_at: ColumnType<Date | null, undefined, Date | null>;
  /** SHA-256 of the body's bytes. Distinguishes a retry from another request with the same id. */
  body_sha256: string;
  /** The HTTP status and the body of the answer, for retries. */
  status: number;
  answer: JSONColumnType<WebhookAnswer>;
  /** How often the booklet was downloaded by the request's link. */
  downloads: Generated<number>;
  last_downloaded_at: ColumnType<Date | null, undefined, Date>;
}

export type StoredRequest = Selectable<RequestsTable>;

/** The booklet for a visitor, or a notice to the staff: an email or a call of the webhook. */
export type MessageKind = 'booklet' | 'staff' | 'webhook';

/** A message, written in the transaction that stores the request. */
export interface OutboxTable {
  /** Also the local part of its Message-ID, and a part of its `webhook-id`. */
  id: GeneratedAlways<string>;
  request_id: string;
  kind: MessageKind;
  /** The visitor's address. Empty for notices, which go where the settings say when they are sent. */
  recipient: string;
  /** Empty for a webhook. */
  subject: string;
  /** Plain text. JSON for a webhook. */
  body: string;
  created_at: GeneratedAlways<Date>;
  /** Null before the first try. */
  first_tried_at: ColumnType<Date | null, undefined, Date>;
  /** The time of the next try. */
  due_at: ColumnType<Date, Date | undefined, Date>;
  tries: Generated<number>;
  /** Until then, only the worker that claimed the message may send it. */
  claimed_until: ColumnType<Date | null, undefined, Date | null>;
  sent_at: ColumnType<Date | null, undefined, Date>;
  given_up_at: ColumnType<Date | null, undefined, Date>;
  /** Why the last try failed. */
  reason: ColumnType<string | null, undefined, string | null>;
}

export type OutboxMessage = Selectable<OutboxTable>;

/** Solved challenges, kept until they expire. */
export interface UsedChallengesTable {
  challenge: string;
  expires_at: ColumnType<Date, Date, never>;
}

/** The ids of erased requests, so that a late retry does not store one again. */
export interface ErasedRequestsTable {
  id: string;
  erased_at: GeneratedAlways<Date>;
}

/** What was erased, when and why, without personal data. A trigger refuses changes. */
export interface AuditTable {
  id: GeneratedAlways<string>;
  at: GeneratedAlways<Date>;
  action: 'erased' | 'expired';
  /** The number of requests. */
  requests: number;
}

/** Written by the function `count_request`. Keys are hashes. `expire` is in milliseconds since 1970. */
export interface RateLimitsTable {
  key: string;
  points: number;
  expire: string | number | null;
}

/** All tables, on PGlite and Postgres alike. */
export interface Database {
  requests: RequestsTable;
  outbox: OutboxTable;
  used_challenges: UsedChallengesTable;
  erased_requests: ErasedRequestsTable;
  audit: AuditTable;
  rate_limits: RateLimitsTable;
}

/** An open database. */
export interface OpenDatabase {
  database: Kysely<Database>;
  /** Whether the disk has room for another request. A Postgres server refuses requests by itself if it has none. */
  hasRoom(): Promise<boolean>;
  /** Copies a PGlite while it runs, as a compressed tar file of its folder. A Postgres server has tools of its own. */
  backUp: (() => Promise<Blob>) | undefined;
  close(): Promise<void>;
}
