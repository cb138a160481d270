import {attribute, nameOf, textOf} from './names.js';
import {urlAt, type Reading} from './reading.js';

/** Where an entry says what it is: its id, and where it stands. */
const ids = new Set(['guid', 'atom:id', 'id', 'dc:identifier']);
const links = new Set(['link', 'guid', 'atom:link', 'feedburner:origlink', 'atom:id', 'id']);

/** The same without their prefixes, to pass over most elements at once: there may be hundreds of thousands. */
const localNames = new Set([...ids, ...links].map(name => name.split(':').at(-1)));

interface Said {
  element: Element;
  name: string;
  /** An id or a URL, as it is written. */
  value: string;
}

/**
 * The entry of that id, else of that URL, else of that slug, the last part of its URL's path; the first without it.
 * @param base what relative links are relative to
 */
export function wantedEntry(
  entries: readonly Element[],
  item: string | undefined,
  reading: Reading,
  base: string,
): Element | undefined {
  const wanted = item?.trim();
  if (!wanted) return entries[0];
  const known = entries.map(entry => ({entry, said: saidOf(entry)}));
  const named = known.find(({said}) => said.some(({name, value}) => ids.has(name) && value === wanted));
  if (named) return named.entry;
  const url = reading.fetchableUrl(wanted, base);
  const slug = (url && lastPart(url)) ?? wanted;
  const places = known.map(({entry, said}) => ({
    entry,
    urls: said
      .filter(({name, value}) => links.has(name) && decoded(value).includes(slug))
      .map(({element, value}) => urlAt(element, value, reading, base))
      .filter(each => each !== undefined),
  }));
  const placed = places.find(({urls}) => urls.some(each => url && comparable(each) === comparable(url)));
  return (placed ?? places.find(({urls}) => urls.some(each => lastPart(each) === wanted)))?.entry;
}

function saidOf(entry: Element): Said[] {
  const said: Said[] = [];
  const about = aboutOf(entry);
  if (about) said.push({element: entry, name: 'guid', value: about});
  for (const element of entry.children) {
    if (!localNames.has(element.localName.toLowerCase())) continue;
    const value = attribute(element, 'href') ?? textOf(element);
    if (value) said.push({element, name: nameOf(element), value});
  }
  return said;
}

/** RSS 1.0 names an item by its URL: https://web.resource.org/rss/1.0/spec#s5.5. */
export function aboutOf(entry: Element): string | undefined {
  return entry.getAttributeNS('http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'about')?.trim() || undefined;
}

/** A URL as it is compared: with or without a slash at its end it is the same place. */
function comparable(url: string): string {
  return url.replace(/\/$/, '');
}

/** The last part of its path, decoded; undefined where it has none. */
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
