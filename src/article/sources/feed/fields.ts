/** Namespaces by their usual prefix; those of RSS have none. In lower case, without the final character `/` or `#`. */
const namespaces: Record<string, readonly string[]> = {
  '': [
    'http://purl.org/rss/1.0',
    'http://my.netscape.com/rdf/simple/0.9',
    'http://channel.netscape.com/rdf/simple/0.9',
    'http://backend.userland.com/rss2',
    'http://blogs.law.harvard.edu/tech/rss',
  ],
  atom: ['http://www.w3.org/2005/atom', 'http://purl.org/atom/ns'],
  at: ['http://purl.org/atompub/tombstones/1.0'],
  cc: ['http://web.resource.org/cc', 'http://creativecommons.org/ns'],
  content: ['http://purl.org/rss/1.0/modules/content'],
  creativecommons: [
    'http://backend.userland.com/creativecommonsrssmodule',
    'http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html',
    'http://blogs.law.harvard.edu/tech/creativecommonsrssmodule',
  ],
  dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0'],
  dcterms: ['http://purl.org/dc/terms'],
  feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
  itunes: ['http://www.itunes.com/dtds/podcast-1.0.dtd'],
  media: ['http://search.yahoo.com/mrss'],
  rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns'],
  xhtml: ['http://www.w3.org/1999/xhtml'],
};

const prefixes = new Map(
  Object.entries(namespaces).flatMap(([prefix, uris]) => uris.map(uri => [uri, prefix] as const)),
);

/** The namespace of an undeclared prefix. */
export function namespaceOf(prefix: string): string {
  const known = prefix.toLowerCase();
  return (Object.hasOwn(namespaces, known) ? namespaces[known]?.[0] : undefined) ?? `urn:undeclared:${known}`;
}

/** The usual prefix of an element's namespace; undefined for a namespace that is not read. */
export function knownPrefix(element: Element): string | undefined {
  const uri = element.namespaceURI ?? '';
  if (uri.length > 100) return undefined;
  // Feeds vary the scheme, the case and the final character.
  return prefixes.get(
    uri
      .trim()
      .toLowerCase()
      .replace(/^https/, 'http')
      .replace(/[/#]$/, ''),
  );
}

/** `title`, `dc:creator`, `atom:link`: in lower case, since feeds also write `pubdate`. */
export function qualifiedName(element: Element): string {
  const prefix = knownPrefix(element) ?? (element.prefix ? `?${element.prefix}` : '');
  const name = element.localName.toLowerCase();
  return prefix ? `${prefix}:${name}` : name;
}

/** The children of an element by qualified name, in document order. */
export type Fields = ReadonlyMap<string, readonly Element[]>;

export function readFields(element: Element | undefined): Fields {
  const fields = new Map<string, Element[]>();
  for (const child of element?.children ?? []) {
    const name = qualifiedName(child);
    const same = fields.get(name);
    if (same) same.push(child);
    else fields.set(name, [child]);
  }
  return fields;
}

/** All children of these names, ordered by name. */
export function childrenNamed(fields: Fields, ...names: readonly string[]): readonly Element[] {
  return names.flatMap(name => fields.get(name) ?? []);
}

/** The trimmed text of an element; undefined if empty. */
export function trimmedText(element: Element | undefined): string | undefined {
  return element?.textContent.trim() || undefined;
}

/** The trimmed text of the first child of these names that is not empty. */
export function firstText(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const element of childrenNamed(fields, ...names)) {
    const text = trimmedText(element);
    if (text) return text;
  }
  return undefined;
}

/** A trimmed attribute; undefined if empty. */
export function readAttribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name)?.trim() || undefined;
}
