import {turn} from '../page/steps.js';
import {failed, type Failed} from '../values/failure.js';
import {decodeText} from './charset.js';
import {fetchShared} from './fetch-shared.js';
import {matchesIntegrity} from './integrity.js';
import type {Answer} from './source.js';

export interface FetchOptions {
  /** Ends the request; its reason is thrown. */
  signal: AbortSignal;
  /** Milliseconds, for the whole answer. */
  timeout: number;
  /** Digests of the expected bytes: https://www.w3.org/TR/SRI/. */
  integrity?: string | null;
  /** Whether to fetch again what another element of the page has already fetched. */
  isFresh?: boolean;
  fetch?: typeof fetch;
}

/**
 * Fetches a URL, once for all elements of the page, without cookies and without a referrer. Fails with `timeout`,
 * `network`, `cors`, `http` and its status, `too-large`, `integrity` or `empty`. Status 410 is no failure.
 * @throws the reason of `signal`, if it aborts; nothing else
 */
export async function fetchAnswer(url: string, options: FetchOptions): Promise<Answer | Failed> {
  const {signal, timeout, integrity, isFresh = false, fetch = window.fetch} = options;
  signal.throwIfAborted();
  const deadline = new AbortController();
  const abort = () => {
    deadline.abort(signal.reason);
  };
  signal.addEventListener('abort', abort);
  const timer = setTimeout(() => {
    deadline.abort();
  }, timeout);
  try {
    const received = await fetchShared(url, deadline.signal, isFresh, fetch);
    if ('failure' in received) return received;
    const {bytes, contentType, status} = received;
    const isGone = status === 410;
    if (integrity && !isGone && !(await matchesIntegrity(bytes, integrity))) return failed('integrity');
    await turn(bytes.length);
    // The digest is that of the article: it can't vouch for the text of a 410 answer.
    const text = integrity && isGone ? '' : decodeText(bytes, contentType);
    if (!isGone && !text.trim()) return failed('empty');
    const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return {text, url: received.url, requestedUrl: url, mediaType, isGone};
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.signal.aborted) return failed('timeout');
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
