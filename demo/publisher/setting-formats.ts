import {domainToASCII} from 'node:url';

/** The scheme of a URL with its colon; empty if the text is not a URL. */
export const schemeOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : '');

/** Whether a text is an origin in the spelling of browsers. */
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
 * Whether a text is the URL of a mail server. An unescaped `/`, `?` or `#` in a password ends the host early, so that the
 * rest appears as a path, query or fragment.
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

const onlyAddress = new RegExp(`^${address}$`, 'u');

/** Whether a text is one address without a name. */
export const isAddress = (text: string) => onlyAddress.test(text);

/** Whether a text is a URL that can be posted to. `fetch` refuses URLs with a password. */
export function isWebhook(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const {username, password, hash} = new URL(text);
  return username === '' && password === '' && hash === '';
}

/** Whether a text is a secret of Standard Webhooks. */
export function isWebhookSecret(text: string): boolean {
  const [, base64 = ''] = /^whsec_([A-Za-z\d+/]+={0,2})$/.exec(text) ?? [];
  const {length} = Buffer.from(base64, 'base64');
  return length >= 24 && length <= 64;
}

/** Whether a text is one address, alone or after a name. The name may be quoted. */
export const isSender = (text: string) => sender.test(text);
