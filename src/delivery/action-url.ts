import {pageUrl} from '../page/realm.js';
import {resolveActionUrl} from '../values/action-url.js';

/**
 * Resolves the URL that requests go to, relative to the page. Rejects obvious mistakes, as `resolveActionUrl` does.
 * @returns an absolute http(s) URL, or undefined
 */
export function actionUrl(text: string): string | undefined {
  return resolveActionUrl(text, pageUrl());
}
