import {asList, asObject, asText} from '../values/json.js';
import type {WebhookAnswer} from '../request/request.js';
import {isFromDestination, readRetryAfter, type DeliveryResult} from './delivery-result.js';

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
  if (!isFromDestination(response, action)) return {code: 'network'};
  const {status, ok} = response;
  // An acknowledged request is stored, even if the rest of the answer is lost.
  const text = await response.text().catch(() => '');
  const value = parseJson(text);
  const answer = readAnswer(value);
  if (ok) return isAcknowledgement(text, value) ? {code: 'sent', answer} : {code: 'unknown', answer, warning};
  // 0 is a redirect: only another attempt with the same id can tell whether the request was stored before it.
  if (status && !retryableStatuses.includes(status) && status < 500) return {code: 'refused', answer};
  return {
    code: status === 429 || status === 503 ? 'busy' : 'server',
    answer,
    retryAfter: readRetryAfter(response.headers.get('Retry-After')),
  };
}

const warning =
  'the answer of its destination does not acknowledge the request. A webhook answers with an empty body or with JSON; for an automation that answers with text, use destination="webhook".';

/**
 * Whether the body of a 2xx answer acknowledges a request: it is empty, or JSON without an error in it. Pages and other
 * text come from servers that know nothing about requests.
 */
function isAcknowledgement(text: string, value: unknown): boolean {
  if (text.trim() === '') return true;
  if (value === undefined) return false;
  const {success, ok, error, errors, status} = asObject(value) ?? {};
  const hasErrors = !!errors && (typeof errors !== 'object' || Object.keys(errors).length > 0);
  return (
    success !== false && ok !== false && !error && !hasErrors && status !== 'error' && status !== 'failed'
  );
}

/** Parses JSON; undefined where the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
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
    const text = asText(message);
    return text ? [{field: asText(field) ?? '', message: text}] : [];
  });
  return picked;
}
