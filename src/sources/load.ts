import {Failure} from '../core/failure.js';
import type {Answer} from './source.js';

/** Bytes; a larger answer is refused. */
const mostBytes = 5 * 1024 * 1024;

export interface LoadOptions {
  /** Ends it early, without a failure of ours: what `fetch` throws then is thrown. */
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
 * @throws {Failure} `timeout`, `network` (no answer, or one the browser keeps from us for want of CORS), `http` with
 * its status, `too-large`, `empty`, `parse`
 */
export async function loadJson(url: string, options: LoadOptions): Promise<unknown> {
  const {text} = await load(url, options);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Failure('parse');
  }
}

/**
 * Fetches what a source answers. Tells the other side no cookie and no referrer.
 * @throws {Failure} `timeout`, `network` (no answer, or one the browser keeps from us for want of CORS), `http` with
 * its status, `too-large`, `empty`
 */
export async function load(
  url: string,
  {signal, timeout, fetch = window.fetch}: LoadOptions,
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
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {Accept: 'application/json'},
      signal: either.signal,
    });
    if (!response.ok) throw new Failure('http', response.status);
    const text = await read(response);
    if (!text.trim()) throw new Failure('empty');
    const mediaType = response.headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
    return {text, url: response.url || url, mediaType: mediaType ?? ''};
  } catch (error) {
    const reason: unknown = either.signal.reason ?? error;
    if (reason instanceof Failure || signal.aborted) throw reason;
    throw new Failure('network');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    either.abort();
  }
}

/** The text of an answer, UTF-8; without this it could fill the page's memory. */
async function read(response: Response): Promise<string> {
  const chunks: BlobPart[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > mostBytes) throw new Failure('too-large');
    chunks.push(part.value);
  }
  return new Blob(chunks).text();
}
