/**
 * Tells when the page's markup may be changed. React, Vue, Svelte, Angular and their like take over the markup that
 * their server sent (“hydration”), and first compare it with what they render themselves. An attribute or an element of
 * ours would be a difference: frameworks report it, and most then render the page again. No event tells that a framework
 * has started, but nearly all do so while the page loads. A page without another script has no framework.
 */
import {documentMember} from './host-document.js';
import {ownScripts} from './own-script.js';
import {idlePeriod} from './steps.js';

/** Milliseconds to wait for the rest of a page whose HTML has arrived: a picture may be slow, or never come. */
const longestLoad = 3000;

let isOver = documentMember('readyState') === 'complete';
const waiting: (() => void)[] = [];

// An element's id may shadow the method of the window.
const {addEventListener} = EventTarget.prototype;

function end(): void {
  isOver = true;
  for (const callback of waiting.splice(0)) callback();
}

/** Frameworks have started, but may still be at work. */
function endWhenIdle(): void {
  void idlePeriod().then(end);
}

function endWithPage(): void {
  const hasOtherScripts = [...documentMember('scripts')].some(script => !ownScripts.includes(script));
  if (hasOtherScripts) setTimeout(endWhenIdle, longestLoad);
  else end();
}

if (!isOver) {
  if (documentMember('readyState') === 'interactive') endWithPage();
  else addEventListener.call(window, 'DOMContentLoaded', endWithPage, {once: true});
  addEventListener.call(window, 'load', endWhenIdle, {once: true});
}

/** Whether a framework may yet compare the page's markup, and set properties of the elements in it. */
export function mayBeHydrated(): boolean {
  return !isOver;
}

/** Calls a function once the page's markup may be changed: now, if it may be. */
export function afterHydration(callback: () => void): void {
  if (isOver) callback();
  else waiting.push(callback);
}
