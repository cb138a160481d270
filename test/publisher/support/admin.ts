import assert from 'node:assert/strict';
import {adminToken} from './operator.js';

export interface PageAnswer {
  status: number;
  headers: Headers;
  /** The HTML of the page. */
  page: string;
}

interface PageRequest {
  cookie?: string;
  /** The form to post. Without one, the page is requested with GET. */
  form?: Record<string, string> | undefined;
  headers?: Record<string, string>;
}

/** Requests one of the operator's pages, or posts a form like a browser. */
export async function askPage(
  url: string,
  path: string,
  {cookie, form, headers}: PageRequest = {},
): Promise<PageAnswer> {
  const response = await fetch(url + path, {
    redirect: 'manual',
    ...(form ? {method: 'POST', body: new URLSearchParams(form)} : {}),
    headers: {...(cookie ? {Cookie: cookie} : {}), ...(form ? {Origin: url} : {}), ...headers},
  });
  return {status: response.status, headers: response.headers, page: await response.text()};
}

/** Signs in, and returns the session cookie. */
export async function signIn(url: string, token = adminToken): Promise<string> {
  const {status, headers} = await askPage(url, '/admin/sign-in', {form: {token, to: '/admin'}});
  assert.deepEqual([status, headers.get('location')], [303, '/admin']);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}
