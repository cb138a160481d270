import {textsIn} from '../../sanitize/descendants.js';

/** A list, a table or a quotation is one block: its markers and columns have one direction. */
const blocks = 'blockquote, details, dl, figure, h1, h2, h3, h4, h5, h6, ol, p, pre, table, ul';

/**
 * Letters that are written from right to left, and their mark:
 * https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt.
 */
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Lets each block of a text of unknown language have the direction of its own first letters, if letters of both directions
 * may be in it. An attribute `dir` of the publisher stays.
 * @returns the direction of the text around the blocks
 */
export function directBlocks(text: DocumentFragment): 'ltr' | 'auto' {
  // Under `auto`, a browser looks for the first letter again at each node that is added.
  if (!textsIn(text).some(({data}) => rightToLeft.test(data))) return 'ltr';
  for (const block of text.querySelectorAll(blocks)) {
    if (!block.closest('[dir]') && !block.parentElement?.closest(blocks)) block.setAttribute('dir', 'auto');
  }
  return 'auto';
}
