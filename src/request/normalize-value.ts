import {isAscii} from '../values/letters.js';
import type {FieldToken} from './request.js';

/** Invisible characters that copied text often has at its ends: spaces, soft hyphens, marks of direction. */
const invisibleAtEnds =
  /^[\s\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g;

/** Invisible characters that no email address contains. */
const invisibleInEmail = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Normalizes what a visitor typed, before it is sent. Removes invisible characters at its ends, and all of them from an
 * email address. Converts the domain of an address to ASCII (https://url.spec.whatwg.org/#concept-domain-to-ascii), so
 * that an address has only one form.
 */
export function normalizeValue(token: FieldToken | undefined, typed: string): string {
  const text = typed.replace(invisibleAtEnds, '');
  if (token !== 'email') return text;
  const email = text.replace(invisibleInEmail, '');
  const [, localPart, domain] = /^([^@]+@)([^@]+)$/.exec(email) ?? [];
  return localPart && domain ? localPart + toAsciiDomain(domain) : email;
}

/** Converts a domain to ASCII. Returns it unchanged if it is ASCII already, or is not a domain. */
function toAsciiDomain(domain: string): string {
  if (isAscii(domain) || /[\s:/?#[\]\\%<>]/.test(domain)) return domain;
  try {
    return new URL(`https://${domain}`).hostname;
  } catch {
    return domain;
  }
}
