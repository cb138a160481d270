/** Sends requests to the systems of other vendors. Loaded on demand. */
import {asObject} from '../values/json.js';
import type {BookletRequest} from '../request/request.js';
import {contactForm7} from './contact-form-7.js';
import {isFromDestination, readRetryAfter, type DeliveryResult} from './delivery-result.js';
import type {Vendor} from './destination-names.js';
import type {FieldMap} from './field-map.js';
import {formspree} from './formspree.js';
import {gravityForms} from './gravity-forms.js';
import {hubspot} from './hubspot.js';
import {kit} from './kit.js';
import {mailchimp} from './mailchimp.js';
import {webhook} from './webhook.js';
import type {PlainFields} from './plain-fields.js';
import {mapValues, unmappedFields, type VendorAdapter} from './vendor.js';

const adapters: Record<Vendor, VendorAdapter> = {
  'contact-form-7': contactForm7,
  'gravity-forms': gravityForms,
  formspree,
  hubspot,
  kit,
  mailchimp,
  webhook,
};

/** The vendor's names of the fields: those of the form's `field-map`, and its defaults. */
export function vendorNames(vendor: Vendor, fieldMap: FieldMap): FieldMap {
  return {...adapters[vendor].defaultNames, ...fieldMap};
}

/** Where and how a form sends its requests. */
export interface VendorSettings {
  /** Absolute URL. */
  action: string;
  fieldMap: FieldMap;
  /** Milliseconds for one attempt. */
  timeout: number;
}

/**
 * Makes one attempt. None of these systems recognizes a request by its id, so an unclear outcome, such as a
 * timeout, is `unknown`, and only the visitor may try again.
 */
export async function postToVendor(
  vendor: Vendor,
  request: BookletRequest,
  {action, fieldMap, timeout}: VendorSettings,
  fetch = window.fetch,
): Promise<DeliveryResult> {
  const {makePost, readAnswer, isOpaque, acceptsAnyBody} = adapters[vendor];
  const names = vendorNames(vendor, fieldMap);
  const unmapped = unmappedFields(request, names);
  // Sending nothing is better than sending half of what the visitor entered.
  if (unmapped.length > 0) return {code: 'blocked', unmappedFields: unmapped};
  const post = makePost(mapValues(request, names), request, {action, names});
  const response = await fetch(action, {
    method: 'POST',
    mode: isOpaque ? 'no-cors' : 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    headers: {...(isOpaque ? {} : {Accept: 'application/json'}), ...post.headers},
    body: post.body,
    signal: AbortSignal.timeout(timeout),
  }).catch((): undefined => undefined);
  if (!response) return {code: 'unknown'};
  // Any other type comes from a service worker of the page.
  if (isOpaque) return response.type === 'opaque' ? {code: 'sent', isUnconfirmed: true} : {code: 'network'};
  if (!isFromDestination(response, action)) return {code: 'network'};
  const {status} = response;
  if (status === 429 || status === 503)
    return {code: 'busy', retryAfter: readRetryAfter(response.headers.get('Retry-After'))};
  if (status >= 500) return {code: 'unknown'};
  const answer = asObject(await response.json().catch(() => undefined));
  if (acceptsAnyBody)
    return response.ok
      ? (readAnswer(answer ?? {}, true, {action, names}) ?? {code: 'sent'})
      : {code: 'refused'};
  // An answer in another format may come from a proxy in front of that system.
  return (
    (answer && readAnswer(answer, response.ok, {action, names})) ?? {
      code: response.ok ? 'unknown' : 'refused',
    }
  );
}

/** Lists the parameters of a plain post to a vendor that takes one, or says which fields have no name there. */
export function vendorPlainFields(
  vendor: Vendor,
  request: BookletRequest,
  {action, fieldMap}: VendorSettings,
): PlainFields | DeliveryResult {
  const {makePost} = adapters[vendor];
  const names = vendorNames(vendor, fieldMap);
  const unmapped = unmappedFields(request, names);
  if (unmapped.length > 0) return {code: 'blocked', unmappedFields: unmapped};
  const {body} = makePost(mapValues(request, names), request, {action, names});
  // A vendor whose post is JSON takes no plain post.
  return typeof body === 'string' ? {code: 'blocked'} : ([...body] as PlainFields);
}
