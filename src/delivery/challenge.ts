/**
 * Proof of work against bots, in ALTCHA's format, version 1 (https://altcha.org/docs/v2/proof-of-work/). Loaded on
 * demand.
 */
import {asObject, asText} from '../values/json.js';
import type {BookletRequest} from '../request/request.js';
import {within, type Try} from './deliver.js';
import {digest} from './digest.js';

/** What a server asks to be found: the number behind `salt` whose digest is `challenge`. */
interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber: number;
}

/** Digests bytes by the algorithm of that name, such as `SHA-256`. */
type Digest = (algorithm: string, data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** Beyond it a phone would take minutes. */
const most = 5_000_000;

/** Milliseconds without a pause, where it is done in the page itself. */
const slice = 12;

/**
 * Adds a proof to a request, in a minute at most.
 * @returns `sent` where it was added, or else what kept it from that
 */
export function prove(request: BookletRequest, url: string): Promise<Try> {
  return within(60_000, async signal => {
    request.proof.altcha = await solveChallenge(url, signal);
    return {code: 'sent'};
  });
}

/**
 * Fetches a challenge and solves it.
 * @returns the solution, as it goes into the field `altcha`
 * @throws where there is no challenge of that format, or it cannot be solved
 */
export async function solveChallenge(
  url: string,
  signal: AbortSignal,
  fetch = window.fetch,
): Promise<string> {
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  });
  const task = readChallenge(await response.json());
  const check = () => signal.throwIfAborted();
  // Browsers digest nothing on pages that are not encrypted.
  const number = isSecureContext
    ? ((await inWorker(task, signal)) ?? (await search(task, slice, check, pause)))
    : await search(task, slice, check, pause, digest);
  const {algorithm, challenge, salt, signature} = task;
  return btoa(JSON.stringify({algorithm, challenge, number, salt, signature}));
}

function readChallenge(value: unknown): Challenge {
  const {algorithm, challenge, salt, signature, maxnumber = 1_000_000} = asObject(value) ?? {};
  const [name, wanted, text, signed] = [algorithm, challenge, salt, signature].map(asText);
  if (!/^SHA-(?:1|256|512)$/.test(name ?? '') || !wanted || !text || !signed || typeof maxnumber !== 'number')
    throw new Error('This is no challenge.');
  if (maxnumber > most) throw new Error('This challenge takes too long.');
  return {algorithm: name ?? '', challenge: wanted, salt: text, signature: signed, maxnumber};
}

/**
 * Tries every number. Runs in a worker too, and so uses nothing of this module.
 * @param limit milliseconds without a pause
 * @param hash what digests
 */
async function search(
  {algorithm, challenge, salt, maxnumber}: Challenge,
  limit: number,
  check: () => void,
  rest: () => Promise<void>,
  hash: Digest = (name, data) => crypto.subtle.digest(name, data),
): Promise<number> {
  const encoder = new TextEncoder();
  const step = 250;
  let since = performance.now();
  for (let from = 0; from <= maxnumber; from += step) {
    check();
    const numbers = Array.from({length: step}, (_, at) => from + at);
    const digests = await Promise.all(
      numbers.map(number => hash(algorithm, encoder.encode(salt + String(number)))),
    );
    const found = digests.findIndex(each => {
      const hex = Array.from(new Uint8Array(each), byte => byte.toString(16).padStart(2, '0')).join('');
      return hex === challenge;
    });
    if (found >= 0) return from + found;
    if (performance.now() - since < limit) continue;
    await rest();
    since = performance.now();
  }
  throw new Error('No number solves this challenge.');
}

/** Lets the page do what else is due. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve);
  });
}

/** Undefined where the page's policy allows no worker of ours. */
function inWorker(task: Challenge, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const code = `const search = ${search.toString()};
onmessage = ({data}) => search(data, Infinity, () => {}, async () => {}).then(number => postMessage({number}), () => postMessage({}));`;
    const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    const worker = workerOf(url);
    const end = () => {
      worker?.terminate();
      URL.revokeObjectURL(url);
    };
    if (!worker) {
      end();
      resolve(undefined);
      return;
    }
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason as Error);
    });
    worker.onerror = event => {
      event.preventDefault();
      end();
      resolve(undefined);
    };
    worker.onmessage = ({data: {number}}: MessageEvent<{number?: number}>) => {
      end();
      if (number === undefined) reject(new Error('It was not found in the worker.'));
      else resolve(number);
    };
    worker.postMessage(task);
  });
}

/** Undefined where a page that demands trusted types refuses a plain URL. */
function workerOf(url: string): Worker | undefined {
  try {
    return new Worker(url);
  } catch {
    return undefined;
  }
}
