/** A list, a table or a quotation is one block: its markers and columns have one direction. */
const blocks = 'blockquote, details, dl, figure, h1, h2, h3, h4, h5, h6, ol, p, pre, table, ul';

/** Hebrew, Arabic and their neighbors. */
const rightToLeft = /[\u0590-\u08ff]/;

/**
 * Lets each block of a text of unknown language have the direction of its own first letters, if letters of both directions
 * may be in it. An attribute `dir` of the publisher stays.
 */
export function directBlocks(text: DocumentFragment): void {
  if (!rightToLeft.test(text.textContent)) return;
  for (const block of text.querySelectorAll(blocks)) {
    if (!block.closest('[dir]') && !block.parentElement?.closest(blocks)) block.setAttribute('dir', 'auto');
  }
}
