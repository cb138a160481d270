import {realmDocument} from '../core/realm.js';

/** Elements that are empty, or that the next of their kind closes: they never stand in one another. */
const flat = /^(?:[bh]r|d[dt]|img|li|p)$/i;

/**
 * Whether more than `most` elements may stand open at once, judged before a text is parsed, since parsing takes time
 * that grows with the square of that. Counts rather too many: an end tag that is not the next expected counts for
 * nothing, as the parser may ignore it.
 */
export function opensMoreThan(html: string, most: number): boolean {
  const open: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (flat.test(name)) continue;
    if (!end) open.push(name);
    else if (open.at(-1) === name) open.pop();
    if (open.length > most) return true;
  }
  return false;
}

/** Whether elements stand in one another more than `most` deep. A walker, since forms can shadow their own members. */
export function isDeeperThan(root: Node, most: number): boolean {
  const walker = realmDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let depth = 0; depth <= most;) {
    if (walker.firstChild()) {
      depth += 1;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return false;
      depth -= 1;
    }
  }
  return true;
}
