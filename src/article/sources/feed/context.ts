import {childrenNamed, readAttribute, trimmedText, type Fields} from './fields.js';

/** The URL of a feed and the tools to read it. */
export interface FeedContext {
  /** Absolute. */
  url: string;
  plainText(html: string): string;
  fetchableUrl(text: string | undefined, base: string): string | undefined;
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The base URL of an element by `xml:base` (https://www.w3.org/TR/xmlbase/); undefined without any `xml:base`. */
export function xmlBase(element: Element, {url, fetchableUrl}: FeedContext): string | undefined {
  const bases: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const base = at.getAttributeNS(xmlNamespace, 'base');
    if (base !== null) bases.unshift(base);
  }
  let resolved: string | undefined;
  for (const base of bases) resolved = fetchableUrl(base, resolved ?? url) ?? resolved;
  return resolved;
}

/** The closest `xml:lang`, BCP 47. */
export function xmlLanguage(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const language = at.getAttributeNS(xmlNamespace, 'lang');
    if (language !== null) return parseLanguage(language);
  }
  return undefined;
}

/** A language tag, also written as `en_US`. */
export function parseLanguage(written: string | undefined): string | undefined {
  const language = written?.trim().replaceAll('_', '-');
  return language && /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,5}$/i.test(language) ? language : undefined;
}

/** Resolves a URL in an element by its `xml:base`, else by `base`. */
export function resolveUrl(
  element: Element | undefined,
  url: string | undefined,
  context: FeedContext,
  base = context.url,
): string | undefined {
  return element && url ? context.fetchableUrl(url, xmlBase(element, context) ?? base) : undefined;
}

/** The URL before its redirection through FeedBurner, which no longer exists. */
export function originalUrl(fields: Fields, context: FeedContext): string | undefined {
  const [element] = childrenNamed(fields, 'feedburner:origlink');
  return resolveUrl(element, trimmedText(element), context);
}

/**
 * The page of an entry or a feed by its Atom links, an HTML page if there is one.
 * https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7
 */
export function alternateUrl(fields: Fields, context: FeedContext): string | undefined {
  const alternates = childrenNamed(fields, 'atom:link')
    .filter(link => /^(?:http:\/\/www\.iana\.org\/assignments\/relation\/)?alternate$/i.test(relation(link)))
    .map(link => ({
      url: resolveUrl(link, readAttribute(link, 'href'), context),
      type: readAttribute(link, 'type'),
    }))
    .filter(({url}) => url);
  return (alternates.find(({type}) => !type || /html/i.test(type)) ?? alternates[0])?.url;
}

export function relation(link: Element): string {
  return readAttribute(link, 'rel') ?? 'alternate';
}
