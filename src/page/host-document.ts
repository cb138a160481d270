/**
 * Reads the page's document from its prototype: markup such as `<img name="currentScript">` shadows members of
 * `document` itself.
 */
export const documentPrototype = Object.getPrototypeOf(document) as Document;

/** Reads a member of the page's document, even where an element's name shadows it. */
export function documentMember<K extends keyof Document>(name: K): Document[K] {
  return Reflect.get(documentPrototype, name, document);
}

/** The browser's media queries, which follow what they ask for, and the function that made them. */
const mediaQueries = new Map<string, MediaQueryList>();
let maker: unknown;

/** Evaluates a media query. A page can lack `matchMedia`, or have a function in its place that returns less. */
export function mediaQuery(query: string): Partial<MediaQueryList> {
  // A page may replace the function at any time.
  if (maker !== window.matchMedia) mediaQueries.clear();
  maker = window.matchMedia;
  const known = mediaQueries.get(query);
  if (known) return known;
  try {
    const evaluated: unknown = matchMedia(query);
    if (evaluated instanceof MediaQueryList) mediaQueries.set(query, evaluated);
    return Object(evaluated) as Partial<MediaQueryList>;
  } catch {
    return {};
  }
}

/** Whether the page is XHTML: its markup is parsed as XML. */
export const isXml = documentMember('contentType') !== 'text/html';

/**
 * Returns the URL that relative URLs resolve against. Markup can shadow `document.baseURI`, but not the `baseURI` of a
 * new node.
 */
export function pageUrl(): string {
  return documentPrototype.createTextNode.call(document, '').baseURI;
}
