/** The way that is left where `fetch` is blocked: a post as a browser does it. Loaded on demand. */
import {documentMember, realmDocument} from '../page/realm.js';
import type {BookletRequest} from '../request/request.js';
import {adapters} from './adapters.js';
import type {Try} from './deliver.js';
import type {Destination} from './destination-names.js';
import {readFieldMap, tokenOf, warnOfFieldMap, type FieldMap, type Mapping} from './field-map.js';

/** The parameters of a plain post: the fields as they are spelt on the wire, or as the destination spells them. */
export function plainFields({id, fields, booklet, consent, extra, proof}: BookletRequest, names: FieldMap) {
  const values: Record<string, unknown> = {
    ...extra,
    id,
    booklet,
    consentText: consent.text,
    consentVersion: consent.version,
    ...proof,
  };
  const own = {...fields, consent: consent.granted, marketing: consent.marketing};
  for (const [name, value] of Object.entries(own)) {
    values[names[tokenOf(name)] ?? name] = value;
  }
  return Object.entries(values).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined ? [] : [[name, String(value as string | number | boolean)]],
  );
}

/** What is posted to that destination; undefined where a field has no name there. */
function fieldsFor(
  destination: Destination,
  request: BookletRequest,
  host: Mapping,
  action: string,
): Iterable<[string, unknown]> | undefined {
  const names = readFieldMap(host);
  // A webhook knows the names on the wire, whatever a form of the page's own calls its fields.
  if (destination === 'json') return plainFields(request, {});
  if (destination === 'native') return plainFields(request, names);
  const post = adapters[destination].write(request, names, action);
  return post && (post.body as FormData | URLSearchParams);
}

/**
 * Leaves the page with the request. What comes of it is only known where the page is not left.
 * @param host in whose shadow a form may stand for a moment
 * @param patience milliseconds until nobody waits for the page to be left any more
 */
export async function postNatively(
  host: Mapping,
  action: string,
  request: BookletRequest,
  destination: Destination,
  patience = 20_000,
): Promise<Try> {
  const values = fieldsFor(destination, request, host, action);
  if (!values) {
    warnOfFieldMap(host);
    return {code: 'blocked'};
  }
  const form = realmDocument.createElement('form');
  form.action = action;
  form.method = 'post';
  // Neither the page's encoding nor its `<base target>` is of any use to it.
  form.acceptCharset = 'utf-8';
  form.target = '_self';
  form.hidden = true;
  for (const [name, value] of values) {
    // In a text area line breaks stay.
    const control = realmDocument.createElement('textarea');
    control.name = name;
    control.value = String(value);
    form.append(control);
  }
  (host.shadowRoot ?? host).append(form);
  const listening = new AbortController();
  const {signal} = listening;
  const outcome = new Promise<Try>(resolve => {
    // The page's policy may allow no form to be posted there.
    const hear = ({effectiveDirective, disposition}: SecurityPolicyViolationEvent) => {
      if (effectiveDirective === 'form-action' && disposition === 'enforce') resolve({code: 'blocked'});
    };
    addEventListener('securitypolicyviolation', hear, {signal});
    // The visitor may come back to the page as it was left.
    const comeBack = ({persisted}: PageTransitionEvent) => {
      if (persisted) resolve({code: 'unknown'});
    };
    addEventListener('pageshow', comeBack, {signal});
    setTimeout(resolve, patience, {code: 'unknown'});
  });
  // Chromium heeds no `rel` of a form's: of the page, nothing but its origin is told, and not even that where the page
  // itself forbids it by such an element.
  const policy = realmDocument.createElement('meta');
  policy.name = 'referrer';
  const head: Element = documentMember('head');
  const isForbidden = head.querySelector('meta[name=referrer i][content=no-referrer i]');
  policy.content = isForbidden ? 'no-referrer' : 'strict-origin';
  Element.prototype.append.call(head, policy);
  // A field that is called `submit` shadows the method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
  policy.remove();
  return outcome.finally(() => {
    listening.abort();
  });
}
