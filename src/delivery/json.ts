import {asList, asObject, asText} from '../values/json.js';
import type {WebhookAnswer} from '../request/request.js';
import {readRetryAfter, type DeliveryResult} from './delivery-result.js';

/** Statuses after which another attempt may succeed, beside 5xx. */
const retryableStatuses = [408, 425, 429];

/**
 * Makes one attempt to send a request to our JSON webhook. Sends no cookies and no referrer, and follows no redirect,
 * since browsers follow most of them with a GET.
 * @param id the request's id
 * @param body the request as JSON: the same text for every attempt
 */
export async function postJson(
  action: string,
  id: string,
  body: string,
  signal: AbortSignal,
  fetch = window.fetch,
): Promise<DeliveryResult> {
  const response = await fetch(action, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': id},
    body,
    // The request outlives the page. Browsers limit such requests to 64 kB.
    keepalive: body.length < 2e4,
    signal,
  });
  const {status, ok} = response;
  // An acknowledged request is stored, even if the rest of the answer is lost.
  const answer = readAnswer(await response.json().catch(() => undefined));
  if (ok) return {code: 'sent', answer};
  // 0 is a redirect: only another attempt with the same id can tell whether the request was stored before it.
  if (status && !retryableStatuses.includes(status) && status < 500) return {code: 'refused', answer};
  return {
    code: status === 429 || status === 503 ? 'busy' : 'server',
    answer,
    retryAfter: readRetryAfter(response.headers.get('Retry-After')),
  };
}

/** Picks the members of an answer that have the right shape. */
function readAnswer(value: unknown): WebhookAnswer {
  const answer = asObject(value) ?? {};
  const picked: WebhookAnswer = {};
  for (const name of ['message', 'download', 'redirect'] as const) {
    const text = asText(answer[name]);
    if (text) picked[name] = text;
  }
  picked.errors = asList(answer['errors']).flatMap(error => {
    const {field, message} = asObject(error) ?? {};
    return asText(message) ? [{field, message} as NonNullable<WebhookAnswer['errors']>[number]] : [];
  });
  return picked;
}
