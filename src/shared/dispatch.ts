import {pageDefault} from '../page/settings.js';
import {readEnumerated} from './attributes.js';
import type {Presentable} from './presentation.js';

/** Where tag managers look for what happened; only written to where the page asks for it. */
interface WithDataLayer {
  dataLayer?: unknown[];
}

/**
 * Fires an event, and with `analytics="data-layer"` tells `window.dataLayer` the same, less the id of the request.
 * @returns false where the page prevented it
 */
export function dispatch(host: Presentable, event: Event & {requestId?: string}): boolean {
  const wanted = host.analytics ?? pageDefault('analytics');
  if (readEnumerated(host, 'analytics', wanted, ['none', 'data-layer']) === 'data-layer') {
    const {isTrusted: _trusted, requestId: _id, ...told} = event;
    try {
      ((window as WithDataLayer).dataLayer ??= []).push({event: event.type, ...told});
    } catch {
      // What others make of it must not keep a request from being sent.
    }
  }
  return host.dispatchEvent(event);
}
