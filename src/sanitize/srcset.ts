import {fetchableUrl} from '../page/url.js';

/** An URL, which may hold commas but not end with one, and what follows it up to the next. Never goes back far. */
const candidate = /[^\s,](?:\S*[^\s,])?(?:\s+[^,]*)?/g;

/**
 * The images of a `srcset` that may be loaded, their URLs absolute; those that are broken are left out.
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
