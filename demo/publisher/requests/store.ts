import type {Kysely, Transaction} from 'kysely';
import type {WebhookAnswer} from '../../../src/request/request.js';
import type {BookletMessage} from '../mail/booklet-message.js';
import type {SolvedChallenge} from './challenges.js';
import type {TakenRequest} from './schema.js';
import type {Database} from '../database/tables.js';
import {isTwin} from './twins.js';

export interface Answer {
  status: number;
  body: WebhookAnswer;
}

/** A valid request, with everything that is stored with it. */
export interface AcceptedRequest {
  request: TakenRequest;
  /** SHA-256 of the body's bytes. */
  digest: string;
  answer: Answer;
  /** The message for the outbox. */
  message: BookletMessage | undefined;
  challenge: SolvedChallenge | undefined;
}

/**
 * Counts a request that is new, and throws where there were too many: then it is not stored, nor counted. Twins that
 * arrive together are one request, and only the one that is stored gets here.
 */
export type Admit = (transaction: Transaction<Database>) => Promise<void>;

/** Why a request was not stored. */
export type Refused = 'conflict' | 'erased' | 'challenge-used';

/** Rolls the transaction back. */
class TakenBack extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused);
    this.refused = refused;
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
  admit: Admit,
): Promise<boolean> {
  const flagged = request.proof.trap !== '';
  const inserted = await transaction
    .insertInto('requests')
    .values({
      id: request.id,
      submitted_at: request.submittedAt,
      booklet: request.booklet,
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
  // A retry may have looked before the request was erased. It inserts after that, since until then its twin is in the
  // way: this query, which sees all that was committed before it, finds the id.
  if (await isErased(transaction, request.id)) throw new TakenBack('erased');
  await admit(transaction);
  if (challenge) {
    const used = await transaction
      .insertInto('used_challenges')
      .values({challenge: challenge.challenge, expires_at: challenge.expires})
      .onConflict(conflict => conflict.column('challenge').doNothing())
      .returning('challenge')
      .executeTakeFirst();
    if (!used) throw new TakenBack('challenge-used');
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
 * Stores a request exactly once, together with the message that goes out for it, and says how it is answered: a retry
 * gets the answer that the first try got. Resolves after the commit. Twins that arrive together are told apart by the
 * primary key: one inserts, the other waits and reads.
 */
export async function storeRequest(
  database: Kysely<Database>,
  accepted: AcceptedRequest,
  admit: Admit = async () => undefined,
): Promise<Answer | Refused> {
  const {request, digest, answer} = accepted;
  try {
    const isStored = await database
      .transaction()
      .execute(transaction => insert(transaction, accepted, admit));
    if (isStored) return answer;
  } catch (error) {
    if (error instanceof TakenBack) return error.refused;
    throw error;
  }
  return (await answerOf(database, request, digest)) ?? 'erased';
}

/**
 * How a request is answered that is stored already, or was: a browser may have posted by itself what our script sends
 * too, in another spelling.
 * @returns undefined where it is new
 */
export async function answerOf(
  database: Kysely<Database>,
  request: TakenRequest,
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
