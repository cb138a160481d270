/**
 * What of foreign HTML is shown. An allow-list: what is not named here is dropped, elements with their tags alone
 * (their text stays), those of `droppedWithContent` whole. SECURITY.md says why, line by line.
 */

const words = (text: string): readonly string[] => text.split(' ');

/** Attributes any element may keep. */
const everywhere = words('dir lang title');

/** Elements that are kept, with no attributes of their own: sections, blocks of text, words, tables. */
const plain = words(
  'article aside div footer h1 h2 h3 h4 h5 h6 header section ' +
    'address br dd dl dt figcaption figure hr p pre summary ul ' +
    'abbr b bdi bdo cite code dfn em i kbd mark rp rt ruby s samp small span strong sub sup u var wbr ' +
    'caption table tbody tfoot thead tr',
);

/** Elements that are kept, each with the attributes that it alone may keep. */
const withAttributes = {
  a: 'href hreflang',
  blockquote: 'cite',
  col: 'span',
  colgroup: 'span',
  del: 'cite datetime',
  details: 'open',
  img: 'alt height src width',
  ins: 'cite datetime',
  li: 'value',
  ol: 'reversed start type',
  q: 'cite',
  td: 'colspan headers rowspan',
  th: 'abbr colspan headers rowspan scope',
  time: 'datetime',
};

/** Every element that is kept, and the attributes that it may keep beside those that any may. */
const kept = new Map<string, readonly string[]>([
  ...plain.map(name => [name, []] as const),
  ...Object.entries(withAttributes).map(([name, attributes]) => [name, words(attributes)] as const),
]);

export const elements: readonly string[] = [...kept.keys()];

/** Elements whose text is not prose: they go with all that is in them. */
export const droppedWithContent = words(
  'applet audio button canvas datalist dialog form frameset head iframe map math noembed noframes noscript object ' +
    'optgroup option output plaintext progress script select slot style svg template textarea title video xmp',
);

/** Attributes that hold an URL, which must pass `core/url`; images must be http(s). */
export const urlAttributes: ReadonlyMap<string, 'link' | 'image'> = new Map([
  ['cite', 'link'],
  ['href', 'link'],
  ['src', 'image'],
]);

/** Kept while cleaning, for what follows it; never shown. Cloudflare's protected address. */
const working = words('data-cfemail');

/** More than this is refused: the time of parsers and of DOMPurify grows with the square of the depth. */
export const limits = {
  /** UTF-16 code units. */
  length: 5 * 1024 * 1024,
  /** Elements that nothing closes in the text: many more than careless markup has. */
  open: 3000,
  /** Elements within elements. */
  depth: 500,
};

/** Every attribute that some element may keep. */
export const attributes: readonly string[] = [...everywhere, ...working, ...[...kept.values()].flat()];

export function isAllowed(element: string, attribute: string): boolean {
  const own = kept.get(element);
  return own !== undefined && [everywhere, working, own].some(list => list.includes(attribute));
}
