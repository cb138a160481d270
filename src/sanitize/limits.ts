import {realmDocument} from '../page/realm.js';
import {limits} from './policy.js';

/** Elements that are empty, or that the next of their kind closes: they never stand in one another. */
const flat = /^(?:[bh]r|d[dt]|img|li|p)$/;

/** Elements that are always empty, where no drawing or formula makes elements of its own of them. */
const empty = /^(?:area|col|input|source|track|wbr)$/;

/** Elements of a drawing in which HTML does not begin again. */
const drawing =
  /^(?:animate\w*|circle|clippath|defs|ellipse|fe\w+|filter|g|image|line|lineargradient|marker|mask|metadata|path|pattern|poly\w+|radialgradient|rect|script|set|stop|style|svg|symbol|text|textpath|title|tspan|use|view)$/;

/** The end of a tag that closes itself, which counts in drawings alone. */
const selfClosing = /[\t\n\f\r /]*\/>/y;

/** Elements that the parser opens anew in every paragraph that follows, until their end tag. */
const formatting = /^(?:[abisu]|big|code|em|font|nobr|small|strike|strong|tt)$/;

/** Elements in which HTML's parser reads text alone, and a drawing's or a formula's reads on. */
const raw = /^(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)$/;

/**
 * What is not text to https://html.spec.whatwg.org/multipage/parsing.html#tokenization: comments, and the beginnings of
 * tags. Neither this nor the next ever goes back far.
 */
const markup = /<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|\/(?![a-z]))[^>]*>?|<(\/?)([a-z][^\t\n\f\r />]*)/gi;

/** The next attribute of a tag, whose value may look like tags. */
const attribute =
  /[\t\n\f\r /]*[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >]*))?/y;

/** What a tag or an attribute costs DOMPurify, in nanoseconds. */
const each = 5000;

/**
 * A text as it may be parsed: without comments and without what HTML's parser reads as text alone, such as scripts, so
 * that no parser sees a tag where another sees none. `<noscript>` becomes `<no-script>`, whose content is read.
 * @returns undefined where it would keep the browser busy for seconds. The parser's time grows with the square of the
 * elements that stand open at once and of the attributes of a tag, and with the third power of the formatting elements
 * that it has to open anew. Counts rather too many open: an end tag that is not the next expected counts for nothing,
 * as the parser may ignore it.
 */
export function parsable(html: string): string | undefined {
  const open: string[] = [];
  const formats: string[] = [];
  let work = 0;
  let text = '';
  let from = 0;
  let to = 0;
  /** Whether there was a drawing or a formula, and whether this is still one for certain. */
  let isForeign = false;
  let isDrawing = false;
  const cut = (until: number, instead: string) => {
    text += html.slice(from, until) + instead;
    from = to;
  };
  for (let found; (markup.lastIndex = to), (found = markup.exec(html));) {
    const [tag, end, given = ''] = found;
    const start = found.index;
    let name = given.toLowerCase();
    to = start + tag.length;
    if (!name) {
      cut(start, '<!---->');
      continue;
    }
    if (name === 'noscript') cut(start, `<${end ?? ''}${(name = 'no-script')}`);
    attribute.lastIndex = to;
    for (let count = each; work <= limits.work && attribute.test(html); count += 100) {
      to = attribute.lastIndex;
      work += count;
    }
    if (name === 'svg') isDrawing = !end;
    else isDrawing &&= drawing.test(name);
    isForeign ||= name === 'svg' || name === 'math';
    selfClosing.lastIndex = to;
    const isClosed = isDrawing && selfClosing.test(html);
    if (isClosed && name === 'svg') isDrawing = false;
    if (formatting.test(name)) {
      if (end) formats.splice(formats.lastIndexOf(name) >>> 0, 1);
      else formats.push(name);
    } else work += formats.length ** 3;
    if (raw.test(name) && !end) {
      const inside = html.indexOf('>', to) + 1 || html.length;
      const close = new RegExp(`</${name}(?![^\\t\\n\\f\\r />])|$`, 'gi');
      close.lastIndex = inside;
      to = isClosed ? inside : (close.exec(html)?.index ?? inside);
      cut(name === 'iframe' ? inside : start, '<!---->');
    } else if (!isClosed && !flat.test(name) && (isForeign || !empty.test(name))) {
      if (!end) open.push(name);
      else if (open.at(-1) === name) open.pop();
    }
    if (open.length > limits.open || (work += each) > limits.work) return undefined;
  }
  return text + html.slice(from);
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
