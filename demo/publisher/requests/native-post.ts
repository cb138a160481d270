import {randomUUID} from 'node:crypto';
import {html} from 'hono/html';
import type {PlainPostName, WebhookAnswer} from '../../../src/request/request.js';
import type {FormBody} from './form-body.js';
import {page, type Markup} from '../site/layout.js';
import {fieldNames} from './schema.js';

/** Parameters of a plain post that are neither fields nor extra fields of the page's own. */
const notExtraNames: Record<PlainPostName | '_charset_', true> = {
  id: true,
  booklet: true,
  consent: true,
  consentText: true,
  consentVersion: true,
  marketing: true,
  altcha: true,
  trap: true,
  elapsed: true,
  _charset_: true,
};
export const notExtra: readonly string[] = Object.keys(notExtraNames);

const isYes = (value = '') => /^(?:true|on|yes|1)$/i.test(value);

/**
 * What a form said that a browser posted by itself, as our webhook would have had it; still to be checked. What only a
 * script could tell is null: nobody may take it for evidence.
 * @param key the request's id, where the form says none: a form that no script has touched has none, so that each post
 *   of it is a request of its own
 * @throws SyntaxError on a field whose name cannot be kept
 */
export function readNativePost(body: FormBody, key: string = randomUUID()): Record<string, unknown> {
  if (body.has('__proto__')) throw new SyntaxError('A field is called __proto__.');
  const first = (name: string) => body.get(name)?.[0];
  // A hidden field may stand before a box of its name, for when that is not ticked.
  const last = (name: string) => body.get(name)?.at(-1);
  // Several boxes may have one name. Line breaks are spelt as our script spells them.
  const textOf = (values: readonly string[] = []) =>
    values
      .map(text => text.replaceAll('\r\n', '\n').trim())
      .filter(Boolean)
      .join(', ');
  const pick = (names: Iterable<string>) =>
    Object.fromEntries(
      [...names].map(name => [name, textOf(body.get(name))] as const).filter(([, text]) => text),
    );
  const now = new Date().toISOString();
  const elapsed = Number(first('elapsed') || 'none');
  return {
    type: 'offprint.request',
    version: 1,
    id: first('id') || key,
    submittedAt: now,
    booklet: first('booklet') || null,
    fields: pick(fieldNames),
    extra: pick([...body.keys()].filter(name => !notExtra.includes(name) && !fieldNames.has(name))),
    consent: {
      granted: isYes(last('consent')),
      mode: null,
      text: first('consentText') ?? '',
      version: first('consentVersion') || null,
      privacyUrl: null,
      healthPrivacyUrl: null,
      termsUrl: null,
      marketing: isYes(last('marketing')),
      marketingText: null,
      locale: null,
      gpc: null,
      at: now,
    },
    context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
    proof: {
      altcha: first('altcha') || null,
      trap: first('trap') ?? '',
      elapsed: Number.isFinite(elapsed) ? elapsed : null,
    },
    kit: {name: 'offprint', version: 'native'},
  };
}

/** The page a browser is redirected to after its post is stored. Reloading it does not post again. */
export function thanksPage(): Markup {
  return page(
    'Request received · Offprint Sample Press',
    html`<h1>We have your request</h1>
      <p>Thank you. If you asked for a booklet, we will email you a link to it.</p>
      <p>You can close this page or go back to the article.</p>`,
  );
}

/**
 * The page that a browser shows after it posted a form that was refused.
 * @param canRetry whether the visitor can correct the form or send it again. The Back button leads to the form with
 *   everything they entered.
 */
export function refusedPage({message, errors = []}: WebhookAnswer, canRetry: boolean): Markup {
  return page(
    'Request not sent · Offprint Sample Press',
    html`<h1>Your request was not sent</h1>
      <p>${message}</p>
      ${
        errors.length > 0
          ? html`<ul>
              ${errors.map(error => html`<li>${error.message}</li>`)}
            </ul>`
          : ''
      }
      ${canRetry ? html`<p>Use your browser’s Back button to return to the form. Everything you entered is still there.</p>` : ''}`,
  );
}
