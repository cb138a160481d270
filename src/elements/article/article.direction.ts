/** Elements that only group others. A list, a table or a quotation is one block: its markers and columns have one direction. */
const group = 'div, section, article, main, header, footer, aside, center';

const block =
  'address, blockquote, dl, details, dt, dd, figure, h1, h2, h3, h4, h5, h6, ol, p, pre, table, ul';

/** Hebrew, Arabic, Syriac, Thaana and N’Ko. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/**
 * Lets each block of a text of unknown language have the direction of its own first letters, if letters of both directions
 * may be in it. An attribute `dir` of the publisher stays.
 */
export function directBlocks(text: DocumentFragment): void {
  if (rightToLeft.test(text.textContent)) directChildren(text);
}

function directChildren(parent: ParentNode): void {
  for (const child of parent.children) {
    if (child.hasAttribute('dir')) continue;
    if (child.matches(group) && child.querySelector(block)) directChildren(child);
    else if (child.matches(`${block}, ${group}`)) child.setAttribute('dir', 'auto');
  }
}
