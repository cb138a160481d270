import {isDeepStrictEqual} from 'node:util';
import {notExtra} from './native-post.js';
import type {TakenRequest} from './schema.js';

/** The members by which requests with one id are compared. */
type Content = Pick<TakenRequest, 'booklet' | 'fields' | 'extra' | 'consent' | 'kit'>;

/** Plain posts have CRLF line breaks, and their values are trimmed. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Keeps what a plain post can hold: no empty values. */
function plainContent({booklet, fields, extra, consent}: Content) {
  const own = Object.entries(extra).filter(([name]) => !notExtra.includes(name));
  const texts = [...own, ...Object.entries(fields)]
    .map(([name, text]) => [plain(name), plain(text)] as const)
    .filter(([, text]) => text);
  return {
    booklet: booklet || null,
    texts: new Map(texts),
    consentText: plain(consent.text),
    consentVersion: plain(consent.version ?? ''),
    marketing: consent.marketing,
  };
}

/**
 * Whether two requests under one id are one, though their bytes differ: a browser may have posted by itself what our
 * script sends too, and knows less of it; and it may have posted that twice, after another while.
 */
export function isTwin(one: Content, other: Content): boolean {
  const isOneNative = [one.kit.version, other.kit.version].includes('native');
  return isOneNative && isDeepStrictEqual(plainContent(one), plainContent(other));
}
