import type {FieldName, WebhookAnswer} from '../request/request.js';

/**
 * How an attempt to deliver a request ended.
 *
 * - `sent`: the destination acknowledged the request.
 * - `refused`: the destination does not take this request. Nothing was stored.
 * - `blocked`: the form has nowhere to send the request. Nothing was sent.
 * - `busy`, `server`, `network`, `timeout`: the attempt failed; another attempt may succeed.
 * - `unknown`: nobody can tell whether the request was stored, at a destination that would store it twice.
 */
export interface DeliveryResult {
  code: 'sent' | 'refused' | 'busy' | 'server' | 'network' | 'timeout' | 'blocked' | 'unknown';
  answer?: WebhookAnswer | undefined;
  /** With `sent`: the answer can't be read, so that only a message in the visitor's inbox confirms the request. */
  isUnconfirmed?: boolean;
  /** Milliseconds that the destination asks to wait before the next attempt. */
  retryAfter?: number | undefined;
  /** With `blocked`: fields with a value that have no name at the destination. */
  unmappedFields?: FieldName[];
}

/**
 * Reads the header `Retry-After`, which holds seconds or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after).
 * @returns milliseconds to wait; undefined where the value is neither
 */
export function readRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
