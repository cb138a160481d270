/** Elements by the names that specifications give them, however a feed spells their namespaces and prefixes. */

/** Namespaces and the prefix that everybody knows them by; none for those of RSS, whose elements have no prefix. */
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

/** What a prefix most likely means that a document uses without saying so. */
export function namespaceOf(prefix: string): string {
  const known = prefix.toLowerCase();
  return (Object.hasOwn(namespaces, known) ? namespaces[known]?.[0] : undefined) ?? `urn:undeclared:${known}`;
}

/** The well-known prefix of an element's namespace; undefined where it is not among those that we read. */
export function prefixOf(element: Element): string | undefined {
  const uri = element.namespaceURI ?? '';
  if (uri.length > 100) return undefined;
  // http or https, in whatever case, with or without the last character.
  return prefixes.get(
    uri
      .trim()
      .toLowerCase()
      .replace(/^https/, 'http')
      .replace(/[/#]$/, ''),
  );
}

/** `title`, `dc:creator`, `atom:link`: in lower case, since `pubdate` is seen too. */
export function nameOf(element: Element): string {
  const prefix = prefixOf(element) ?? (element.prefix ? `?${element.prefix}` : '');
  const name = element.localName.toLowerCase();
  return prefix ? `${prefix}:${name}` : name;
}

/** The children of an element by name, in their order. */
export type Fields = ReadonlyMap<string, readonly Element[]>;

export function fieldsOf(element: Element | undefined): Fields {
  const fields = new Map<string, Element[]>();
  for (const child of element?.children ?? []) {
    const name = nameOf(child);
    const same = fields.get(name);
    if (same) same.push(child);
    else fields.set(name, [child]);
  }
  return fields;
}

/** All children of these names: those of the first name before those of the second. */
export function all(fields: Fields, ...names: readonly string[]): readonly Element[] {
  return names.flatMap(name => fields.get(name) ?? []);
}

/** What an element says, without the white space around it; undefined for nothing. */
export function textOf(element: Element | undefined): string | undefined {
  return element?.textContent.trim() || undefined;
}

/** What the first child of these names says that says anything. */
export function text(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const element of all(fields, ...names)) {
    const said = textOf(element);
    if (said) return said;
  }
  return undefined;
}

/** An attribute that says something. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name)?.trim() || undefined;
}
