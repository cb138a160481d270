import {realmDocument} from '../page/realm.js';
import type {Steps} from '../page/steps.js';
import {limits} from './policy.js';

/** Elements that never nest: empty ones, and those that the next of their kind closes. */
const neverNested = /^(?:[bh]r|d[dt]|img|li|p)$/;

/** More void elements; in SVG and MathML these names are elements with content. */
const htmlVoid = /^(?:area|col|input|source|track|wbr)$/;

/** Elements of SVG in which the parser stays in SVG. */
const svgElement =
  /^(?:animate\w*|circle|clippath|defs|ellipse|fe\w+|filter|g|image|line|lineargradient|marker|mask|metadata|path|pattern|poly\w+|radialgradient|rect|script|set|stop|style|svg|symbol|text|textpath|title|tspan|use|view)$/;

/** The end of a self-closing tag, which only SVG and MathML have. */
const selfClosing = /[\t\n\f\r /]*\/>/y;

/** Formatting elements: the parser reopens them in every paragraph until their end tag. */
const formatting = /^(?:[abisu]|big|code|em|font|nobr|small|strike|strong|tt)$/;

/** Elements whose content is text in HTML, but markup in SVG and MathML. */
const rawText = /^(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)$/;

/**
 * Comments and the beginnings of tags, by https://html.spec.whatwg.org/multipage/parsing.html#tokenization. This
 * expression and the next take linear time.
 */
const tagOrComment =
  /<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|\/(?![a-z]))[^>]*>?|<(\/?)([a-z][^\t\n\f\r />]*)/gi;

/** The next attribute of a tag; its value may contain tags, and a quote that is not closed takes the rest of the text. */
const attribute =
  /[\t\n\f\r /]*[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"?|'[^']*'?|[^\t\n\f\r >]*))?/y;

/** Elements before which a text can be divided: they close a paragraph that is still open. */
const divider = /^(?:div|h[1-6]|p|section)$/;

/** Beginnings of the names of elements that may stay open until others close them, and change what the parser does next. */
const staysOpen = /^(?:ca|col|d[dt]$|li$|p$|t[bdfhr])/;

/** Elements whose end tag also closes what is still open in them. The parser may ignore other end tags then. */
const container = /^(?:article|blockquote|div|dl|fig\w+|[ou]l|section|t[abdfhr]\w*)$/;

/** The usual length of a piece, in UTF-16 code units. */
const usualLength = 20_000;

/** Nanoseconds that DOMPurify takes for a tag or an attribute. */
const costOfTag = 5000;

/**
 * Removes comments and raw text such as scripts, so that all parsers see the same tags, and renames `<noscript>` to
 * `<no-script>`, whose content is parsed in every browser.
 * @param length the least length of a piece, in UTF-16 code units
 * @returns the text in pieces, which give the same nodes when they are parsed one by one: each but the first begins where
 * nothing is open. undefined where parsing would keep the browser busy for seconds. The parser's time grows with the square of the open
 * elements and of the attributes of a tag, and with the third power of the formatting elements that it reopens. The
 * estimate errs on the high side: an end tag that does not match the last open element closes nothing.
 */
export function* limitMarkup(html: string, length = usualLength): Steps<string[] | undefined> {
  const open: string[] = [];
  const formats: string[] = [];
  if (html.length > limits.length) return undefined;
  let cost = 0;
  const pieces: string[] = [];
  let text = '';
  let from = 0;
  let to = 0;
  /** Whether any SVG or MathML was seen, and whether the current position is certainly in SVG. */
  let isForeign = false;
  let isInSvg = false;
  /** Whether nothing so far may stay open unnoticed, or change how the parser goes on. */
  let isDivisible = true;
  const cut = (until: number, instead: string) => {
    text += html.slice(from, until) + instead;
    from = to;
  };
  for (let found; (tagOrComment.lastIndex = to), (found = tagOrComment.exec(html));) {
    const [tag, end, given = ''] = found;
    const start = found.index;
    let name = given.toLowerCase();
    const last = open.at(-1);
    if (!end && staysOpen.test(name) && (last ? !container.test(last) : name !== 'p')) isDivisible = false;
    if (
      isDivisible &&
      !end &&
      !last &&
      !isForeign &&
      !formats.length &&
      divider.test(name) &&
      text.length + start - from >= length
    ) {
      to = start;
      cut(start, '');
      pieces.push(text);
      text = '';
      yield;
    }
    to = start + tag.length;
    if (!name) {
      cut(start, '<!---->');
      continue;
    }
    if (name === 'noscript') cut(start, `<${end ?? ''}${(name = 'no-script')}`);
    attribute.lastIndex = to;
    for (let count = costOfTag; cost <= limits.cost && attribute.test(html); count += 100) {
      to = attribute.lastIndex;
      cost += count;
    }
    if (name === 'svg') isInSvg = !end;
    else isInSvg &&= svgElement.test(name);
    isForeign ||= name === 'svg' || name === 'math';
    selfClosing.lastIndex = to;
    const isClosed = isInSvg && selfClosing.test(html);
    if (isClosed && name === 'svg') isInSvg = false;
    if (formatting.test(name)) {
      if (end) formats.splice(formats.lastIndexOf(name) >>> 0, 1);
      else formats.push(name);
    } else cost += formats.length ** 3;
    if (rawText.test(name) && !end) {
      const inside = html.indexOf('>', to) + 1 || html.length;
      const close = new RegExp(`</${name}(?![^\\t\\n\\f\\r />])|$`, 'gi');
      close.lastIndex = inside;
      to = isClosed ? inside : (close.exec(html)?.index ?? inside);
      cut(name === 'iframe' ? inside : start, '<!---->');
    } else if (!isClosed && !neverNested.test(name) && (isForeign || !htmlVoid.test(name))) {
      if (!end) open.push(name);
      else if (open.at(-1) === name) open.pop();
    }
    if (open.length > limits.open || (cost += costOfTag) > limits.cost) return undefined;
  }
  pieces.push(text + html.slice(from));
  return pieces;
}

/** Whether elements are nested deeper than `most`. Uses a walker, since forms can shadow their own members. */
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
