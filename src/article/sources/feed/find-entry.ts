import {readAttribute, qualifiedName, trimmedText} from './fields.js';
import {resolveUrl, type FeedContext} from './context.js';

/** Elements that hold the id of an entry, and elements that hold its URL. */
const idElements = new Set(['guid', 'atom:id', 'id', 'dc:identifier']);
const urlElements = new Set(['link', 'guid', 'atom:link', 'feedburner:origlink', 'atom:id', 'id']);

/** Their names without a prefix: a quick test for feeds with hundreds of thousands of elements. */
const localNames = new Set([...idElements, ...urlElements].map(name => name.split(':').at(-1)));

interface EntryName {
  element: Element;
  name: string;
  /** An id or a URL, as written. */
  value: string;
}

/**
 * Finds an entry by its id, else by its URL, else by its slug, the last part of the URL's path.
 * @param item the first entry without it
 * @param base base of relative links
 */
export function findFeedEntry(
  entries: readonly Element[],
  item: string | undefined,
  context: FeedContext,
  base: string,
): Element | undefined {
  const sought = item?.trim();
  if (!sought) return entries[0];
  const candidates = entries.map(entry => ({entry, names: readNames(entry)}));
  const named = candidates.find(({names}) =>
    names.some(({name, value}) => idElements.has(name) && value === sought),
  );
  if (named) return named.entry;
  const url = context.fetchableUrl(sought, base);
  const slug = (url && lastPart(url)) ?? sought;
  const places = candidates.map(({entry, names}) => ({
    entry,
    urls: names
      .filter(({name, value}) => urlElements.has(name) && decoded(value).includes(slug))
      .map(({element, value}) => resolveUrl(element, value, context, base))
      .filter(each => each !== undefined),
  }));
  const placed = places.find(({urls}) => urls.some(each => url && comparable(each) === comparable(url)));
  return (placed ?? places.find(({urls}) => urls.some(each => lastPart(each) === sought)))?.entry;
}

function readNames(entry: Element): EntryName[] {
  const names: EntryName[] = [];
  const about = rdfAbout(entry);
  if (about) names.push({element: entry, name: 'guid', value: about});
  for (const element of entry.children) {
    if (!localNames.has(element.localName.toLowerCase())) continue;
    const value = readAttribute(element, 'href') ?? trimmedText(element);
    if (value) names.push({element, name: qualifiedName(element), value});
  }
  return names;
}

/** The URL by which RSS 1.0 identifies an item: https://web.resource.org/rss/1.0/spec#s5.5. */
export function rdfAbout(entry: Element): string | undefined {
  return entry.getAttributeNS('http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'about')?.trim() || undefined;
}

/** A URL without its final slash. */
function comparable(url: string): string {
  return url.replace(/\/$/, '');
}

/** The last part of a URL's path, decoded; undefined for an empty path. */
function lastPart(url: string): string | undefined {
  return decoded(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '') || undefined;
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
