/**
 * Reads the page's document from its prototype: markup such as `<img name="currentScript">` shadows members of
 * `document` itself.
 */
export const documentPrototype = Object.getPrototypeOf(document) as Document;

/** A member of the page's document, whatever element has that name. */
export function documentMember<K extends keyof Document>(name: K): Document[K] {
  return Reflect.get(documentPrototype, name, document);
}

/** The URL that relative URLs are relative to. `document.baseURI` can be shadowed; that of a new node cannot. */
export function pageUrl(): string {
  return new Text().baseURI;
}
