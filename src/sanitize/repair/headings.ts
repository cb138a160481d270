import {rename} from '../rename.js';

/**
 * Shifts the headings of a text so that its highest stands at `top`, and none skips a level on the way down.
 * Works on cleaned nodes.
 */
export function fitHeadings(fragment: DocumentFragment, top: number): void {
  const open: {given: number; shown: number}[] = [];
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const given = Number(heading.localName.slice(1));
    while (open.length && (open.at(-1)?.given ?? 0) >= given) open.pop();
    const shown = Math.min((open.at(-1)?.shown ?? top - 1) + 1, 6);
    open.push({given, shown});
    if (shown !== given) rename(heading, `h${String(shown)}`);
  }
}
