import {fetchableUrl} from '../page/url.js';

/** Invisible characters that copied text often has at its ends. */
const invisibleAtEnds =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g;

/** Quotation marks, spaces, markup, and placeholders of templates. */
const strayCharacters = /["'`´‘’‚‛“”„‟′″«»‹›\s<>\\]|\{\{|%7B%7B|\$\{/i;

/** File extensions of web servers. `name.extension/` with another extension is a host without a scheme. */
const fileEndings = /\.(?:php\d?|phtml|html?|aspx?|ashx|jsp|do|cgi|pl|py|rb|cfm|json|xml|txt|js)$/i;

/**
 * Resolves the URL that requests go to. Rejects obvious mistakes: the browser would resolve `”https://…”` to a path of
 * the page's own site, where the request would be lost.
 * @returns an absolute http(s) URL, or undefined
 */
export function actionUrl(text: string): string | undefined {
  const url = text.replace(invisibleAtEnds, '');
  if (strayCharacters.test(url) || isBrokenAbsolute(url)) return undefined;
  return fetchableUrl(url);
}

/** Whether a URL was meant to be absolute but is not: `https:/host`, `www.host`, `host.com/path`. */
function isBrokenAbsolute(url: string): boolean {
  const [first = ''] = url.split(/[/?#]/, 1);
  // A scheme before anything else. Within a path, a colon is fine.
  if (first.includes(':') && !/^https?:\/\/[^/]/i.test(url)) return true;
  if (/^(?:h?t?tps?|https?)\/\//i.test(url)) return true;
  if (/^www\./i.test(first)) return true;
  const looksLikeHost = /^(?:[a-z\d-]+\.)+[a-z]{2,}$/i.test(first);
  return looksLikeHost && url.length > first.length && url[first.length] === '/' && !fileEndings.test(first);
}
