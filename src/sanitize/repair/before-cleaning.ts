import {unwrapAccordionButtons} from './accordions.js';
import {replaceFrames} from './frames.js';
import {restoreLazyMedia} from './lazy-media.js';

/**
 * Rewrites what a publisher's scripts and styles would have done, since neither come along. Works on parsed nodes that
 * are still to be cleaned.
 */
export function repairBeforeCleaning(fragment: DocumentFragment, base: string | undefined): void {
  unwrapAccordionButtons(fragment);
  restoreLazyMedia(fragment);
  replaceFrames(fragment, base);
}
