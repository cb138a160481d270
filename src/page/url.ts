import {pageUrl} from './realm.js';

const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

function parse(text: string | null | undefined, base: string): URL | undefined {
  try {
    return text?.trim() ? new URL(text, base) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Resolves a URL that may be shown as a link: http(s), mailto, tel, or one relative to `base`.
 * The browser's own parser decides, as it will when the link is followed: `java\nscript:` is `javascript:` to both.
 * @param base an absolute URL; by default the page's
 * @returns the absolute URL; undefined for any other
 */
export function safeUrl(text: string | null | undefined, base = pageUrl()): string | undefined {
  const url = parse(text, base);
  return url && protocols.has(url.protocol) ? url.href : undefined;
}

/** Like `safeUrl`, but http(s) only: for URLs that are fetched, posted to or shown as an image. */
export function fetchableUrl(text: string | null | undefined, base = pageUrl()): string | undefined {
  const url = safeUrl(text, base);
  return url?.startsWith('http') ? url : undefined;
}
