/** Checks what the attribute `for` of an element names. */
import {afterHydration} from '../page/hydration.js';
import {documentPrototype} from '../page/host-document.js';
import {findById} from '../page/realm.js';
import {startTag, writtenElement} from '../page/spelling.js';
import {warnAboutElement} from '../page/warn.js';
import {didYouMean} from '../values/edit-distance.js';

/** The ids that an element has checked. */
const checked = new WeakMap<Element, string>();

/**
 * Warns once the page is there if an id names nothing, or several elements, of which the first counts.
 * @param id the value of `for`; null without one
 */
export function checkTarget(host: Element, id: string | null): void {
  // A property can hold something other than text until the next update.
  if (typeof id !== 'string' || !id || checked.get(host) === id || isPartOfPage(host)) return;
  checked.set(host, id);
  afterHydration(() => {
    if (!host.isConnected || checked.get(host) !== id) return;
    const start = startTag(host, 'for', id);
    const roots = [...rootsOf(host)];
    const sameId = roots.map(all => all.filter(each => each.id === id)).find(found => found.length > 0) ?? [];
    const target = findById(host, id);
    if (!target) {
      const meant = didYouMean(id, new Set(roots.flat().map(element => element.id)));
      warnAboutElement(
        host,
        start,
        `no element has this id.${meant} Write id="${id}" on the element.`,
        'for',
      );
    } else if (sameId.length > 1) {
      const isHidden = sameId[0]?.getClientRects().length === 0;
      const which = `the first${isHidden ? ', which is hidden,' : ''}`;
      warnAboutElement(
        host,
        start,
        `${String(sameId.length)} elements have this id, and ${which} is taken. Give each an id of its own.`,
        'for',
      );
    }
  });
}

/** The elements with an id, by the root in which an element looks for it: its own, then the page. */
function* rootsOf(host: Element): Iterable<readonly Element[]> {
  const root = writtenElement(host).getRootNode();
  if (root instanceof ShadowRoot) yield [...root.querySelectorAll('[id]')];
  yield [...documentPrototype.querySelectorAll.call(document, '[id]')];
}

/** Whether an element is a part that `<offprint-page>` made: the page's developer wrote no `for` on it. */
function isPartOfPage(host: Element): boolean {
  const root = host.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'offprint-page';
}
