import {Failure} from '../values/failure.js';
import {isThere} from './is-there.js';

/** Bytes; a larger answer is refused. */
const mostBytes = 5 * 1024 * 1024;

/** Answers that are kept for elements that come later; with one more they all go. */
const mostKept = 20;

/** What a host answered, as it came. */
export interface Received {
  bytes: Uint8Array<ArrayBuffer>;
  /** After redirects. */
  url: string;
  status: number;
  contentType: string;
}

interface Shared {
  received: Promise<Received>;
  stop: AbortController;
  waiting: number;
  isOver: boolean;
}

/** By the function that fetches, then by URL. */
const known = new WeakMap<typeof fetch, Map<string, Shared>>();

/**
 * Asks for an URL once for all who want it on a page, now or later. It is asked anew where it failed before, and for
 * whoever wants it `isFresh`.
 * @param signal ends the wait; the last who waits ends the request
 * @throws {Failure} `network cors http too-large`, or the signal's reason
 */
export async function fetchShared(
  url: string,
  signal: AbortSignal,
  isFresh: boolean | undefined,
  fetch: typeof window.fetch,
): Promise<Received> {
  signal.throwIfAborted();
  let requests = known.get(fetch);
  if (!requests) known.set(fetch, (requests = new Map<string, Shared>()));
  let shared = requests.get(url);
  if (!shared || (isFresh && shared.isOver)) {
    requests.set(url, (shared = begin(url, fetch, requests)));
    if (requests.size > mostKept) requests.clear();
  }
  shared.waiting += 1;
  let leave: () => void = () => undefined;
  try {
    return await Promise.race([
      shared.received,
      new Promise<never>((_, reject) => {
        leave = () => {
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', leave);
      }),
    ]);
  } finally {
    signal.removeEventListener('abort', leave);
    shared.waiting -= 1;
    if (!shared.waiting && !shared.isOver) {
      shared.stop.abort();
      if (requests.get(url) === shared) requests.delete(url);
    }
  }
}

function begin(url: string, fetch: typeof window.fetch, requests: Map<string, Shared>): Shared {
  const stop = new AbortController();
  const shared: Shared = {received: receive(url, stop.signal, fetch), stop, waiting: 0, isOver: false};
  shared.received.then(
    () => {
      shared.isOver = true;
    },
    () => {
      shared.isOver = true;
      // What is left of an answer that is refused is not waited for.
      stop.abort();
      if (requests.get(url) === shared) requests.delete(url);
    },
  );
  return shared;
}

async function receive(url: string, signal: AbortSignal, fetch: typeof window.fetch): Promise<Received> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {Accept: 'application/json, application/feed+json, application/xml;q=0.9, */*;q=0.8'},
      signal,
    });
    const {ok, status, headers} = response;
    // 410: its publisher has taken it back, and may say why.
    if (!ok && status !== 410) throw new Failure('http', status);
    const bytes = await read(response);
    return {bytes, url: response.url || url, status, contentType: headers.get('Content-Type') ?? ''};
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error;
    throw new Failure((await isThere(url, signal, fetch)) ? 'cors' : 'network');
  }
}

/** The bytes of an answer: without this it could fill the page's memory. */
async function read(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: BlobPart[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > mostBytes) throw new Failure('too-large');
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
