import {failed, type Failed} from '../values/failure.js';

/** A larger answer is refused. */
const mostBytes = 5 * 1024 * 1024;

/** Answers kept for elements that are added later; one more clears them all. */
const mostKept = 20;

/** The raw answer of a host. */
export interface Received {
  bytes: Uint8Array<ArrayBuffer>;
  /** After redirects. */
  url: string;
  status: number;
  contentType: string;
}

interface SharedRequest {
  received: Promise<Received | Failed>;
  controller: AbortController;
  waiting: number;
  isSettled: boolean;
}

/** By the `fetch` function, then by URL. */
const requestsByFetch = new WeakMap<typeof fetch, Map<string, SharedRequest>>();

/**
 * Fetches a URL once for all elements of the page that ask for it, now or later. It fetches again after a failure, and
 * if `isFresh`. Fails with `network`, `cors`, `http` or `too-large`.
 * @param signal ends the wait; when nobody waits any more, the request ends too
 * @throws the reason of `signal`
 */
export async function fetchShared(
  url: string,
  signal: AbortSignal,
  isFresh: boolean,
  fetch: typeof window.fetch,
): Promise<Received | Failed> {
  signal.throwIfAborted();
  let requests = requestsByFetch.get(fetch);
  if (!requests) requestsByFetch.set(fetch, (requests = new Map<string, SharedRequest>()));
  let shared = requests.get(url);
  if (!shared || (isFresh && shared.isSettled)) {
    requests.set(url, (shared = startRequest(url, isFresh, fetch, requests)));
    if (requests.size > mostKept) requests.clear();
  }
  shared.waiting += 1;
  let stopWaiting: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stopWaiting = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stopWaiting);
  });
  try {
    return await Promise.race([shared.received, aborted]);
  } finally {
    signal.removeEventListener('abort', stopWaiting);
    shared.waiting -= 1;
    if (!shared.waiting && !shared.isSettled) {
      shared.controller.abort();
      if (requests.get(url) === shared) requests.delete(url);
    }
  }
}

function startRequest(
  url: string,
  isFresh: boolean,
  fetch: typeof window.fetch,
  requests: Map<string, SharedRequest>,
): SharedRequest {
  const controller = new AbortController();
  const received = receive(url, controller.signal, isFresh, fetch);
  const shared: SharedRequest = {received, controller, waiting: 0, isSettled: false};
  void received.then(result => {
    shared.isSettled = true;
    if (!('failure' in result)) return;
    // Ends a download of which the rest is not needed.
    controller.abort();
    if (requests.get(url) === shared) requests.delete(url);
  });
  return shared;
}

/** Never rejects: an abort leaves nobody who waits. */
async function receive(
  url: string,
  signal: AbortSignal,
  isFresh: boolean,
  fetch: typeof window.fetch,
): Promise<Received | Failed> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {Accept: 'application/json, application/feed+json, application/xml;q=0.9, */*;q=0.8'},
      // Some hosts let caches keep an error for long.
      cache: isFresh ? 'no-cache' : 'default',
      signal,
    });
    const {ok, status, headers} = response;
    // 410: the publisher has withdrawn the article, and the body may say why.
    if (!ok && status !== 410) return failed('http', status);
    const bytes = await readBytes(response);
    if (!bytes) return failed('too-large');
    return {bytes, url: response.url || url, status, contentType: headers.get('Content-Type') ?? ''};
  } catch {
    return failed((await isReachable(url, signal, fetch)) ? 'cors' : 'network');
  }
}

/** Reads a body piece by piece; undefined above `mostBytes`, before it can fill the page's memory. */
async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  // Without streams, the whole body has to be read first.
  if (!reader) {
    const whole = await response.blob();
    return whole.size > mostBytes ? undefined : new Uint8Array(await whole.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > mostBytes) return undefined;
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  for (const chunk of chunks.reverse()) bytes.set(chunk, (length -= chunk.length));
  return bytes;
}

/**
 * Whether a URL answers at all. `fetch` rejects in the same way without a connection and without CORS headers; a request
 * that needs no CORS tells them apart.
 */
async function isReachable(url: string, signal: AbortSignal, fetch: typeof window.fetch): Promise<boolean> {
  if (signal.aborted || new URL(url).origin === window.origin) return false;
  try {
    await fetch(url, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return true;
  } catch {
    return false;
  }
}
