/** Waiting for what should happen, never for a while. */

/** Milliseconds after which something is taken not to happen: under the thirty seconds a browser test has. */
const limit = 25_000;

/** How often a condition is looked at. Timers, as pages in the background get no animation frames. */
const interval = 10;

/** Resolves with the condition's value once it is neither false, null nor undefined; rejects with the message. */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  message: string,
  milliseconds: number = limit,
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
      // What cannot be found yet may be there the next time.
      thrown = error;
    }
    await new Promise(resolve => setTimeout(resolve, interval));
  } while (performance.now() < end);
  throw new Error(
    `Waited ${String(milliseconds / 1000)} s in vain: ${message}`,
    thrown === undefined ? {} : {cause: thrown},
  );
}

/** The next event of a type at the target. Call it before what causes the event. */
export function nextEvent<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
): Promise<HTMLElementEventMap[K]>;
export function nextEvent(target: EventTarget, type: string): Promise<Event>;
export function nextEvent(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      target.removeEventListener(type, listener);
      reject(new Error(`Waited ${String(limit / 1000)} s in vain for the event "${type}".`));
    }, limit);
    const listener = (event: Event) => {
      clearTimeout(timer);
      resolve(event);
    };
    target.addEventListener(type, listener, {once: true});
  });
}
