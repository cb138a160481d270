import {randomUUID} from 'node:crypto';
import type {BookletRequest} from '../../../src/request/request.js';

/** A request as the script sends it, with a name that is easy to find in logs. */
export function aRequest(changes: Partial<BookletRequest> = {}): BookletRequest {
  return {
    type: 'offprint.request',
    version: 1,
    id: randomUUID(),
    submittedAt: '2026-11-22T10:00:00.000Z',
    booklet: 'metal-ions-after-spinal-fusion',
    fields: {firstName: 'Ottoline', lastName: 'Quillfeather', email: 'ottoline@reader.example'},
    extra: {campaign: 'spring'},
    consent: {
      granted: true,
      mode: 'notice',
      text: 'By sending this you agree to the privacy policy.',
      version: '2026-11',
      privacyUrl: '/privacy',
      healthPrivacyUrl: null,
      termsUrl: null,
      marketing: false,
      marketingText: null,
      translatedText: null,
      locale: 'en',
      gpc: false,
      at: '2026-11-22T10:00:00.000Z',
    },
    context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
    proof: {altcha: null, trap: '', elapsed: 41_250},
    kit: {name: 'offprint', version: '0.1.0'},
    ...changes,
  };
}

/** The proof of a request in which a robot has filled in the trap. */
export const trappedProof = {altcha: null, trap: 'https://spam.example', elapsed: 5};

export interface Reply {
  status: number;
  headers: Headers;
  body: {message?: string; download?: string; errors?: {field: string; message: string}[]};
}

/** Posts a body. A member of `headers` that is null is left out. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string | null>,
): Promise<Reply> {
  const all: Record<string, string | null> = {'Content-Type': 'application/json', ...headers};
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  const response = await fetch(`${url}/api/requests`, {method: 'POST', body, headers: given});
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Reply['body'],
  };
}

/** Posts a request like the script. */
export function send(url: string, request: BookletRequest): Promise<Reply> {
  return post(url, JSON.stringify(request), {'Idempotency-Key': request.id});
}
