/** Long work in steps, between which the browser can react to a tap or a key. */

/** Work that may pause wherever it yields. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The longest time for work in a row, in milliseconds, so that a visitor's tap does not wait. */
export const slice = 8;

/** Resolves in a task of its own, after what the browser has to do in between. */
export function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Takes the steps in slices of time, each in a task of its own. */
export async function finishInSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await nextTask();
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
