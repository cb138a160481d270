import {domainToASCII, domainToUnicode} from 'node:url';

/** Lower case in Unicode, whatever the locale of the database, with accents in one spelling. */
const fold = (text: string) => text.normalize('NFC').toLowerCase().normalize('NFC');

function parts(email: string): [local: string, domain: string] {
  const at = email.lastIndexOf('@');
  return [email.slice(0, at + 1), email.slice(at + 1)];
}

/**
 * The spelling of an email address by which addresses are compared: lower case, accents composed, and the domain in ASCII
 * (`käse.example` is `xn--kse-qla.example`). Mail servers may tell cases apart before the @, but none does.
 */
export function normalizeEmail(email: string): string {
  const [local, domain] = parts(fold(email.trim()));
  return local + (domainToASCII(domain) || domain);
}

/** The names and the address in the spelling in which they are searched. */
export function searchText(fields: Record<string, string | undefined> & {email: string}): string {
  const {firstName, lastName, name, email} = fields;
  const ascii = normalizeEmail(email);
  const [local, domain] = parts(ascii);
  const spellings = new Set([fold(email), ascii, local + domainToUnicode(domain)]);
  return [fold([firstName, lastName, name].filter(Boolean).join(' ')), ...spellings].join(' ').trim();
}

/** Part of a name or address, in the spelling of `searchText`. */
export const foldSearch = fold;
