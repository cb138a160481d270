import type {LitElement} from 'lit';
import type {ObscuredReason} from './obscured.js';
import {startWatching} from './watch-visibility.js';

/**
 * Watches whether readers can see a text that they must be able to see, and says so when that changes.
 *
 * Hidden is: no box (`display`, `visibility`, no size, a closed `<details>` or tab), opacity under 0.5, less than half
 * of it within what clips it or can be scrolled to, letters under 9px, contrast under 3:1. Not hidden is what a reader
 * has yet to scroll to, and what only paper leaves out. What covers it and what it is painted on as a picture are not
 * judged.
 *
 * A rule that a script writes into a style sheet, or that hangs on `:hover` and its like, is found not at once but with
 * the next change in the page around the text, or when the text is scrolled into view.
 * @param watched the elements whose text has to be seen, all of them
 * @param changed called with the first reason found, with another one, and with undefined when all can be seen again
 */
export function watchVisibility(
  host: LitElement,
  watched: () => Iterable<HTMLElement>,
  changed: (reason: ObscuredReason | undefined) => void,
): void {
  startWatching(host, watched, changed);
}
