import {documentMember} from '../page/realm.js';
import type {RequestContext} from './request.js';

/** The most characters of a value that is taken from the page's URL. */
const maxCapturedLength = 200;

/** Whether the browser sends the Global Privacy Control signal (https://privacycg.github.io/gpc-spec/). */
export function hasPrivacySignal(): boolean {
  return (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl === true;
}

/**
 * Describes the page the visitor is on: not at all (`none`), by its origin (`site`), or by its URL, title and referrer
 * without queries and fragments, which may be about the visitor (`page`).
 * @param capture names of parameters in the page's URL that are sent anyway; none while the browser sends the
 *   Global Privacy Control signal
 */
export function readContext(policy: RequestContext['policy'], capture: readonly string[]): RequestContext {
  const {origin, pathname} = location;
  const parameters = new URLSearchParams(hasPrivacySignal() ? '' : location.search);
  const captured = capture.flatMap(name =>
    parameters.has(name) ? [[name, parameters.get(name)?.slice(0, maxCapturedLength)]] : [],
  );
  const isPage = policy === 'page';
  return {
    policy,
    url: policy === 'none' ? null : isPage ? origin + pathname : origin,
    title: isPage ? documentMember('title') : null,
    referrer: isPage ? withoutQuery(documentMember('referrer')) : null,
    capture: Object.fromEntries(captured) as Record<string, string>,
  };
}

function withoutQuery(url: string): string | null {
  return url.replace(/[?#].*/s, '') || null;
}
