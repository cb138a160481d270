import type {Failure} from '../values/failure.js';
import {isRestUrl} from './detect-type.js';

/** Whether the same request may succeed later: without an answer, and where the server is busy or out of order. */
export function isTemporary({code, status}: Failure): boolean {
  // A server under maintenance or a redirect answers without CORS headers, too.
  if (code === 'network' || code === 'timeout' || code === 'cors') return true;
  return code === 'http' && (status >= 500 || status === 408 || status === 425 || status === 429);
}

/**
 * Says to a page's developer why an article did not load, and what helps.
 * @param url of the source, absolute
 * @returns a sentence or two
 */
export function explainFailure(url: string, {code, status, cause}: Failure): string {
  const isRest = isRestUrl(url);
  switch (cause) {
    case 'missing':
      return 'The answer has no such entry. Check the slug or item, and that it is published.';
    case 'password':
      return 'The post is behind a password. Publish it without one.';
    case 'module':
      return 'The module that reads this format could not be loaded. Host the whole folder of the script.';
    case undefined:
  }
  switch (code) {
    case 'http':
      return explainStatus(status, isRest);
    case 'cors':
      return 'The server answered without CORS headers. It has to send Access-Control-Allow-Origin, also on a redirect: use the final address (https, www, slash at the end). A server under maintenance answers this way, too.';
    case 'network':
      return 'There was no answer. Check the address, and connect-src of the page’s Content-Security-Policy.';
    case 'timeout':
      return 'The answer took too long. The attribute timeout sets how long to wait.';
    case 'parse':
      return isRest
        ? 'The answer is no post of WordPress. If it is a page, such as a login, the REST API is turned off for visitors.'
        : 'The answer is not an article in a known format. Check the address, and the attribute type.';
    case 'empty':
      return 'The article has no text that can be shown.';
    case 'integrity':
      return 'The answer does not have the hash in the attribute integrity. If the change is right, update the hash.';
    case 'too-large':
      return 'The answer is too large, or nested too deep.';
    case 'withdrawn':
      return 'The publisher has withdrawn the article.';
  }
}

function explainStatus(status: number, isRest: boolean): string {
  const answered = `The server answered ${String(status)}.`;
  if (status >= 500) return `${answered} It is out of order or under maintenance.`;
  if (status === 429) return `${answered} It gets too many requests.`;
  if (isRest && (status === 401 || status === 403))
    return `${answered} The post is not published, or the REST API is turned off for visitors.`;
  if (isRest && status === 404)
    return `${answered} There is no such entry, it is not published, or the REST API is turned off.`;
  return `${answered} Check the address, and that everybody may read it.`;
}
