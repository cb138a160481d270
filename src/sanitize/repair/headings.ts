import {isSameTitle} from '../../values/letters.js';
import {renameElement} from '../rename.js';

/** After cleaning: shifts headings so that the highest has level `top` and none skips a level on the way down. */
export function shiftHeadings(fragment: DocumentFragment, top: number): void {
  const ancestors: {original: number; shifted: number}[] = [];
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const original = Number(heading.localName.slice(1));
    while (ancestors.length && (ancestors.at(-1)?.original ?? 0) >= original) ancestors.pop();
    const shifted = Math.min((ancestors.at(-1)?.shifted ?? top - 1) + 1, 6);
    ancestors.push({original, shifted});
    if (shifted !== original) renameElement(heading, `h${String(shifted)}`);
  }
}

/** After cleaning: removes a heading at the start of the text that repeats the title above it. Pictures may stand before. */
export function removeRepeatedTitle(fragment: DocumentFragment, title: string): void {
  const heading = fragment.querySelector('h1, h2, h3, h4, h5, h6');
  if (!heading || !isSameTitle(heading.textContent, title)) return;
  const before = fragment.ownerDocument.createRange();
  before.setStart(fragment, 0);
  before.setEndBefore(heading);
  if (!before.toString().trim()) heading.remove();
}
