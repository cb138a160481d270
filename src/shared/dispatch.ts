import {pageDefault} from '../page/settings.js';
import {startTag} from '../page/spelling.js';
import {warnOnce} from '../page/warn.js';
import {readEnumerated} from './attributes.js';
import type {Presentable} from './presentation.js';

/** The list that tag managers read events from. Only written to if the page asks for it. */
interface WithDataLayer {
  dataLayer?: unknown[];
}

/**
 * Fires an event. With `analytics="data-layer"`, also adds it to `window.dataLayer`, without the id of the request.
 * An event that can't be made, because a page has replaced what events are made of, keeps no request from being sent.
 * @returns false if the page canceled the event
 */
export function dispatch(host: Presentable, makeEvent: () => Event & {requestId?: string}): boolean {
  try {
    return dispatchMade(host, makeEvent());
  } catch (error) {
    warnOnce(`${startTag(host)} could not fire an event: ${String(error)}`);
    return true;
  }
}

function dispatchMade(host: Presentable, event: Event & {requestId?: string}): boolean {
  const analytics = host.analytics ?? pageDefault('analytics');
  if (readEnumerated(host, 'analytics', analytics, ['none', 'data-layer']) === 'data-layer') {
    const {isTrusted: _trusted, requestId: _id, ...members} = event;
    try {
      ((window as WithDataLayer).dataLayer ??= []).push({event: event.type, ...members});
    } catch {
      // An error of a tag manager must not keep a request from being sent.
    }
  }
  return host.dispatchEvent(event);
}
