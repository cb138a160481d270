import {RealmEvent} from '../page/realm.js';
import type {FailureCode} from '../values/failure.js';

/** All our events bubble and leave shadow roots. None carries what a visitor typed. */
class OffprintEvent extends RealmEvent {
  constructor(type: string, members: object, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    Object.assign(this, members);
  }
}

/** `offprint-load`: the content of `src` is shown. */
export class OffprintLoadEvent extends OffprintEvent {
  declare readonly url: string;
  /** The format of the source, such as `wordpress`. */
  declare readonly sourceType: string;

  constructor(url: string, sourceType: string) {
    super('offprint-load', {url, sourceType});
  }
}

/** `offprint-error`: the content of `src` can't be shown. */
export class OffprintErrorEvent extends OffprintEvent {
  declare readonly code: FailureCode;
  /** The HTTP status; 0 without an answer. */
  declare readonly status: number;
  declare readonly url: string;

  constructor(code: FailureCode, status: number, url: string) {
    super('offprint-error', {code, status, url});
  }
}

/** `offprint-stale`: the review of the article is overdue. */
export class OffprintStaleEvent extends OffprintEvent {
  /** The ISO date of the review, as the source or the page wrote it. */
  declare readonly reviewDue: string;

  constructor(reviewDue: string) {
    super('offprint-stale', {reviewDue});
  }
}

/** `offprint-submit`: a valid request is about to be sent; `preventDefault()` keeps it from being sent. */
export class OffprintSubmitEvent extends OffprintEvent {
  declare readonly requestId: string;

  constructor(requestId: string) {
    super('offprint-submit', {requestId}, true);
  }
}

/** `offprint-success`: the destination acknowledged the request. */
export class OffprintSuccessEvent extends OffprintEvent {
  declare readonly requestId: string;
  declare readonly destination: string;

  constructor(requestId: string, destination: string) {
    super('offprint-success', {requestId, destination});
  }
}

/** `offprint-failure`: the request was not acknowledged. */
export class OffprintFailureEvent extends OffprintEvent {
  declare readonly requestId: string;
  declare readonly code: string;
  /** Whether the same request may succeed later. */
  declare readonly retryable: boolean;

  constructor(requestId: string, code: string, retryable: boolean) {
    super('offprint-failure', {requestId, code, retryable});
  }
}

/** `offprint-consent`: the visitor agreed, or did not. */
export class OffprintConsentEvent extends OffprintEvent {
  declare readonly version: string | null;
  declare readonly granted: boolean;

  constructor(version: string | null, granted: boolean) {
    super('offprint-consent', {version, granted});
  }
}

/** `offprint-obscured`: the page hides a text that visitors must be able to see. */
export class OffprintObscuredEvent extends OffprintEvent {
  declare readonly reason: string;

  constructor(reason: string) {
    super('offprint-obscured', {reason});
  }
}

/** What our elements fire. The events bubble, so that the document hears them too. */
export interface OffprintEventMap {
  'offprint-load': OffprintLoadEvent;
  'offprint-error': OffprintErrorEvent;
  'offprint-stale': OffprintStaleEvent;
  'offprint-submit': OffprintSubmitEvent;
  'offprint-success': OffprintSuccessEvent;
  'offprint-failure': OffprintFailureEvent;
  'offprint-consent': OffprintConsentEvent;
  'offprint-obscured': OffprintObscuredEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Merges with the DOM's own interface.
  interface HTMLElementEventMap extends OffprintEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Merges with the DOM's own interface.
  interface DocumentEventMap extends OffprintEventMap {}
}
