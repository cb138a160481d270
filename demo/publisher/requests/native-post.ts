import {randomUUID} from 'node:crypto';
import {html} from 'hono/html';
import type {PlainPostName, WebhookAnswer} from '../../../src/request/request.js';
import type {FormBody} from './form-body.js';
import type {PublisherIdentity} from '../content/publisher-file.js';
import {page, type Markup} from '../site/layout.js';
import {fieldNames} from './schema.js';

/** Parameters of a plain post that have a meaning of their own: neither fields of the form nor extra fields. */
const reserved: Record<PlainPostName | '_charset_', true> = {
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
export const reservedNames: readonly string[] = Object.keys(reserved);

const isYes = (value = '') => /^(?:true|on|yes|1)$/i.test(value);

/**
 * Converts a form that a browser posted without the script to the shape of the webhook. The result is not validated yet.
 * Members that only a script can know are null, so that nobody takes them for evidence.
 * @param defaultId the request's id if the form has none. A form without the script has none, so that each of its posts
 *   is a separate request
 * @throws SyntaxError if a field is named `__proto__`
 */
export function readNativePost(body: FormBody, defaultId: string = randomUUID()): Record<string, unknown> {
  if (body.has('__proto__')) throw new SyntaxError('A field is called __proto__.');
  const first = (name: string) => body.get(name)?.[0];
  // A hidden field may come before the checkbox with its name, as the value of the unchecked box.
  const last = (name: string) => body.get(name)?.at(-1);
  // Several checkboxes may have one name. Line breaks become LF, as the script sends them.
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
    id: first('id') || defaultId,
    submittedAt: now,
    booklet: first('booklet') || null,
    fields: pick(fieldNames),
    extra: pick([...body.keys()].filter(name => !reservedNames.includes(name) && !fieldNames.has(name))),
    consent: {
      granted: isYes(last('consent')),
      mode: null,
      text: first('consentText') ?? '',
      translatedText: null,
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

/** The page to which a browser is redirected after its post is stored. Reloading it does not post again. */
export function thanksPage(publisher: PublisherIdentity): Markup {
  return page(
    publisher,
    `Request received · ${publisher.name}`,
    html`<h1>We have your request</h1>
      <p>Thank you. If you asked for a booklet, we will email you a link to it.</p>
      <p>You can close this page or go back to the article.</p>`,
  );
}

/**
 * The page that a browser shows after its post was refused.
 * @param canRetry whether the visitor can correct the form or send it again. The Back button leads to the form with
 *   everything they entered.
 */
export function refusedPage(
  publisher: PublisherIdentity,
  {message, errors = []}: WebhookAnswer,
  canRetry: boolean,
): Markup {
  return page(
    publisher,
    `Request not sent · ${publisher.name}`,
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
