import type {WebhookAnswer} from '../core/request.js';

/** How one try went. `refused` and `blocked` (there is nowhere to send it) are final; other failures may pass. */
export interface Try {
  code: 'sent' | 'refused' | 'busy' | 'server' | 'network' | 'timeout' | 'blocked';
  answer?: WebhookAnswer;
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
 * @param wait lets that many milliseconds pass
 */
export async function deliver(
  attempt: (signal: AbortSignal) => Promise<Try>,
  timeout: number,
  wait = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds)),
): Promise<Try> {
  const start = performance.now();
  for (let tries = 1; ; tries += 1) {
    const outcome = await within(timeout, attempt);
    if (outcome.code === 'sent' || outcome.code === 'refused' || tries === mostTries) return outcome;
    const pause = outcome.retryAfter ?? 2 ** tries * (250 + Math.random() * 250);
    if (performance.now() - start + pause > patience) return outcome;
    await wait(pause);
  }
}

async function within(timeout: number, attempt: (signal: AbortSignal) => Promise<Try>): Promise<Try> {
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
