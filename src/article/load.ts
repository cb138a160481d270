import {Failure} from '../values/failure.js';
import {decode as decodeOther} from './charset.js';
import {isIntact} from './integrity.js';
import {fetchShared} from './shared-fetch.js';
import type {Answer} from './source.js';

export interface LoadOptions {
  /** Ends it early, without a failure of ours: its reason is thrown. */
  signal: AbortSignal;
  /** Milliseconds for all of it. */
  timeout: number;
  /** What the bytes must be: https://www.w3.org/TR/SRI/. */
  integrity?: string | null;
  /** Asked for anew, where others on the page have it already. */
  isFresh?: boolean;
  fetch?: typeof fetch;
}

/**
 * Fetches what a source answers, as JSON. Tells the other side no cookie and no referrer.
 * @throws {Failure} as `load` does, and `parse`; `http` for what is gone
 */
export async function loadJson(url: string, options: LoadOptions): Promise<unknown> {
  const {text, isGone} = await load(url, options);
  if (isGone) throw new Failure('http', 410);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Failure('parse');
  }
}

/**
 * Fetches what a source answers, once for all elements of the page. Tells the other side no cookie and no referrer.
 * @throws {Failure} `timeout`, `network`, `cors` (an answer that the browser keeps from us), `http` with its status,
 * `too-large`, `integrity`, `empty`
 */
export async function load(
  url: string,
  {signal, timeout, integrity, isFresh, fetch = window.fetch}: LoadOptions,
): Promise<Answer> {
  const either = new AbortController();
  const stop = () => {
    either.abort(signal.reason);
  };
  signal.addEventListener('abort', stop);
  const timer = setTimeout(() => {
    either.abort(new Failure('timeout'));
  }, timeout);
  try {
    signal.throwIfAborted();
    const {bytes, contentType, status, ...received} = await fetchShared(url, either.signal, isFresh, fetch);
    const isGone = status === 410;
    if (integrity && !isGone) {
      if (!(await isIntact(bytes, integrity))) throw new Failure('integrity');
    }
    // What a source says of its withdrawal is not what the page expects of it.
    const text = integrity && isGone ? '' : decode(bytes, contentType);
    if (!isGone && !text.trim()) throw new Failure('empty');
    const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return {text, url: received.url, mediaType, isGone};
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function decode(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  try {
    if (!/charset=(?!"?utf-?8)/i.test(contentType))
      return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    // Not UTF-8.
  }
  return decodeOther(bytes, contentType);
}
