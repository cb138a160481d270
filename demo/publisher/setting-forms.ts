import {domainToASCII} from 'node:url';

/** The scheme of a URL, with its colon; empty for what is none. */
export const schemeOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : '');

/** Whether a text is an origin, spelt as browsers spell it. */
export const isOrigin = (text: string) =>
  /^https?:$/.test(schemeOf(text)) && new URL(text).origin === text && !text.includes('*');

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const isHost = (hostname: string) =>
  hostname.startsWith('[') || domainToASCII(decoded(hostname) ?? '') !== '';

/**
 * Whether a text is the URL of a mail server. A `/`, `?` or `#` that a password holds as it is ends the host early: what
 * is left of it stands behind, or before the colon of the port.
 */
export function isMailServer(text: string): boolean {
  if (!/^smtps?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const {hostname, username, password, pathname, search, hash} = new URL(text);
  const isWhole = ['', '/'].includes(pathname) && !search.includes('@') && hash === '';
  return isWhole && isHost(hostname) && decoded(username) !== undefined && decoded(password) !== undefined;
}

const addressCharacter = String.raw`[^\s@\p{Cc}<>()[\],;:\\"]`;
const address = `${addressCharacter}+@${addressCharacter}+`;
const name = String.raw`(?:"[^"\\<>@\p{Cc}]+"|[^"\\<>@\p{Cc}]+)`;
const sender = new RegExp(`^(?:${name} <${address}>|${address})$`, 'u');

/** Whether a text is one address, alone or behind a name; quotation marks around the name are for commas, and optional. */
export const isSender = (text: string) => sender.test(text);
