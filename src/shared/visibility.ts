import type {LitElement} from 'lit';
import {mediaQuery} from '../page/realm.js';
import {callOnce} from './call-once.js';
import {flatTreeAncestors} from './flat-tree.js';
import {findObscuredReason, type ObscuredReason} from './obscured-reason.js';

/** Milliseconds from a change in the page to a check. */
const checkInterval = 250;

/**
 * Watches whether visitors can see a text that they must be able to see, and reports every change.
 *
 * A text counts as hidden when it has no box (`display`, `visibility`, no size, a closed `<details>` or tab), an
 * opacity under 0.5, less than half of its area inside the boxes that clip it, letters under 9px, or a contrast under
 * 3:1. A text that the visitor can scroll to is not hidden, nor is one that only the print style sheet leaves out.
 * Elements that cover the text and background images are not taken into account.
 *
 * No event reports a rule that a script adds to a style sheet, or a rule with `:hover` and the like. Such a rule is
 * noticed with the next change in the page around the text, or when the text is scrolled into view.
 * @param texts returns the elements whose text must be visible
 * @param onChange called with the first reason found, with a different one, and with undefined when all are visible
 *   again
 */
export function watchVisibility(
  host: LitElement,
  texts: () => Iterable<HTMLElement>,
  onChange: (reason: ObscuredReason | undefined) => void,
): void {
  let reason: ObscuredReason | undefined;
  /** Ends the wait for a check, whose timer would keep a removed element in memory. */
  let endWait = (): void => undefined;
  const requestCheck = () => check();
  const resizes = new ResizeObserver(requestCheck);
  const intersections = new IntersectionObserver(requestCheck);
  const mutations = new MutationObserver(requestCheck);
  const check = callOnce(
    host,
    // In a frame, the check would make the browser lay out the page in the middle of a script.
    callback => {
      const timer = setTimeout(callback, checkInterval);
      endWait = () => {
        clearTimeout(timer);
        callback();
      };
    },
    listen => {
      const page = flatTreeAncestors(host).at(-1);
      const head = page?.querySelector('head');
      if (head)
        mutations.observe(head, {attributes: true, characterData: true, childList: true, subtree: true});
      if (page) listen(page, 'load transitionend animationend');
      listen(mediaQuery('(prefers-color-scheme: dark)'), 'change');
      resizes.observe(host);
      intersections.observe(host);
    },
    () => {
      if (mediaQuery('print').matches) return;
      let found: ObscuredReason | undefined;
      for (const element of texts()) {
        // A node that is observed already is not observed twice.
        for (const ancestor of flatTreeAncestors(element))
          mutations.observe(ancestor, {attributes: true, childList: true});
        found ??= findObscuredReason(element, host.renderRoot);
      }
      if (found !== reason) onChange((reason = found));
    },
  );
  host.addController({
    hostDisconnected() {
      endWait();
      reason = undefined;
      for (const observer of [resizes, intersections, mutations]) observer.disconnect();
    },
  });
}
