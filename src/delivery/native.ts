/** The way that is left where `fetch` is blocked: a form post that leaves the page, as browsers do it. */
import {documentMember, realmDocument} from '../page/realm.js';
import type {DeliveryResult} from './delivery-result.js';

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
  const result = leavePage(() => {
    const policy = limitReferrer();
    // A field that is called `submit` shadows the method.
    HTMLFormElement.prototype.submit.call(form);
    policy.remove();
  }, patience);
  form.remove();
  return result;
}

/**
 * Leaves the page by what `submit` does. Only resolves where the page is not left.
 * @param submit submits a form
 * @param patience milliseconds to wait for the page to be left
 */
export function leavePage(submit: () => void, patience = 20_000): Promise<DeliveryResult> {
  const result = waitUntilLeft(patience);
  submit();
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
