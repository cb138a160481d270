import {asList, asObject, asText} from '../values/json.js';
import type {WebhookAnswer} from '../request/request.js';
import type {Try} from './deliver.js';

/** Tried again by itself: the webhook knows a request by its id. */
const passing = [408, 425, 429];

/**
 * One try to hand a request to our JSON webhook. Tells it no cookie and no referrer; follows no redirect, which would
 * turn the request into a question.
 * @param id the request's
 * @param body the request as JSON: the same text for every try
 */
export async function postJson(
  action: string,
  id: string,
  body: string,
  signal: AbortSignal,
  fetch = window.fetch,
): Promise<Try> {
  const response = await fetch(action, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': id},
    body,
    // It arrives even when the visitor leaves; browsers send no more than 64 kB that way.
    keepalive: body.length < 2e4,
    signal,
  });
  const {status, ok} = response;
  // Whoever acknowledged has it, even if the rest of the answer is lost on the way.
  const answer = readAnswer(await response.json().catch(() => undefined));
  if (ok) return {code: 'sent', answer};
  // 0 is a redirect: whether it was stored before that, only the same id can tell.
  if (status && !passing.includes(status) && status < 500) return {code: 'refused', answer};
  return {
    code: status === 429 || status === 503 ? 'busy' : 'server',
    answer,
    retryAfter: readRetryAfter(response.headers.get('Retry-After')),
  };
}

/** Takes of an answer only what has the right shape. */
function readAnswer(value: unknown): WebhookAnswer {
  const answer = asObject(value) ?? {};
  const read: WebhookAnswer = {};
  for (const name of ['message', 'download', 'redirect'] as const) {
    const text = asText(answer[name]);
    if (text) read[name] = text;
  }
  read.errors = asList(answer['errors']).flatMap(error => {
    const {field, message} = asObject(error) ?? {};
    return asText(message) ? [{field, message} as NonNullable<WebhookAnswer['errors']>[number]] : [];
  });
  return read;
}

/** Milliseconds to wait, of seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). */
export function readRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
