import assert from 'node:assert/strict';
import {adminToken} from './operator.js';

export interface PageAnswer {
  status: number;
  headers: Headers;
  /** What is shown. */
  page: string;
}

interface Asking {
  cookie?: string;
  /** What is posted; asked for with GET without it. */
  form?: Record<string, string> | undefined;
  headers?: Record<string, string>;
}

/** Asks for a page of the operator's, or posts a form of ours, as a browser does. */
export async function askPage(
  url: string,
  path: string,
  {cookie, form, headers}: Asking = {},
): Promise<PageAnswer> {
  const response = await fetch(url + path, {
    redirect: 'manual',
    ...(form ? {method: 'POST', body: new URLSearchParams(form)} : {}),
    headers: {...(cookie ? {Cookie: cookie} : {}), ...(form ? {Origin: url} : {}), ...headers},
  });
  return {status: response.status, headers: response.headers, page: await response.text()};
}

/** Signs in, and answers with what a browser sends from then on. */
export async function signIn(url: string, token = adminToken): Promise<string> {
  const {status, headers} = await askPage(url, '/admin/sign-in', {form: {token, to: '/admin'}});
  assert.deepEqual([status, headers.get('location')], [303, '/admin']);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}
