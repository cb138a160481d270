/**
 * Solves proof-of-work challenges against bots, in ALTCHA's format, version 1
 * (https://altcha.org/docs/v2/proof-of-work/). Loaded on demand.
 *
 * Not by the solver of `altcha-lib` 2.8: it needs `crypto.subtle`, which pages without HTTPS lack, and a worker's file on
 * the page's own origin; it waits forever for a worker that a policy blocks, and takes three times as long without one.
 */
import {asObject, asText} from '../values/json.js';
import type {BookletRequest} from '../request/request.js';
import {withTimeout} from './deliver.js';
import type {DeliveryResult} from './delivery-result.js';
import {digest} from './digest.js';

/** The solver must find the number for which the digest of `salt` and the number is `challenge`. */
interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber: number;
}

/** Digests bytes with an algorithm such as `SHA-256`. */
type Digest = (algorithm: string, data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** With larger numbers, a phone would take minutes. */
const largestMaxNumber = 5_000_000;

/** Milliseconds of work between two pauses on the main thread. */
const sliceLength = 12;

/**
 * Fetches and solves a challenge, and adds the solution to a request. Takes a minute at most.
 * @returns `sent` if the solution was added; otherwise the reason why not
 */
export function addProof(request: BookletRequest, url: string): Promise<DeliveryResult> {
  return withTimeout(60_000, async signal => {
    request.proof.altcha = await solveChallenge(url, signal);
    return {code: 'sent'};
  });
}

/**
 * Fetches a challenge and solves it.
 * @returns the solution, as the field `altcha` holds it
 * @throws if the answer is not a challenge of that format, or the challenge can't be solved
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
  const throwIfAborted = () => signal.throwIfAborted();
  // Pages without HTTPS have no `crypto.subtle`.
  const number = isSecureContext
    ? ((await solveInWorker(task, signal)) ?? (await findNumber(task, sliceLength, throwIfAborted, pause)))
    : await findNumber(task, sliceLength, throwIfAborted, pause, digest);
  const {algorithm, challenge, salt, signature} = task;
  return btoa(JSON.stringify({algorithm, challenge, number, salt, signature}));
}

function readChallenge(value: unknown): Challenge {
  const {algorithm, challenge, salt, signature, maxnumber = 1_000_000} = asObject(value) ?? {};
  const [name, hash, saltText, signatureText] = [algorithm, challenge, salt, signature].map(asText);
  if (
    !/^SHA-(?:1|256|512)$/.test(name ?? '') ||
    !hash ||
    !saltText ||
    !signatureText ||
    typeof maxnumber !== 'number'
  )
    throw new Error('The answer is not a challenge.');
  if (maxnumber > largestMaxNumber) throw new Error('This challenge takes too long.');
  return {algorithm: name ?? '', challenge: hash, salt: saltText, signature: signatureText, maxnumber};
}

/**
 * Tries every number. Its source also runs in a worker, so it must use nothing else of this module.
 * @param limit milliseconds between two pauses
 */
async function findNumber(
  {algorithm, challenge, salt, maxnumber}: Challenge,
  limit: number,
  throwIfAborted: () => void,
  takeBreak: () => Promise<void>,
  hash: Digest = (name, data) => crypto.subtle.digest(name, data),
): Promise<number> {
  const encoder = new TextEncoder();
  const step = 250;
  let since = performance.now();
  for (let from = 0; from <= maxnumber; from += step) {
    throwIfAborted();
    const numbers = [...new Array(step).keys()].map(at => from + at);
    const digests = await Promise.all(
      numbers.map(number => hash(algorithm, encoder.encode(salt + String(number)))),
    );
    const found = digests.findIndex(each => {
      const hex = [...new Uint8Array(each)].map(byte => byte.toString(16).padStart(2, '0')).join('');
      return hex === challenge;
    });
    if (found >= 0) return from + found;
    if (performance.now() - since < limit) continue;
    await takeBreak();
    since = performance.now();
  }
  throw new Error('No number solves this challenge.');
}

/** Lets the page run its other tasks. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve);
  });
}

/** Finds the number in a worker. Resolves with undefined if the page's policy allows no such worker. */
function solveInWorker(task: Challenge, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const code = `const findNumber = ${findNumber.toString()};
onmessage = ({data}) => findNumber(data, Infinity, () => {}, async () => {}).then(number => postMessage({number}), () => postMessage({}));`;
    const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    const worker = createWorker(url);
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
      if (number === undefined) reject(new Error('The worker found no number.'));
      else resolve(number);
    };
    worker.postMessage(task);
  });
}

/** Creates a worker. Returns undefined if the page requires Trusted Types and refuses a plain URL. */
function createWorker(url: string): Worker | undefined {
  try {
    return new Worker(url);
  } catch {
    return undefined;
  }
}
