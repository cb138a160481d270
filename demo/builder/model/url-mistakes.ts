/** Says whether the script can use the URL in an attribute, by the script's own rules. */
import {actionUrl} from '../../../src/delivery/action-url.js';
import {fetchableUrl} from '../../../src/page/url.js';
import {hasUnusableUrl} from './url-attributes.js';

/** The script follows these, or sends to them. Other URLs are links, which may also be email addresses. */
const fetchedName = /(?:^|-)(?:action|challenge|cite|cover|photo|src|success-href)$/;

/** Longer addresses are cut in a sentence. */
const longestShown = 80;

/**
 * Says what is wrong with a URL, for a marketer.
 * @returns undefined for a URL that works
 */
export function mistakeOfUrl(name: string, value: string): string | undefined {
  const url = value.trim();
  if (!url) return undefined;
  const shown = url.length > longestShown ? `${url.slice(0, longestShown)}…` : url;
  if (hasUnusableUrl(name, url))
    return `“${shown}” is no web address, so the snippet leaves it out. Enter an address that begins with https://.`;
  const absolute = fetchableUrl(url);
  if (!absolute)
    return fetchedName.test(name)
      ? `“${shown}” is no web address. Enter one that begins with https://.`
      : undefined;
  const {username, password} = new URL(absolute);
  if (username || password)
    return 'Remove the user name and password from the address. Everybody can read them there, and browsers do not send to such an address.';
  // Nobody can tell by looking whether it is a path or a host.
  if (/^[/\\]{2}/.test(url)) return `Write https: before “${shown}”.`;
  // An apostrophe within a word is part of the address. At the ends, it is a quotation mark.
  if (actionUrl(url.replace(/(?<=[\p{L}\d])['’](?=[\p{L}\d])/gu, '%27')) !== undefined) return undefined;
  return `“${shown}” is no complete web address. Copy it from the address bar of your browser: it begins with https://.`;
}
