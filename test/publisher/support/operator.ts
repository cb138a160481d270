import assert from 'node:assert/strict';
import {after} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import type {RequestRecord} from '../../../demo/publisher/operator/record.js';
import type {PublisherOptions} from '../../../demo/publisher/server.js';
import type {Database} from '../../../demo/publisher/database/tables.js';
import type {Place} from './databases.js';
import {startPublisher, type Publisher} from './publisher.js';
import {send, aRequest} from './sending.js';

export const adminToken = 'a-token-of-some-length';

const publishers: Publisher[] = [];

// At the top level: in a hook, `after` would clean up as soon as that hook is done.
after(() => Promise.all(publishers.map(publisher => publisher.close())));

/** Starts a publisher with an operator. It is closed when the file is done. */
export async function startWithOperator(
  place: Place,
  options: Partial<PublisherOptions> = {},
): Promise<Publisher> {
  const publisher = await startPublisher({port: 0, adminToken, ...place, ...options});
  publishers.push(publisher);
  return publisher;
}

/** Opens the database of a publisher that is not running, or that runs on Postgres. */
export async function withDatabase<T>(
  place: Place,
  use: (database: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const {database, close} = await openDatabase(place);
  try {
    return await use(database);
  } finally {
    await close();
  }
}

/**
 * Stores requests from number-1@reader.example, number-2@reader.example …, a second apart, the last one the newest.
 * @param at an open database, or a place to open one
 */
export async function storeMany(at: Place | Kysely<Database>, count: number, message = ''): Promise<void> {
  const {fields, extra, consent, context, proof, kit} = aRequest();
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
  const store = (database: Kysely<Database>) =>
    sql`
      insert into requests (id, received_at, submitted_at, booklet, email, search_text, fields, extra, consent, context, proof, kit,
        flagged, body_sha256, status, answer)
      select gen_random_uuid(), timestamptz '2026-11-01 10:00:00Z' + number * interval '1 second', now(), null,
        'number-' || number || '@reader.example',
        'ottoline quillfeather number-' || number || '@reader.example',
        ${json(fields)} || jsonb_build_object('email', 'number-' || number || '@reader.example', 'message', ${message}::text),
        ${json(extra)}, ${json(consent)}, ${json(context)}, ${json(proof)}, ${json(kit)}, false, '', 201, '{}'
      from generate_series(1, ${count}::integer) as number
    `.execute(database);
  await ('dataDir' in at ? withDatabase(at, store) : store(at));
}

/** Sends requests from email addresses, one after the other, and returns their ids. */
export async function sendFrom(url: string, ...addresses: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const email of addresses) {
    const request = aRequest({fields: {firstName: 'Ottoline', lastName: 'Quillfeather', email}});
    assert.equal((await send(url, request)).status, 201);
    ids.push(request.id);
  }
  return ids;
}

export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: {requests?: RequestRecord[]; next?: string | null; message?: string; erased?: number};
}

/** Calls the operator's API. */
export async function ask(
  url: string,
  query: Record<string, string> | string = {},
  {
    method = 'GET',
    token = adminToken,
    origin = '',
  }: {method?: string; token?: string | null; origin?: string} = {},
): Promise<ApiAnswer> {
  const headers = {
    ...(token === null ? {} : {Authorization: `Bearer ${token}`}),
    ...(origin ? {Origin: origin} : {}),
  };
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${url}/api/requests?${search}`, {method, headers});
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as ApiAnswer['body'],
  };
}

/** Posts parameters to the operator's API as JSON. */
export async function askByPost(
  url: string,
  path: '/search' | '/erase',
  parameters: unknown,
  token = adminToken,
): Promise<ApiAnswer> {
  const response = await fetch(`${url}/api/requests${path}`, {
    method: 'POST',
    headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'},
    body: JSON.stringify(parameters),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as ApiAnswer['body'],
  };
}

/** Lists requests through the operator's API. */
export async function listRequests(
  url: string,
  query: Record<string, string> = {},
): Promise<RequestRecord[]> {
  const {status, body} = await ask(url, query);
  assert.equal(status, 200, body.message);
  return body.requests ?? [];
}
