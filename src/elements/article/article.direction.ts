/** Elements that only group others. A list, a table or a quotation is one block: its markers and columns have one direction. */
const group = 'div, section, article, main, header, footer, aside, center';

const block =
  'address, blockquote, dl, details, dt, dd, figure, h1, h2, h3, h4, h5, h6, ol, p, pre, table, ul';

/**
 * Lets each block of a text of unknown language have the direction of its own first letters. An attribute `dir` of the
 * publisher stays.
 */
export function directBlocks(parent: ParentNode): void {
  for (const child of parent.children) {
    if (child.hasAttribute('dir')) continue;
    if (child.matches(group) && child.querySelector(block)) directBlocks(child);
    else child.setAttribute('dir', 'auto');
  }
}
