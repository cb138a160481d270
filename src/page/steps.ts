/** Long work in steps, between which the browser can react to a tap or a key. */

/** Work that may pause wherever it yields. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The longest time for work in a row, in milliseconds, so that a visitor's tap does not wait. */
const slice = 16;

/** Milliseconds of work after which the browser may paint, where it can tell tasks apart. */
const burst = 150;

/** Characters or bytes: to decode or parse a longer text takes about a slice. */
const longText = 100_000;

/** Milliseconds without work after which the next begins at once. */
const pause = 100;

/** When the current slice ends. */
let end = 0;
/** When the current burst ends. */
let burstEnd = 0;
let queue = Promise.resolve();

/**
 * Returns the browser's own scheduler. It is undefined in Safari, which has none, and on a page that has something else of
 * that name: a calendar, or a polyfill that may never call back.
 */
function browserScheduler(): Window['scheduler'] | undefined {
  const {scheduler} = window as Partial<Window>;
  return Object.prototype.toString.call(scheduler) === '[object Scheduler]' ? scheduler : undefined;
}

/**
 * Resolves in a task of its own. Where the browser can tell tasks apart, taps and keys come first. A frame, which may cost
 * as much as a slice, comes first only at the beginning of a burst.
 */
function nextTask(now: number): Promise<void> {
  const beginsBurst = now > burstEnd;
  if (beginsBurst) burstEnd = now + burst;
  return new Promise(resolve => {
    const scheduler = browserScheduler();
    if (scheduler)
      void scheduler.postTask(resolve, {priority: beginsBurst ? 'user-visible' : 'user-blocking'});
    else setTimeout(resolve);
  });
}

/** Resolves once the browser has nothing to do, or after a second. */
export function idlePeriod(): Promise<void> {
  return new Promise(resolve => {
    // Safari has no `requestIdleCallback`.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), {timeout: 1000});
    else setTimeout(resolve, 100);
  });
}

async function takeTurn(isLong: boolean): Promise<void> {
  const now = performance.now();
  if (now < end && !isLong) return;
  // The first work waits for the end of the task that has run the script. After a pause, an element that a page adds is
  // drawn before the next frame.
  if (isLong || end === 0 || now < end + pause) await nextTask(now);
  end = performance.now() + slice;
}

/**
 * Waits for a turn to work. All work of the page takes turns in its order, with a break after each slice of time.
 * @param length characters or bytes to work on in one step: work on a long text begins a slice
 */
export function turn(length = 0): Promise<void> {
  // Where a page has broken the browser's scheduler, work is done without a break.
  queue = queue.then(() => takeTurn(length > longText)).catch(() => undefined);
  return queue;
}

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Takes the steps in turns with other work. */
export async function finishInTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await turn();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
