import {resolveSafeUrl} from '../values/url.js';
import {pageUrl} from './realm.js';

/** Like `resolveSafeUrl`, relative to the page by default. */
export function safeUrl(text: string | null | undefined, base = pageUrl()): string | undefined {
  return resolveSafeUrl(text, base);
}

/** Like `safeUrl`, but http(s) only: for URLs that are fetched, posted to or shown as an image. */
export function fetchableUrl(text: string | null | undefined, base = pageUrl()): string | undefined {
  const url = safeUrl(text, base);
  return url?.startsWith('http') ? url : undefined;
}
