import {resolveSafeUrl} from './url.js';

/** Invisible characters that copied text often has at its ends. */
const invisibleAtEnds =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g;

/** Quotation marks, spaces, markup, and placeholders of templates. */
const strayCharacters = /["'`´‘’‚‛“”„‟′″«»‹›\s<>\\]|\{\{|%7B%7B|\$\{/i;

/** What programs write in the place of a missing value. */
const missingValue = /^(?:undefined|null|nan)$/i;

/** File extensions of web servers. `name.extension/` with another extension is a host without a scheme. */
const fileEndings = /\.(?:php\d?|phtml|html?|aspx?|ashx|jsp|do|cgi|pl|py|rb|cfm|json|xml|txt|js)$/i;

/**
 * Resolves the URL that requests go to. Rejects obvious mistakes: the browser would resolve `”https://…”` to a path of
 * the page's own site, where the request would be lost.
 * @param base an absolute URL
 * @returns an absolute http(s) URL, or undefined
 */
export function resolveActionUrl(text: string, base: string): string | undefined {
  const url = text.replace(invisibleAtEnds, '');
  if (strayCharacters.test(url) || missingValue.test(url) || isBrokenAbsolute(url)) return undefined;
  const resolved = resolveSafeUrl(url, base);
  if (!resolved?.startsWith('http')) return undefined;
  // `https://https://host` has the host `https`. A host has no other characters than these.
  const {host} = new URL(resolved);
  return /^(?:https?|[^/]*[^\w.:[\]-].*)$/i.test(host) ? undefined : resolved;
}

/** Whether a URL was meant to be absolute but is not: `https:/host`, `www.host`, `host.com/path`, `name@host.com`. */
function isBrokenAbsolute(url: string): boolean {
  if (/^https?:\/\/[^/]/i.test(url)) return false;
  const [path = ''] = url.split(/[?#]/, 1);
  const [first = ''] = path.split('/', 1);
  // A scheme. Within a path, a colon is fine.
  if (first.includes(':') || path.includes('://')) return true;
  // The classes of all letters take a millisecond to compile.
  if (!/\.|\/\//.test(url)) return false;
  if (/^(?:h?t?tps?|https?)[^\p{L}\d/]*\/\//iu.test(url)) return true;
  if (/^www\.|@.+\./i.test(first)) return true;
  const looksLikeHost = /^(?:(?:[\p{L}\d-]+\.)+\p{L}{2,}|(?:\d+\.){3}\d+)$/u.test(first);
  return looksLikeHost && url.length > first.length && url[first.length] === '/' && !fileEndings.test(first);
}
