/** Posts a form as browsers do, which leaves the page. This works where `fetch` is blocked. */
import {documentMember, realmDocument} from '../page/realm.js';
import type {DeliveryResult} from './delivery-result.js';

/**
 * Leaves the page by posting a form. Resolves only if the page is not left.
 * @param parent a temporary parent for the form, such as a shadow root
 * @param timeout milliseconds to wait for the page to be left
 */
export async function postNatively(
  action: string,
  fields: Iterable<readonly [name: string, value: string]>,
  parent: ParentNode,
  timeout = 20_000,
): Promise<DeliveryResult> {
  const form = makeForm(action, fields);
  parent.append(form);
  const result = leavePage(() => {
    const policy = limitReferrer();
    // A field that is called `submit` shadows the method.
    HTMLFormElement.prototype.submit.call(form);
    policy.remove();
  }, timeout);
  form.remove();
  return result;
}

/**
 * Leaves the page by calling `submit`. Resolves only if the page is not left.
 * @param submit submits a form
 * @param timeout milliseconds to wait for the page to be left
 */
export function leavePage(submit: () => void, timeout = 20_000): Promise<DeliveryResult> {
  const result = waitUntilLeft(timeout);
  submit();
  return result;
}

function makeForm(action: string, fields: Iterable<readonly [string, string]>): HTMLFormElement {
  const form = realmDocument.createElement('form');
  form.action = action;
  form.method = 'post';
  // The page may have another encoding or a `<base target>`.
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
 * Limits the referrer of the post to the page's origin, or removes it if the page has a `<meta>` with `no-referrer`.
 * Chromium ignores `rel=noreferrer` on forms.
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

/** Resolves if the page's policy blocks the post, the visitor comes back, or nothing happens. */
function waitUntilLeft(timeout: number): Promise<DeliveryResult> {
  const listeners = new AbortController();
  const {signal} = listeners;
  const result = new Promise<DeliveryResult>(resolve => {
    const onViolation = ({effectiveDirective, disposition}: SecurityPolicyViolationEvent) => {
      if (effectiveDirective === 'form-action' && disposition === 'enforce') resolve({code: 'blocked'});
    };
    addEventListener('securitypolicyviolation', onViolation, {signal});
    // The browser's back button shows the page as it was left.
    const onReturn = ({persisted}: PageTransitionEvent) => {
      if (persisted) resolve({code: 'unknown'});
    };
    addEventListener('pageshow', onReturn, {signal});
    const timer = setTimeout(resolve, timeout, {code: 'unknown'});
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
  return result.finally(() => {
    listeners.abort();
  });
}
