/** Hands requests to the systems of other vendors. Loaded on demand. */
import {asObject} from '../values/json.js';
import type {BookletRequest} from '../request/request.js';
import {adapters} from './adapters.js';
import type {Try} from './deliver.js';
import type {Vendor} from './destination-names.js';
import {readRetryAfter} from './json.js';
import {readFieldMap, warnOfFieldMap, type Mapping} from './field-map.js';

/**
 * One try. None of these systems knows a request by its id, so that an outcome that cannot be told is `unknown`, and
 * only the visitor may try again; so is one that is given up after a time.
 * @param host the form, warned where its map misses a field
 * @param timeout milliseconds
 */
export async function postToVendor(
  vendor: Vendor,
  action: string,
  request: BookletRequest,
  host: Mapping,
  timeout: number,
  fetch = window.fetch,
): Promise<Try> {
  const {write, read, isOpaque} = adapters[vendor];
  const names = readFieldMap(host);
  const post = write(request, names, action);
  // Something that was typed has no place there: nothing is better than half of it.
  if (!post) {
    warnOfFieldMap(host);
    return {code: 'blocked'};
  }
  const response = await fetch(action, {
    method: 'POST',
    mode: isOpaque ? 'no-cors' : 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    headers: {...(isOpaque ? {} : {Accept: 'application/json'}), ...post.headers},
    body: post.body,
    signal: AbortSignal.timeout(timeout),
  }).catch((): undefined => undefined);
  if (!response) return {code: 'unknown'};
  if (isOpaque) return {code: 'sent', isUnconfirmed: true};
  const {status} = response;
  if (status === 429 || status === 503)
    return {code: 'busy', retryAfter: readRetryAfter(response.headers.get('Retry-After'))};
  if (status >= 500) return {code: 'unknown'};
  const answer = asObject(await response.json().catch(() => undefined));
  // An answer that is none of that system's may come from whatever stands before it.
  return (answer && read(answer, response.ok, names)) ?? {code: response.ok ? 'unknown' : 'refused'};
}
