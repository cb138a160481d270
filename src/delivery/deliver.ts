import type {DeliveryResult} from './delivery-result.js';
import type {Submission} from './submission.js';

const maxAttempts = 4;

/** Milliseconds after the first attempt in which the last one may start. */
const retryPeriod = 30_000;

/**
 * Repeats an attempt, after longer and longer pauses, until the destination acknowledges or refuses the request. Gives
 * up in time for the visitor to decide. Only for destinations that recognize a request by its id, so that no attempt
 * can store it twice.
 * @param attempt one attempt; a rejection counts as `network`
 * @param timeout milliseconds for one attempt
 * @param submission records the result of each attempt
 * @param wait waits for that many milliseconds
 */
export async function deliver(
  attempt: (signal: AbortSignal) => Promise<DeliveryResult>,
  timeout: number,
  submission: Pick<Submission, 'record'>,
  wait = pause,
): Promise<DeliveryResult> {
  const start = performance.now();
  for (let attempts = 1; ; attempts += 1) {
    const result = await withTimeout(timeout, attempt);
    const recorded = submission.record(result);
    const {code, retryAfter} = result;
    if (/^(?:sent|refused|unknown)$/.test(code) || attempts === maxAttempts) return recorded;
    const delay = retryAfter ?? 2 ** attempts * (250 + Math.random() * 250);
    // Without a connection an attempt would fail: the next one starts once the connection is back.
    const isOffline = code === 'network' && !navigator.onLine;
    const timeLeft = retryPeriod - (performance.now() - start);
    if (timeLeft < (isOffline ? 0 : delay)) return recorded;
    await wait(isOffline ? timeLeft : delay, isOffline);
  }
}

/**
 * Waits, but not beyond the moment the visitor leaves: a last attempt may outlive the page.
 * @param endsOnline whether to stop waiting when the connection is back
 */
function pause(milliseconds: number, endsOnline: boolean): Promise<unknown> {
  const listeners = new AbortController();
  const {signal} = listeners;
  const end = new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
    addEventListener('pagehide', resolve, {signal});
    if (endsOnline) addEventListener('online', resolve, {signal});
  });
  return end.finally(() => {
    listeners.abort();
  });
}

/** Makes one attempt and aborts it after `timeout` milliseconds. A rejection counts as `network`. */
export async function withTimeout(
  timeout: number,
  attempt: (signal: AbortSignal) => Promise<DeliveryResult>,
): Promise<DeliveryResult> {
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
