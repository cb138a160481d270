import {isDeepStrictEqual} from 'node:util';
import {reservedNames} from './native-post.js';
import type {ValidRequest} from './schema.js';

/** The members by which requests with one id are compared. */
type Content = Pick<ValidRequest, 'booklet' | 'fields' | 'extra' | 'consent' | 'kit'>;

/** Plain posts have CRLF line breaks, and their values are trimmed. */
const normalize = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Normalizes a request to what a plain post can contain, without empty values. */
function comparableContent({booklet, fields, extra, consent}: Content) {
  const extraFields = Object.entries(extra).filter(([name]) => !reservedNames.includes(name));
  const texts = [...extraFields, ...Object.entries(fields)]
    .map(([name, text]) => [normalize(name), normalize(text)] as const)
    .filter(([, text]) => text);
  return {
    booklet: booklet || null,
    texts: new Map(texts),
    consentText: normalize(consent.text),
    consentVersion: normalize(consent.version ?? ''),
    marketing: consent.marketing,
  };
}

/**
 * Whether two requests with one id are the same request, although their bytes differ. A browser may post a request that
 * the script sends too, with fewer members. It may also post the form twice, with another elapsed time.
 */
export function isTwin(one: Content, other: Content): boolean {
  const isAnyNative = [one.kit.version, other.kit.version].includes('native');
  return isAnyNative && isDeepStrictEqual(comparableContent(one), comparableContent(other));
}
