/** The way that is left where `fetch` is blocked: a form post that leaves the page, as browsers do it. */
import {documentMember, realmDocument} from '../page/realm.js';
import {kebabCase} from '../request/fields.js';
import type {BookletRequest, PlainPostName} from '../request/request.js';
import type {DeliveryResult} from './delivery-result.js';
import type {FieldMap} from './field-map.js';

/** The parameters of a plain post, in order. */
export type PlainFields = [name: string, value: string][];

/** Lists the parameters of a plain post, with the destination's own names where `names` has them. */
export function plainFields(request: BookletRequest, names: FieldMap): PlainFields {
  const {id, booklet, consent, proof, fields, extra} = request;
  const beside: Record<PlainPostName, string | number | boolean | null> = {
    id,
    booklet,
    consent: consent.granted,
    consentText: consent.text,
    consentVersion: consent.version,
    marketing: consent.marketing,
    ...proof,
  };
  const nameOf = (name: string) => names[kebabCase(name) as keyof FieldMap] ?? name;
  const isRenamed = (name: string) => name === 'consent' || name === 'marketing';
  const values = new Map<string, string | number | boolean | null>(Object.entries(extra));
  for (const [name, value] of Object.entries(beside)) if (!isRenamed(name)) values.set(name, value);
  for (const [name, value] of Object.entries(fields)) values.set(nameOf(name), value);
  for (const name of ['consent', 'marketing'] as const) values.set(nameOf(name), beside[name]);
  return [...values].flatMap(([name, value]): PlainFields => (value === null ? [] : [[name, String(value)]]));
}

/**
 * Leaves the page by posting a form. Only resolves where the page is not left.
 * @param place where the form is for a moment, such as a shadow root
 * @param patience milliseconds to wait for the page to be left
 */
export async function postNatively(
  action: string,
  fields: Iterable<readonly [name: string, value: string]>,
  place: ParentNode,
  patience = 20_000,
): Promise<DeliveryResult> {
  const form = makeForm(action, fields);
  place.append(form);
  const result = waitUntilLeft(patience);
  const policy = limitReferrer();
  // A field that is called `submit` shadows the method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
  policy.remove();
  return result;
}

function makeForm(action: string, fields: Iterable<readonly [string, string]>): HTMLFormElement {
  const form = realmDocument.createElement('form');
  form.action = action;
  form.method = 'post';
  // Whatever the encoding of the page and its `<base target>` are.
  form.acceptCharset = 'utf-8';
  form.target = '_self';
  form.hidden = true;
  for (const [name, value] of fields) {
    // Unlike an input, a text area keeps line breaks.
    const control = realmDocument.createElement('textarea');
    control.name = name;
    control.value = value;
    form.append(control);
  }
  return form;
}

/**
 * Limits the referrer of the post to the page's origin, or to nothing where the page itself asks for `no-referrer` by
 * such an element. Chromium ignores `rel=noreferrer` on forms.
 * @returns the element to remove afterwards
 */
function limitReferrer(): Element {
  const policy = realmDocument.createElement('meta');
  policy.name = 'referrer';
  const head: Element = documentMember('head');
  const isForbidden = head.querySelector('meta[name=referrer i][content=no-referrer i]');
  policy.content = isForbidden ? 'no-referrer' : 'strict-origin';
  Element.prototype.append.call(head, policy);
  return policy;
}

/** Resolves where the page's policy blocks the post, the visitor comes back, or nothing happens. */
function waitUntilLeft(patience: number): Promise<DeliveryResult> {
  const listening = new AbortController();
  const {signal} = listening;
  const result = new Promise<DeliveryResult>(resolve => {
    const hearViolation = ({effectiveDirective, disposition}: SecurityPolicyViolationEvent) => {
      if (effectiveDirective === 'form-action' && disposition === 'enforce') resolve({code: 'blocked'});
    };
    addEventListener('securitypolicyviolation', hearViolation, {signal});
    // The browser's back button shows the page as it was left.
    const hearReturn = ({persisted}: PageTransitionEvent) => {
      if (persisted) resolve({code: 'unknown'});
    };
    addEventListener('pageshow', hearReturn, {signal});
    setTimeout(resolve, patience, {code: 'unknown'});
  });
  return result.finally(() => {
    listening.abort();
  });
}
