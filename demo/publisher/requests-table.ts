import type {GeneratedAlways, JSONColumnType, ColumnType, Selectable} from 'kysely';
import type {BookletRequest, WebhookAnswer} from '../../src/core/request.js';

/** One row for each request that was acknowledged; a refused one leaves none. */
export interface RequestsTable {
  id: string;
  received_at: GeneratedAlways<Date>;
  submitted_at: ColumnType<Date, string, never>;
  booklet: string | null;
  fields: JSONColumnType<BookletRequest['fields']>;
  extra: JSONColumnType<BookletRequest['extra']>;
  consent: JSONColumnType<BookletRequest['consent']>;
  context: JSONColumnType<BookletRequest['context']>;
  proof: JSONColumnType<BookletRequest['proof']>;
  kit: JSONColumnType<BookletRequest['kit']>;
  /** The field that no human sees was filled in: somebody should look before anything is sent. */
  flagged: boolean;
  /** Of the body as it came, byte for byte: tells a retry from another request under the same id. */
  body_sha256: string;
  /** The HTTP status and the body it was answered with, so that a retry gets the same. */
  status: number;
  answer: JSONColumnType<WebhookAnswer>;
}

export type StoredRequest = Selectable<RequestsTable>;
