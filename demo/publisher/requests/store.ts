import type {Kysely, Transaction} from 'kysely';
import type {WebhookAnswer} from '../../../src/request/request.js';
import type {BookletMessage} from '../mail/booklet-message.js';
import type {SolvedChallenge} from './challenges.js';
import {normalizeEmail, searchText} from './email.js';
import type {ValidRequest} from './schema.js';
import type {Database} from '../database/tables.js';
import {isTwin} from './twins.js';

export interface Answer {
  status: number;
  body: WebhookAnswer;
}

/** A valid request, with everything that is stored with it. */
export interface AcceptedRequest {
  request: ValidRequest;
  /** SHA-256 of the body's bytes. */
  digest: string;
  answer: Answer;
  /** The message for the outbox. */
  message: BookletMessage | undefined;
  challenge: SolvedChallenge | undefined;
}

/**
 * Checks the rate limits for a new request. Throws if they are exceeded; the request is then neither stored nor counted.
 * Not called for copies of a stored request.
 */
export type CheckLimits = (transaction: Transaction<Database>) => Promise<void>;

/** Why a request was not stored. */
export type RefusalReason = 'conflict' | 'erased' | 'challenge-used';

/** Rolls the transaction back. */
class Rollback extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

async function isErased(database: Kysely<Database>, id: string): Promise<boolean> {
  const erased = await database
    .selectFrom('erased_requests')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return erased !== undefined;
}

async function insert(
  transaction: Transaction<Database>,
  {request, digest, answer, message, challenge}: AcceptedRequest,
  checkLimits: CheckLimits,
): Promise<boolean> {
  const flagged = request.proof.trap !== '';
  const inserted = await transaction
    .insertInto('requests')
    .values({
      id: request.id,
      submitted_at: request.submittedAt,
      booklet: request.booklet,
      email: normalizeEmail(request.fields.email),
      search_text: searchText(request.fields),
      fields: JSON.stringify(request.fields),
      extra: JSON.stringify(request.extra),
      consent: JSON.stringify(request.consent),
      context: JSON.stringify(request.context),
      proof: JSON.stringify(request.proof),
      kit: JSON.stringify(request.kit),
      flagged,
      body_sha256: digest,
      status: answer.status,
      answer: JSON.stringify(answer.body),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  // A retry may have checked for the id before the request was erased. Its insert then waited for the erasure, because
  // of the primary key. This query sees everything that was committed until now, so it finds the erased id.
  if (await isErased(transaction, request.id)) throw new Rollback('erased');
  await checkLimits(transaction);
  if (challenge) {
    const used = await transaction
      .insertInto('used_challenges')
      .values({challenge: challenge.challenge, expires_at: challenge.expires})
      .onConflict(conflict => conflict.column('challenge').doNothing())
      .returning('challenge')
      .executeTakeFirst();
    if (!used) throw new Rollback('challenge-used');
  }
  if (message && !flagged) {
    await transaction
      .insertInto('outbox')
      .values({request_id: request.id, recipient: request.fields.email, ...message})
      .execute();
  }
  return true;
}

/**
 * Stores a request exactly once, together with its message, and returns its answer. A retry gets the answer of the first
 * try. Resolves after the commit. Of two copies that arrive at the same time, the primary key lets one insert; the other
 * waits and reads the stored answer.
 */
export async function storeRequest(
  database: Kysely<Database>,
  accepted: AcceptedRequest,
  checkLimits: CheckLimits = async () => undefined,
): Promise<Answer | RefusalReason> {
  const {request, digest, answer} = accepted;
  try {
    const isStored = await database
      .transaction()
      .execute(transaction => insert(transaction, accepted, checkLimits));
    if (isStored) return answer;
  } catch (error) {
    if (error instanceof Rollback) return error.reason;
    throw error;
  }
  return (await findAnswer(database, request, digest)) ?? 'erased';
}

/**
 * Finds the answer to a request that is already stored or was erased. The bytes may differ if a browser posted the form
 * without the script (see `isTwin`).
 * @returns undefined if the request is new
 */
export async function findAnswer(
  database: Kysely<Database>,
  request: ValidRequest,
  digest: string,
): Promise<Answer | 'conflict' | 'erased' | undefined> {
  const stored = await database
    .selectFrom('requests')
    .select(['body_sha256', 'booklet', 'fields', 'extra', 'consent', 'kit', 'status', 'answer'])
    .where('id', '=', request.id)
    .executeTakeFirst();
  if (!stored) return (await isErased(database, request.id)) ? 'erased' : undefined;
  if (stored.body_sha256 !== digest && !isTwin(stored, request)) return 'conflict';
  return {status: stored.status, body: stored.answer};
}
