import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';

export const consentText = 'By sending this you agree to the privacy policy.';

/** The values of a form that the script has filled in. */
export function aForm(changes: Record<string, string> = {}): Record<string, string> {
  return {
    id: randomUUID(),
    booklet: 'metal-ions-after-spinal-fusion',
    firstName: 'Ottoline',
    email: 'ottoline@reader.example',
    campaign: 'spring',
    consent: 'true',
    consentText,
    consentVersion: '2026-11',
    trap: '',
    elapsed: '41250',
    ...changes,
  };
}

export interface PageAnswer {
  status: number;
  headers: Headers;
  /** The page that the visitor sees. */
  page: string;
}

export async function postBytes(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers = {},
): Promise<PageAnswer> {
  const response = await fetch(`${url}/api/requests`, {
    method: 'POST',
    body,
    headers: {'Content-Type': 'application/x-www-form-urlencoded', ...headers},
    redirect: 'manual',
  });
  return {status: response.status, headers: response.headers, page: await response.text()};
}

/** Posts a form as a browser does. */
export function postForm(url: string, form: Record<string, string>, headers = {}): Promise<PageAnswer> {
  return postBytes(url, new URLSearchParams(form).toString(), headers);
}

/** Asserts that the browser is redirected to the page of thanks. */
export function assertAccepted({status, headers}: PageAnswer): void {
  assert.deepEqual([status, headers.get('location')], [303, '/thanks/']);
}

/** Asserts that the visitor sees a page with the reason for the refusal. */
export function assertRefused({status, headers, page}: PageAnswer, expected: number, reason: RegExp): void {
  assert.equal(status, expected, page);
  assert.match(headers.get('content-type') ?? '', /^text\/html;/);
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
  assert.match(page, /<h1>Your request was not sent<\/h1>/);
  assert.match(page, reason);
  const retryHint = /Back button to return to the form\. Everything you entered is still there\./;
  if ([400, 403, 409, 410, 415].includes(expected))
    assert.doesNotMatch(page, retryHint, 'a retry would not help');
  else assert.match(page, retryHint);
}
