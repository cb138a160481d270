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

/** Whether what is stored under a request's id asks for the same, whatever else was said with it. */
export async function isSameRequest(database: Kysely<Database>, request: BookletRequest): Promise<boolean> {
  const stored = await database
    .selectFrom('requests')
    .select(['fields', 'booklet'])
    .where('id', '=', request.id)
    .executeTakeFirst();
  return stored?.booklet === request.booklet && isDeepStrictEqual({...stored.fields}, {...request.fields});
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
