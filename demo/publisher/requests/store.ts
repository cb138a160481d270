import {sql, type Kysely} from 'kysely';
import type {WebhookAnswer} from '../../../src/request/request.js';
import type {BookletMessage} from '../mail/booklet-message.js';
import type {OutgoingMessage} from '../mail/notices.js';
import type {SolvedChallenge} from './challenges.js';
import {normalizeEmail, searchText} from './email.js';
import {noLimits, type RequestLimits} from './rate-limits.js';
import type {ValidRequest} from './schema.js';
import {storeCallOn} from './store-calls.js';
import type {Database, StoredRequest} from '../database/tables.js';
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
  /** The message to the visitor. */
  message: BookletMessage | undefined;
  /** The messages to the staff. */
  notices: readonly OutgoingMessage[];
  /** The origin of the page that sent the request. */
  origin: string | null;
  /** `failed` refuses the request, unless it is a retry of a stored one. */
  challenge: SolvedChallenge | 'failed' | undefined;
}

/** Why a request was not stored. */
export type RefusalReason = 'conflict' | 'erased' | 'challenge-used' | 'challenge-failed';

/** What became of a request. */
export type Outcome =
  | {kind: 'stored' | 'known'; answer: Answer}
  | {kind: 'refused'; reason: RefusalReason}
  /** The seconds to wait, a whole number. */
  | {kind: 'limited'; seconds: number};

/** The members that the function `find_request` returns. */
type KnownRequest = Pick<
  StoredRequest,
  'body_sha256' | 'booklet' | 'fields' | 'extra' | 'consent' | 'kit' | 'status' | 'answer'
>;

/** The result of the function `store_request`. Waits are in milliseconds. */
type StoreResult =
  | {outcome: 'stored' | 'challenge-used' | 'challenge-failed'}
  | {outcome: 'erased'; wait?: number}
  | {outcome: 'limited'; wait: number}
  | ({outcome: 'known'; wait: number} & KnownRequest);

const limited = (milliseconds: number): Outcome => ({
  kind: 'limited',
  seconds: Math.max(1, Math.ceil(milliseconds / 1000)),
});

function parametersOf(
  {request, digest, answer, message, notices, origin, challenge}: AcceptedRequest,
  limits: RequestLimits,
): object {
  const {id, submittedAt, booklet, fields, extra, consent, context, proof, kit} = request;
  const flagged = proof.trap !== '';
  const toVisitor: OutgoingMessage | undefined = message && {
    kind: 'booklet',
    recipient: fields.email,
    ...message,
  };
  return {
    id,
    submittedAt,
    booklet,
    fields,
    extra,
    consent,
    context,
    proof,
    kit,
    flagged,
    origin,
    digest,
    notices,
    email: normalizeEmail(fields.email),
    searchText: searchText(fields),
    status: answer.status,
    answer: answer.body,
    message: flagged ? null : (toVisitor ?? null),
    challenge: challenge && challenge !== 'failed' ? challenge : null,
    refusal: challenge === 'failed' ? 'challenge-failed' : null,
    ...limits,
  };
}

/**
 * Stores a request exactly once, together with its message, and returns its answer. A retry gets the answer of the first
 * try, even over a limit. Resolves after the commit. Of two copies that arrive at the same time, the primary key lets one
 * insert; the other waits and gets the stored answer. The bytes of copies may differ if a browser posted the form without
 * the script (see `isTwin`).
 */
export async function storeRequest(
  database: Kysely<Database>,
  accepted: AcceptedRequest,
  limits: RequestLimits = noLimits,
): Promise<Outcome> {
  const {request, digest, answer} = accepted;
  const given = JSON.stringify(parametersOf(accepted, limits));
  const result = await callStoreRequest(database, request.id, given);
  if (result.outcome === 'stored') return {kind: 'stored', answer};
  if (result.outcome === 'limited') return limited(result.wait);
  if (result.outcome !== 'known') {
    if (result.outcome === 'erased' && result.wait) return limited(result.wait);
    return {kind: 'refused', reason: result.outcome};
  }
  if (result.body_sha256 === digest || isTwin(result, request))
    return {kind: 'known', answer: {status: result.status, body: result.answer}};
  return result.wait ? limited(result.wait) : {kind: 'refused', reason: 'conflict'};
}

/** @throws Error with the code ENOSPC if the disk is almost full and the request is not stored yet */
async function callStoreRequest(database: Kysely<Database>, id: string, given: string): Promise<StoreResult> {
  try {
    const result = await storeCallOn(database)(given);
    if (!result) throw new Error('The database returned nothing.');
    return result as StoreResult;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    // A retry of a stored request needs no room.
    const {rows} = await sql<{result: StoreResult | null}>`
      select find_request(${id}::uuid) as result
    `.execute(database);
    const known = rows[0]?.result;
    if (!known) throw error;
    return known;
  }
}
