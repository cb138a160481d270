import type {WebhookAnswer} from '../request/request.js';

/**
 * How one try went. `refused` and `blocked` (there is nowhere to send it) are final; other failures may pass. `unknown`
 * is an outcome that nobody can tell, at a destination that would take the same request twice.
 */
export interface Try {
  code: 'sent' | 'refused' | 'busy' | 'server' | 'network' | 'timeout' | 'blocked' | 'unknown';
  answer?: WebhookAnswer | undefined;
  /** With `sent`: the answer cannot be read, and the visitor has to look into the inbox. */
  isUnconfirmed?: boolean;
  /** Milliseconds the destination asks to be left alone. */
  retryAfter?: number | undefined;
}

const mostTries = 4;

/** Milliseconds. No try begins later than this after the first. */
const patience = 30_000;

/**
 * Tries until the destination acknowledges or refuses a request, waits longer each time, and gives up in time for
 * the visitor to decide. For destinations that know a request by its id, so that no try can double it.
 * @param attempt one try; a rejection counts as `network`
 * @param timeout milliseconds for one try
 * @param memory of the request's tries: once one may have arrived, a refusal of the next does not say that it has not
 * @param wait lets that many milliseconds pass
 */
export async function deliver(
  attempt: (signal: AbortSignal) => Promise<Try>,
  timeout: number,
  memory: {unclear?: Try},
  wait = pause,
): Promise<Try> {
  const start = performance.now();
  for (let tries = 1; ; tries += 1) {
    const outcome = await within(timeout, attempt);
    const {code, answer} = outcome;
    if (code === 'refused' && memory.unclear && !answer?.errors?.[0]) return {...memory.unclear, answer};
    // What was sent or refused is done with.
    if (code !== 'busy') memory.unclear = outcome;
    if (code === 'sent' || code === 'refused' || tries === mostTries) return outcome;
    const wanted = outcome.retryAfter ?? 2 ** tries * (250 + Math.random() * 250);
    // Without a connection a try would be in vain: the next is made once there is one.
    const isOffline = code === 'network' && !navigator.onLine;
    const left = patience - (performance.now() - start);
    if (left < (isOffline ? 0 : wanted)) return outcome;
    await wait(isOffline ? left : wanted, isOffline);
  }
}

/**
 * Ends sooner when the visitor leaves: a last try may outlive the page.
 * @param orOnline whether the return of the connection ends it, too
 */
function pause(milliseconds: number, orOnline: boolean): Promise<unknown> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
    addEventListener('pagehide', resolve, {once: true});
    if (orOnline) addEventListener('online', resolve, {once: true});
  });
}

/** One try, which is given up after a time: a rejection counts as `network`. */
export async function within(timeout: number, attempt: (signal: AbortSignal) => Promise<Try>): Promise<Try> {
  const aborter = new AbortController();
  const timer = setTimeout(() => {
    aborter.abort();
  }, timeout);
  try {
    return await attempt(aborter.signal);
  } catch {
    return {code: aborter.signal.aborted ? 'timeout' : 'network'};
  } finally {
    clearTimeout(timer);
  }
}
