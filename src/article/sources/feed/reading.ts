import {all, attribute, textOf, type Fields} from './names.js';

/** What is at hand while one feed is read: where it came from, and of the script's tools those that reading needs. */
export interface Reading {
  /** Absolute. */
  url: string;
  plainText(html: string): string;
  fetchableUrl(text: string | undefined, base: string): string | undefined;
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/**
 * What relative URLs at an element are relative to by `xml:base`, whose own may be relative to those around them
 * (https://www.w3.org/TR/xmlbase/); undefined where there is none.
 */
export function xmlBase(element: Element, {url, fetchableUrl}: Reading): string | undefined {
  const bases: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const base = at.getAttributeNS(xmlNamespace, 'base');
    if (base !== null) bases.unshift(base);
  }
  let resolved: string | undefined;
  for (const base of bases) resolved = fetchableUrl(base, resolved ?? url) ?? resolved;
  return resolved;
}

/** BCP 47, of the closest `xml:lang`. */
export function xmlLanguage(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const language = at.getAttributeNS(xmlNamespace, 'lang');
    if (language !== null) return asLanguage(language);
  }
  return undefined;
}

/** A language that is written as one, `en_US` too. */
export function asLanguage(said: string | undefined): string | undefined {
  const language = said?.trim().replaceAll('_', '-');
  return language && /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,5}$/i.test(language) ? language : undefined;
}

/** The URL that an element is about, relative to its own `xml:base`, else to `base`. */
export function urlAt(
  element: Element | undefined,
  said: string | undefined,
  reading: Reading,
  base = reading.url,
): string | undefined {
  return element && said ? reading.fetchableUrl(said, xmlBase(element, reading) ?? base) : undefined;
}

/** Before its redirection through FeedBurner, which is no more. */
export function originalUrl(fields: Fields, reading: Reading): string | undefined {
  const [element] = all(fields, 'feedburner:origlink');
  return urlAt(element, textOf(element), reading);
}

/**
 * Where an entry or a feed stands as a page by its Atom links, https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7: a
 * page of HTML before anything else.
 */
export function alternateUrl(fields: Fields, reading: Reading): string | undefined {
  const alternates = all(fields, 'atom:link')
    .filter(link => /^(?:http:\/\/www\.iana\.org\/assignments\/relation\/)?alternate$/i.test(relation(link)))
    .map(link => ({url: urlAt(link, attribute(link, 'href'), reading), type: attribute(link, 'type')}))
    .filter(({url}) => url);
  return (alternates.find(({type}) => !type || /html/i.test(type)) ?? alternates[0])?.url;
}

export function relation(link: Element): string {
  return attribute(link, 'rel') ?? 'alternate';
}
