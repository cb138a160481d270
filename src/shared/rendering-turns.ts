import {nextTask, slice} from '../page/steps.js';

/** Milliseconds without a rendering after which the next one is at once. */
const pause = 100;

let end = 0;
let queue = Promise.resolve();

async function takeTurn(): Promise<void> {
  const now = performance.now();
  if (now < end) return;
  // The first elements wait for the end of the task that has run the script. After a pause, an element that a page adds
  // is drawn before the next frame.
  if (end === 0 || now < end + pause) await nextTask();
  end = performance.now() + slice;
}

/**
 * Waits until it is an element's turn to be drawn for the first time. On a page with many elements, they take turns in
 * their order, with a break after each slice of time.
 */
export function renderingTurn(): Promise<void> {
  queue = queue.then(takeTurn);
  return queue;
}
