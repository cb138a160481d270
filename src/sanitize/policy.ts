/**
 * The parts of foreign HTML that are shown. Every other attribute is dropped; every other element is unwrapped, so that
 * its text stays, or dropped whole if it is in `droppedWithContent`. SECURITY.md explains the choice.
 */

const words = (text: string): readonly string[] => text.split(' ');

/** Attributes allowed on every element. */
const everywhere = words('dir id lang title');

/** Allowed elements without attributes of their own: sections, blocks, inline elements, tables, MathML. */
const plain = words(
  'article aside div footer h1 h2 h3 h4 h5 h6 header section ' +
    'address br dd dl dt figcaption figure hr p pre summary ul ' +
    'abbr b bdi bdo cite code dfn em i kbd mark rp rt ruby s samp small span strike strong sub sup u var wbr ' +
    'caption picture table tbody tfoot thead tr ' +
    'merror mmultiscripts mpadded mphantom mprescripts mroot mrow mspace msqrt msub msubsup msup mtr',
);

/** Allowed elements with attributes of their own. */
const withAttributes = {
  a: 'data-frame href hreflang name',
  audio: 'src',
  blockquote: 'cite',
  col: 'span',
  colgroup: 'span',
  del: 'cite datetime',
  details: 'open',
  img: 'alt height sizes src srcset width',
  ins: 'cite datetime',
  li: 'value',
  math: 'display displaystyle',
  menclose: 'notation',
  mfrac: 'displaystyle linethickness',
  mi: 'mathvariant',
  mn: 'mathvariant',
  mo: 'accent fence form largeop movablelimits separator stretchy symmetric',
  mover: 'accent',
  ms: 'mathvariant',
  mstyle: 'displaystyle',
  mtable: 'displaystyle',
  mtd: 'columnspan rowspan',
  mtext: 'mathvariant',
  munder: 'accentunder',
  munderover: 'accent accentunder',
  ol: 'reversed start type',
  q: 'cite',
  source: 'height media sizes src srcset type width',
  td: 'align colspan headers rowspan',
  th: 'abbr align colspan headers rowspan scope',
  time: 'datetime',
  track: 'kind label src srclang',
  video: 'height poster src width',
};

/** Every allowed element and its own attributes. */
const allowed = new Map<string, readonly string[]>([
  ...plain.map(name => [name, []] as const),
  ...Object.entries(withAttributes).map(([name, attributes]) => [name, words(attributes)] as const),
]);

export const elements: readonly string[] = [...allowed.keys()];

/** Elements whose content is not prose. `no-script` is the name under which `noscript` is parsed. */
export const droppedWithContent = words(
  'annotation annotation-xml applet button canvas datalist dialog form frameset head iframe malignmark map mglyph ' +
    'no-script noembed noframes object optgroup option output plaintext progress script select slot style svg ' +
    'template textarea title xmp',
);

/** Attribute values that are checked: any allowed URL, an http(s) URL, a `srcset`, an id, a list of ids. */
export type ValueKind = 'link' | 'file' | 'files' | 'id' | 'ids';

export const valueKinds: ReadonlyMap<string, ValueKind> = new Map([
  ['cite', 'link'],
  ['href', 'link'],
  ['poster', 'file'],
  ['src', 'file'],
  ['srcset', 'files'],
  ['headers', 'ids'],
  ['id', 'id'],
  ['name', 'id'],
]);

/**
 * Attributes that the repairs after cleaning read and remove: Cloudflare's encoded email address, and the mark of text
 * for screen readers.
 */
const repairAttributes = words('data-cfemail data-unseen');

/** A text beyond these limits is refused: parsers and DOMPurify take time in the square of the depth. */
export const limits = {
  /** UTF-16 code units. */
  length: 5 * 1024 * 1024,
  /** Open elements at any point of the text; careless markup has far fewer. */
  open: 3000,
  /** Nested elements after parsing. */
  depth: 500,
  /** Estimated nanoseconds of parser and DOMPurify: 100,000 tags and attributes. */
  cost: 5e8,
  /** Audio and video players, which cost WebKitGTK 0.13 s each; the rest become links. */
  players: 25,
};

/** Every allowed attribute. */
export const attributes: readonly string[] = [
  ...everywhere,
  ...repairAttributes,
  ...[...allowed.values()].flat(),
];

export function isAllowed(element: string, attribute: string): boolean {
  const own = allowed.get(element);
  return own !== undefined && [everywhere, repairAttributes, own].some(list => list.includes(attribute));
}
