/**
 * What of foreign HTML is shown. An allow-list: what is not named here is dropped, elements with their tags alone
 * (their text stays), those of `droppedWithContent` whole. SECURITY.md says why, line by line.
 */

const words = (text: string): readonly string[] => text.split(' ');

/** Attributes any element may keep. */
const everywhere = words('dir id lang title');

/** Elements that are kept, with no attributes of their own: sections, blocks of text, words, tables, formulas. */
const plain = words(
  'article aside div footer h1 h2 h3 h4 h5 h6 header section ' +
    'address br dd dl dt figcaption figure hr p pre summary ul ' +
    'abbr b bdi bdo cite code dfn em i kbd mark rp rt ruby s samp small span strike strong sub sup u var wbr ' +
    'caption picture table tbody tfoot thead tr ' +
    'merror mmultiscripts mpadded mphantom mprescripts mroot mrow mspace msqrt msub msubsup msup mtr',
);

/** Elements that are kept, each with the attributes that it alone may keep. */
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
  td: 'colspan headers rowspan',
  th: 'abbr colspan headers rowspan scope',
  time: 'datetime',
  track: 'kind label src srclang',
  video: 'height poster src width',
};

/** Every element that is kept, and the attributes that it may keep beside those that any may. */
const kept = new Map<string, readonly string[]>([
  ...plain.map(name => [name, []] as const),
  ...Object.entries(withAttributes).map(([name, attributes]) => [name, words(attributes)] as const),
]);

export const elements: readonly string[] = [...kept.keys()];

/** Elements whose text is not prose: they go with all that is in them. `no-script` is how `noscript` is read. */
export const droppedWithContent = words(
  'annotation annotation-xml applet button canvas datalist dialog form frameset head iframe malignmark map mglyph ' +
    'no-script noembed noframes object optgroup option output plaintext progress script select slot style svg ' +
    'template textarea title xmp',
);

/** What an attribute's value must be, beside text: an URL, one http(s), a list of such, a name in the text, or some. */
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

/** Kept while cleaning, for what follows it; never shown: Cloudflare's protected address. Links keep `data-frame` so. */
const working = words('data-cfemail');

/** More than this is refused, as the time of parsers and of DOMPurify grows with the square of the depth; but players. */
export const limits = {
  /** UTF-16 code units. */
  length: 5 * 1024 * 1024,
  /** Elements that nothing closes in the text: many more than careless markup has. */
  open: 3000,
  /** Elements within elements. */
  depth: 500,
  /** Of parser and DOMPurify, in nanoseconds or so: 100,000 tags and attributes. */
  work: 5e8,
  /** Sounds and films with controls, which cost WebKitGTK 0.13 s each: those beyond it become links. */
  players: 25,
};

/** Every attribute that some element may keep. */
export const attributes: readonly string[] = [...everywhere, ...working, ...[...kept.values()].flat()];

export function isAllowed(element: string, attribute: string): boolean {
  const own = kept.get(element);
  return own !== undefined && [everywhere, working, own].some(list => list.includes(attribute));
}
