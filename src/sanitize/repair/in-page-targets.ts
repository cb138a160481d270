import {fetchableUrl} from '../../page/url.js';
import {articleId} from '../article-id.js';

/**
 * The id of the element in the article that a link leads to; empty for a link to elsewhere. Feeds add `utm_source` to a
 * URL, old texts say `http` or leave out `www`. Parameters that both URLs have must be equal: `?p=12` and `?p=13` are
 * two posts.
 */
function targetId(anchor: Element, base: string | undefined): string {
  const {hash, search} = anchor as HTMLAnchorElement;
  const page = hash && fetchableUrl('#', base);
  if (!page) return '';
  const {searchParams} = new URL(page);
  const isSamePage =
    placeOf(anchor as HTMLAnchorElement) === placeOf(new URL(page)) &&
    [...new URLSearchParams(search)].every(([name, value]) => (searchParams.get(name) ?? value) === value);
  return isSamePage ? articleId(hash.slice(1)) : '';
}

function placeOf({host, pathname}: URL | HTMLAnchorElement): string {
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}

/**
 * The element of a cleaned article that a link in it leads to.
 * @param root the shadow root or fragment of the article
 * @param base the base URL with which the article was cleaned
 */
export function inPageTarget(
  root: DocumentFragment,
  anchor: Element,
  base: string | undefined,
): HTMLElement | null {
  return root.getElementById(targetId(anchor, base));
}

/** After cleaning: keeps the ids that links and table cells refer to, the first of each, and removes all others. */
export function keepTargets(fragment: DocumentFragment, base: string | undefined): void {
  const targets = new Map<string, Element>();
  for (const element of fragment.querySelectorAll('[id], [name]')) {
    const id = element.getAttribute('id') ?? element.getAttribute('name') ?? '';
    for (const name of ['id', 'name']) element.removeAttribute(name);
    if (!targets.has(id)) targets.set(id, element);
  }
  const referenced = [...fragment.querySelectorAll('a[href]')].map(anchor => targetId(anchor, base));
  for (const cell of fragment.querySelectorAll('[headers]')) {
    const ids = (cell.getAttribute('headers') ?? '').split(' ');
    const table = cell.closest('table');
    if (ids.every(id => targets.get(id)?.closest('table') === table)) referenced.push(...ids);
    else cell.removeAttribute('headers');
  }
  for (const id of referenced) targets.get(id)?.setAttribute('id', id);
}
