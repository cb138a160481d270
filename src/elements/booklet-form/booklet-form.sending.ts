import {readEnumerated, parseAttribute, readWholeNumber} from '../../shared/attributes.js';
import {makeRequest, type Submission} from '../../request/make-request.js';
import {pageDefault} from '../../page/settings.js';
import type {BookletRequest} from '../../request/request.js';
import {fetchableUrl} from '../../page/url.js';
import {deliver, type Try} from '../../delivery/deliver.js';
import {destinationAt, destinations, takesForms, type Destination} from '../../delivery/destination-names.js';
import {postJson} from '../../delivery/json.js';
import {postNatively} from '../../delivery/native.js';
import {readContext} from '../../request/context.js';
import {readExtraFields} from '../../request/extra-fields.js';
import type {Contents} from './booklet-form.contents.js';
import type {OffprintBookletForm} from './booklet-form.js';

/** Where a form's requests go. */
export interface Target {
  /** Absolute; undefined where the form does not say. */
  url: string | undefined;
  destination: Destination;
}

export function targetOf(host: OffprintBookletForm): Target {
  const url = parseAttribute(host, 'action', host.action || pageDefault('action') || ' ', fetchableUrl);
  const wanted = readEnumerated(
    host,
    'destination',
    host.destination ?? pageDefault('destination'),
    destinations,
  );
  return {url, destination: wanted === 'auto' ? destinationAt(url ?? '') : wanted};
}

export type Companions = Pick<Submission, 'extra' | 'context'>;

/** A module, or undefined where it cannot be had, or not within ten seconds: a visitor must not wait for good. */
function inTime<T>(module: Promise<T>): Promise<T | undefined> {
  const timer = new Promise<undefined>(resolve => setTimeout(resolve, 10_000));
  return Promise.race([module, timer]).catch(() => undefined);
}

/** What is sent beside what was typed: `extra-fields`, and what `context` and `capture` allow. */
export function companionsOf(host: OffprintBookletForm): Companions {
  const policy = readEnumerated(host, 'context', host.context, ['none', 'site', 'page']);
  return {
    extra: readExtraFields(host, host.extraFields),
    context: readContext(policy, host.capture?.split(/\s+/) ?? []),
  };
}

/** A request, and what it was made of. */
export interface Draft {
  request: BookletRequest;
  content: string;
  /**
   * What is sent to a webhook: the same text each time. Without a list in it, JSON is safe from what old Prototype adds
   * to lists.
   */
  body?: string;
  /** A try of which nobody can tell whether it arrived. */
  unclear?: Try;
}

/** What a request is made of. */
interface Making {
  contents: ReturnType<Contents['read']>;
  consent: Submission['consent'];
  companions: Companions;
}

/**
 * The request for what stands in the form: the same as before, where nothing has changed since.
 * @param begun when the visitor first typed, on the clock of `performance.now()`
 */
export function draftOf(
  {contents: {fields, trap, extra}, consent, companions}: Making,
  booklet: string | null | undefined,
  begun: number | undefined,
  before: Draft | undefined,
): Draft {
  const submission = {
    booklet: booklet ?? null,
    fields,
    ...companions,
    extra: {...companions.extra, ...extra},
    consent,
    trap,
  };
  const content = JSON.stringify(submission);
  if (before?.content === content) return before;
  const now = performance.now();
  return {request: makeRequest(submission, now - (begun ?? now)), content};
}

/**
 * Hands a request over: tried again by itself where the destination knows it by its id, and once elsewhere.
 * @param plainly leaves the page with it, the way that is left where `fetch` is blocked; ends only where that cannot be
 */
export async function send(host: OffprintBookletForm, draft: Draft, plainly?: boolean): Promise<Try> {
  const {url, destination} = targetOf(host);
  if (!url) return {code: 'blocked'};
  const {request} = draft;
  const timeout = readWholeNumber(host, 'timeout', host.timeout, 15_000, 1);
  const challenge = parseAttribute(
    host,
    'challenge',
    host.challenge ?? pageDefault('challenge'),
    fetchableUrl,
  );
  if (challenge && !request.proof.altcha) {
    const solver = await inTime(import('../../delivery/challenge.js'));
    const tried = await solver?.prove(request, challenge);
    // Where none can be had, what is left is to let the destination decide.
    if (tried?.code !== 'sent' && !plainly) return tried ?? {code: 'network'};
  }
  if (plainly || destination === 'native') {
    return postNatively(host, url, request, destination);
  }
  if (destination === 'json') {
    const body = (draft.body ??= JSON.stringify(request));
    return deliver(signal => postJson(url, request.id, body, signal), timeout, draft);
  }
  const vendors = await inTime(import('../../delivery/destinations.js'));
  return vendors ? vendors.postToVendor(destination, url, request, host, timeout) : {code: 'network'};
}

/** Whether a request that could not be delivered can be posted as browsers do it. */
export function canPostPlainly(host: OffprintBookletForm): boolean {
  const {url, destination} = targetOf(host);
  return !!url && takesForms(destination);
}

/** Goes where the page says, once a request was sent. */
export function goOn(host: OffprintBookletForm): void {
  const next = parseAttribute(host, 'success-href', host.successHref, fetchableUrl);
  if (next && !host.test) location.assign(next);
}
