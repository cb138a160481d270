/** Waits for conditions and events, never for a fixed time. */

/** Milliseconds after which waiting fails. A browser test may take thirty seconds. */
const timeout = 25_000;

/** Milliseconds between two checks. Pages in the background get timers, but no animation frames. */
const interval = 10;

/**
 * Waits for a condition. Resolves with its value once that is neither false, null nor undefined; else rejects with the
 * message.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  message: string,
  milliseconds: number = timeout,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + milliseconds;
  let thrown: unknown;
  do {
    try {
      const value = await condition();
      if (value !== false && value !== null && value !== undefined) {
        return value as Exclude<T, false | null | undefined>;
      }
      thrown = undefined;
    } catch (error) {
      // An element that is missing now may exist at the next check.
      thrown = error;
    }
    await new Promise(resolve => setTimeout(resolve, interval));
  } while (performance.now() < end);
  throw new Error(
    `Waited ${String(milliseconds / 1000)} s in vain: ${message}`,
    thrown === undefined ? {} : {cause: thrown},
  );
}

/** Waits for the next event of a type at a target. Call it before the action that causes the event. */
export function nextEvent<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
): Promise<HTMLElementEventMap[K]>;
export function nextEvent(target: EventTarget, type: string): Promise<Event>;
export function nextEvent(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      target.removeEventListener(type, listener);
      reject(new Error(`Waited ${String(timeout / 1000)} s in vain for the event "${type}".`));
    }, timeout);
    const listener = (event: Event) => {
      clearTimeout(timer);
      resolve(event);
    };
    target.addEventListener(type, listener, {once: true});
  });
}
