import {realmDocument} from '../core/realm.js';

/** Elements that are empty, or that the next of their kind closes: they never stand in one another. */
const flat = /^(?:[bh]r|d[dt]|img|li|p)$/;

/** Elements that the parser opens anew in every paragraph that follows, until their end tag. */
const formatting = /^(?:[abisu]|big|code|em|font|nobr|small|strike|strong|tt)$/;

/** More work than this, in a unit of about a nanosecond, is not begun. */
const mostWork = 5e8;

/** Comments, and tags with their attributes, whose values may look like tags. Always matches once begun: no way back. */
const markup =
  /<!--(?:-?>|[^]*?(?:--!?>|$))|<[!?][^>]*|<(\/?)([a-z][^\s/>]*)(?:[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)*/g;

/**
 * Whether a text would keep the parser busy for seconds, judged before it is parsed. Its time grows with the square of
 * the elements that stand open at once, of which there may be `most`, and with the third power of the formatting
 * elements that it has to open anew. Counts rather too many open: an end tag that is not the next expected counts for
 * nothing, as the parser may ignore it.
 */
export function isTooMuchToParse(html: string, most: number): boolean {
  const open: string[] = [];
  const formats: string[] = [];
  let work = 0;
  for (const [, end, name = ''] of html.toLowerCase().matchAll(markup)) {
    if (formatting.test(name)) {
      if (end) formats.splice(formats.lastIndexOf(name) >>> 0, 1);
      else formats.push(name);
    } else work += formats.length ** 3;
    if (name && !flat.test(name)) {
      if (!end) open.push(name);
      else if (open.at(-1) === name) open.pop();
    }
    if (open.length > most || work > mostWork) return true;
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
