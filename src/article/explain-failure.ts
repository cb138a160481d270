import type {Failure, FailureCause, FailureCode} from '../values/failure.js';
import {isRestUrl} from './detect-type.js';

/** Whether the same request may succeed later: there was no answer, or the server is busy or broken. */
export function isTemporary({code, status}: Failure): boolean {
  // A server under maintenance or a redirect answers without CORS headers, too.
  if (code === 'network' || code === 'timeout' || code === 'cors') return true;
  return status >= 500 || status === 408 || status === 425 || status === 429;
}

const causes: Record<FailureCause, string> = {
  missing: 'There is no such entry. Check the slug or item, and that it is published.',
  password: 'The post is behind a password.',
  module: 'The module that reads this format did not load. Host the whole folder of the script.',
};

const codes: Record<Exclude<FailureCode, 'http'>, string> = {
  network: 'There was no answer. Check the address, and connect-src of the page’s policy.',
  timeout: 'The answer took too long.',
  cors: 'The answer has no Access-Control-Allow-Origin. A redirect may lack it: use the final address (https, www, slash at the end). A server under maintenance may lack it, too.',
  parse: 'The answer is in no known format. Check the address and type.',
  empty: 'The answer has no text, or no author: a post needs _embed in the URL.',
  integrity: 'The answer does not have the hash in integrity.',
  'too-large': 'The answer is too large, or nested too deep.',
  withdrawn: 'The article is withdrawn.',
};

/**
 * Explains to the page's developer why an article did not load, and what to do.
 * @param url of the source, absolute
 */
export function explainFailure(url: string, {code, status, cause}: Failure): string {
  if (cause) return causes[cause];
  const isRest = isRestUrl(url);
  if (code !== 'http')
    return code === 'parse' && isRest
      ? 'The answer is no post. If it is a page, such as a login, the REST API is turned off.'
      : codes[code];
  const advice = isTemporary({code, status})
    ? 'It is busy, out of order or under maintenance.'
    : isRest
      ? 'There is no such entry, it is not published, or the REST API is turned off.'
      : 'Check the address, and that everybody may read it.';
  return `The server answered ${String(status)}. ${advice}`;
}
