import {hasPrivacySignal} from './privacy-signal.js';
import {documentMember} from '../page/realm.js';
import type {RequestContext} from './request.js';

/** Most characters of a value that is taken from the page's URL. */
const most = 200;

/**
 * What is told of where the visitor was: nothing, the site's origin, or the page without the query of its URL, which
 * may be about the visitor.
 * @param capture names in that query whose values are told all the same; none while the visitor's browser objects
 */
export function readContext(policy: RequestContext['policy'], capture: readonly string[]): RequestContext {
  const {origin, pathname} = location;
  const given = new URLSearchParams(hasPrivacySignal() ? '' : location.search);
  const captured = capture.flatMap(name =>
    given.has(name) ? [[name, given.get(name)?.slice(0, most)]] : [],
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
