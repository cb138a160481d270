import type {FieldName, WebhookAnswer} from '../request/request.js';

/**
 * How an attempt to deliver a request ended.
 *
 * - `sent`: the destination acknowledged the request.
 * - `refused`: the destination does not take this request. Nothing was stored.
 * - `blocked`: the form has nowhere to send the request. Nothing was sent.
 * - `busy`, `server`, `network`, `timeout`: the attempt failed; another attempt may succeed.
 * - `offline`: like `network`, while the browser knows that it has no connection. Only shown, never told to the page.
 * - `unknown`: nobody can tell whether the request was stored. The destination may store another one, too.
 * - `unfinished`: the destination stores the request once the visitor did something on the page `answer.redirect`.
 */
export interface DeliveryResult {
  code:
    | 'sent'
    | 'refused'
    | 'busy'
    | 'server'
    | 'network'
    | 'offline'
    | 'timeout'
    | 'blocked'
    | 'unknown'
    | 'unfinished';
  answer?: WebhookAnswer | undefined;
  /** With `sent`: the answer can't be read, so that only a message in the visitor's inbox confirms the request. */
  isUnconfirmed?: boolean;
  /** Milliseconds that the destination asks to wait before the next attempt. */
  retryAfter?: number | undefined;
  /** What the page's developer should know. */
  warning?: string;
  /** With `refused`: the vendor's names of the fields in `answer.errors`, by the names there. */
  vendorNames?: Readonly<Record<string, string>>;
  /** With `blocked`: fields with a value that have no name at the destination. */
  unmappedFields?: FieldName[];
}

/**
 * Whether a response comes from the destination itself. A service worker of the page can answer for it, and a redirect
 * can end on another page. A made-up response from the page's own origin can't be told from a real one.
 */
export function isFromDestination({type, url}: Partial<Response>, action: string): boolean {
  const destination = new URL(action);
  // A function of the page in the place of `fetch` may tell no type.
  if (type && destination.origin !== location.origin) return type === 'cors' || type === 'opaqueredirect';
  const answering = new URL(url || action);
  return answering.origin === destination.origin && answering.pathname === destination.pathname;
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
