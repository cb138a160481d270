import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import type {Kysely} from 'kysely';
import type {BookletRequest, WebhookAnswer} from '../../src/core/request.js';
import {StartError} from '../serving/start-error.js';
import {openDatabase, type Database} from './database.js';
import type {StoredRequest} from './requests-table.js';

export interface Answer {
  status: number;
  body: WebhookAnswer;
}

/**
 * Stores a request exactly once and says how it is answered: a retry gets the answer that the first try got. Resolves
 * after the commit. Twins that arrive together are told apart by the primary key: one inserts, the other waits and reads.
 * @param digest SHA-256 of the body as it came
 * @returns `conflict` when the id belongs to a request with another body
 */
export async function storeRequest(
  database: Kysely<Database>,
  request: BookletRequest,
  digest: string,
  answer: Answer,
): Promise<Answer | 'conflict'> {
  const inserted = await database
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
      flagged: request.proof.trap !== '',
      body_sha256: digest,
      status: answer.status,
      answer: JSON.stringify(answer.body),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return answer;

  const stored = await database
    .selectFrom('requests')
    .select(['body_sha256', 'status', 'answer'])
    .where('id', '=', request.id)
    .executeTakeFirstOrThrow();
  if (stored.body_sha256 !== digest) return 'conflict';
  return {status: stored.status, body: stored.answer};
}

/**
 * The answer to a request that is stored already, in another spelling: one of the two came as a browser posts it.
 * @returns undefined where what is stored under that id asks for something else
 */
export async function answerOfTwin(
  database: Kysely<Database>,
  request: BookletRequest,
): Promise<Answer | undefined> {
  const stored = await database
    .selectFrom('requests')
    .select(['fields', 'booklet', 'kit', 'status', 'answer'])
    .where('id', '=', request.id)
    .executeTakeFirst();
  const isOne = [stored?.kit.version, request.kit.version].includes('native');
  const isSame =
    isOne &&
    stored?.booklet === request.booklet &&
    isDeepStrictEqual({...stored.fields}, {...request.fields});
  return isSame ? {status: stored.status, body: stored.answer} : undefined;
}

/** All that is stored, oldest first. */
export function allRequests(database: Kysely<Database>): Promise<StoredRequest[]> {
  return database.selectFrom('requests').selectAll().orderBy('received_at').orderBy('id').execute();
}

/** All that is stored in a data folder, oldest first. The publisher that uses the folder must have been stopped. */
export async function readRequests(dataDir: string): Promise<StoredRequest[]> {
  const folder = resolve(dataDir);
  if (!existsSync(join(folder, 'database'))) throw new StartError(`There is no database in ${folder}.`);
  const {database, close} = await openDatabase(folder);
  try {
    return await allRequests(database);
  } finally {
    await close();
  }
}
