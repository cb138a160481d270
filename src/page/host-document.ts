/**
 * Reads the page's document from its prototype: markup such as `<img name="currentScript">` shadows members of
 * `document` itself.
 */
export const documentPrototype = Object.getPrototypeOf(document) as Document;

/** Reads a member of the page's document, even where an element's name shadows it. */
export function documentMember<K extends keyof Document>(name: K): Document[K] {
  return Reflect.get(documentPrototype, name, document);
}

/**
 * Returns the URL that relative URLs resolve against. Markup can shadow `document.baseURI`, but not the `baseURI` of a
 * new node.
 */
export function pageUrl(): string {
  return new Text().baseURI;
}
