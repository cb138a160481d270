import {fetchableUrl} from '../page/url.js';

/** A URL, which may contain commas but not end with one, and its descriptor. Takes linear time. */
const candidate = /[^\s,](?:\S*[^\s,])?(?:\s+[^,]*)?/g;

/**
 * A `srcset` with absolute URLs, without invalid candidates.
 * https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
 */
export function fetchableUrls(text: string, base?: string): string {
  return (text.match(candidate) ?? [])
    .slice(0, 99)
    .map(each => {
      const [given, descriptor = '', more] = each.trim().split(/\s+/);
      const url = fetchableUrl(given, base);
      return url && !more && /^(?:\d{1,5}w|\d\d?(?:\.\d{1,4})?x)?$/.test(descriptor)
        ? `${url} ${descriptor}`.trim()
        : '';
    })
    .filter(Boolean)
    .join(', ');
}
