/** Stands in for `fetch` in the preview: nothing is ever sent, and only the addresses of an embed are read. */
import {destinationAt} from '../../../src/delivery/destination-names.js';
import type {Embed} from '../model/embed.js';
import type {PreviewState} from './messages.js';
import {sampleAddress, samplePost} from './sample.js';

/** A challenge in ALTCHA's format that the number 7 solves. */
const challenge = {
  algorithm: 'SHA-256',
  salt: 'preview',
  challenge: '8a08cf6fbbf894298029a0ca36f86e389e0384339dc6e326dcccb8cc57852407',
  maxnumber: 10,
  signature: 'preview',
};

interface Situation {
  state: PreviewState;
  embed: Embed;
}

/**
 * Makes a function to put in the place of `fetch`.
 * @param real the browser's own `fetch`
 */
export function answering(real: typeof fetch, situation: () => Situation): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const {state, embed} = situation();
    if (request.method !== 'GET' && request.method !== 'HEAD') return answerPost(request, state, embed);
    if (embed.attributes['challenge'] && request.url === absolute(embed.attributes['challenge']))
      return json(challenge);
    if (state === 'loading') return never(request.signal);
    if (state === 'error') return json({code: 'rest_no_route'}, 404);
    if (state === 'withdrawn') return json({withdrawn: {date: '2026-01-15'}}, 410);
    return request.url === sampleAddress ? json(samplePost) : real(input, init);
  };
}

function answerPost(
  request: Request,
  state: PreviewState,
  {attributes}: Embed,
): Response | Promise<Response> {
  if (state === 'sending') return never(request.signal);
  // A page can't read the answer of such a system: all it can notice is that there is none.
  const isOpaque = request.mode === 'no-cors';
  if (state === 'failed') return isOpaque ? Promise.reject(new TypeError('No answer')) : json({}, 400);
  const named = attributes['destination'] ?? attributes['booklet-destination'] ?? 'auto';
  const destination = named === 'auto' ? destinationAt(request.url) : named;
  // Each vendor's own word for an acknowledged request, as `src/delivery/` reads it.
  const status = destination === 'contact-form-7' ? 'mail_sent' : 'success';
  return json({status, ok: true, is_valid: true}, 200, isOpaque ? 'opaque' : 'cors');
}

/** A response as one of another origin: forms believe no other. */
function json(value: unknown, status = 200, type: ResponseType = 'cors'): Response {
  const response = new Response(JSON.stringify(value), {
    status,
    headers: {'Content-Type': 'application/json'},
  });
  return Object.defineProperty(response, 'type', {value: type});
}

/** Ends only when the caller gives up. */
function never(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

function absolute(address: string): string {
  return URL.canParse(address, location.href) ? new URL(address, location.href).href : '';
}
