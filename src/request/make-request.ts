import type {ConsentReceipt} from './consent.js';
import {hasPrivacySignal} from './context.js';
import type {BookletRequest, FieldValues, RequestContext} from './request.js';
import {version} from '../page/version.js';

/** The content of a request: what the visitor entered and was shown. */
export interface RequestContent {
  booklet: string | null;
  fields: FieldValues;
  extra: Record<string, string>;
  context: RequestContext;
  consent: Omit<ConsentReceipt, 'gpc' | 'at'>;
  trap: string;
}

/** Makes a UUID, version 4 (RFC 9562). `crypto.randomUUID` is missing on pages without HTTPS. */
function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-4$3-${'89ab'.charAt(Math.random() * 4)}$4-`);
}

/**
 * Makes a request with a new id.
 * @param elapsed milliseconds since the visitor's first input
 */
export function makeRequest(
  {booklet, fields, extra, context, consent, trap}: RequestContent,
  elapsed: number,
): BookletRequest {
  const now = new Date().toISOString();
  const gpc = hasPrivacySignal();
  return {
    type: 'offprint.request',
    version: 1,
    id: makeId(),
    submittedAt: now,
    booklet,
    fields,
    extra,
    consent: {...consent, gpc, at: now},
    context,
    proof: {altcha: null, trap, elapsed: Math.round(elapsed)},
    kit: {name: 'offprint', version},
  };
}
