import {safeUrl} from '../../page/url.js';
import {ownId} from '../own-id.js';

/** The name that a link leads to, where it leads to a place in its own text; else an empty string. */
function targetId(anchor: Element, base: string | undefined): string {
  const page = safeUrl('#', base);
  const href = anchor.getAttribute('href') ?? '';
  return page && href.length > page.length && href.startsWith(page) ? ownId(href.slice(page.length)) : '';
}

/**
 * What a link in a cleaned text leads to, where that stands in the text too.
 * @param root the shadow root or fragment that the text stands in
 * @param base the absolute URL of the text's original, with which it was cleaned
 */
export function inPageTarget(
  root: DocumentFragment,
  anchor: Element,
  base: string | undefined,
): HTMLElement | null {
  return root.getElementById(targetId(anchor, base));
}

/** Keeps the names that links and cells in a text refer to, of each the first, and no other. Works on cleaned nodes. */
export function keepTargets(fragment: DocumentFragment, base: string | undefined): void {
  const named = new Map<string, Element>();
  for (const element of fragment.querySelectorAll('[id], [name]')) {
    const id = element.getAttribute('id') ?? element.getAttribute('name') ?? '';
    for (const name of ['id', 'name']) element.removeAttribute(name);
    if (!named.has(id)) named.set(id, element);
  }
  const used = Array.from(fragment.querySelectorAll('a[href]'), anchor => targetId(anchor, base));
  for (const cell of fragment.querySelectorAll('[headers]')) {
    const ids = (cell.getAttribute('headers') ?? '').split(' ');
    const table = cell.closest('table');
    if (ids.every(id => named.get(id)?.closest('table') === table)) used.push(...ids);
    else cell.removeAttribute('headers');
  }
  for (const id of used) named.get(id)?.setAttribute('id', id);
}
