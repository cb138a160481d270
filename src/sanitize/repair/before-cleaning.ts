import type {Steps} from '../../page/steps.js';
import {keepButtonText} from './buttons.js';
import {finishCounters} from './counters.js';
import {linkEmbeddedFiles} from './embedded-files.js';
import {linkFootnoteMarks, raiseFootnoteMarks} from './footnote-marks.js';
import {removeFormNames, unwrapPageForms} from './forms.js';
import {replaceFrames} from './frames.js';
import {removeHiddenText} from './hidden-text.js';
import {restoreLazyMedia} from './lazy-media.js';
import {unnestLinks} from './links.js';
import {moveInlineNotes} from './notes.js';
import {removePermalinks} from './permalinks.js';
import {keepPictureSizes} from './picture-sizes.js';
import {markScreenReaderText} from './screen-reader-text.js';
import {restoreStyledText} from './styled-text.js';
import {keepCellAlignment} from './tables.js';
import {removeFormulaTwins} from './twins.js';
import {separateBlocks} from './unknown-blocks.js';
import {removeUnknownParts} from './unknown-parts.js';

/** In this order. */
const repairs: readonly ((fragment: DocumentFragment, base: string | undefined) => void)[] = [
  removeFormNames,
  unwrapPageForms,
  removeFormulaTwins,
  removeHiddenText,
  removePermalinks,
  restoreStyledText,
  moveInlineNotes,
  linkFootnoteMarks,
  raiseFootnoteMarks,
  finishCounters,
  keepButtonText,
  restoreLazyMedia,
  keepPictureSizes,
  keepCellAlignment,
  markScreenReaderText,
  linkEmbeddedFiles,
  replaceFrames,
  separateBlocks,
  removeUnknownParts,
  unnestLinks,
];

/**
 * Rewrites into plain HTML what a publisher's styles and scripts would have shown, since neither come along. Works on
 * parsed nodes that are still to be cleaned.
 */
export function* repairBeforeCleaning(fragment: DocumentFragment, base: string | undefined): Steps<void> {
  for (const repair of repairs) {
    repair(fragment, base);
    yield;
  }
}
