import {randomUUID} from 'node:crypto';
import {html} from 'hono/html';
import type {WebhookAnswer} from '../../src/core/request.js';
import {page, type Markup} from './pages/layout.js';
import {fieldNames} from './request-schema.js';

/** Parameters of a plain post that are no fields and no extras of the page's own. */
const known = [
  'id',
  'booklet',
  'consent',
  'consentText',
  'consentVersion',
  'marketing',
  'altcha',
  'trap',
  'elapsed',
];

const isYes = (value: string | null) => /^(?:true|on|yes|1)$/i.test(value ?? '');

/**
 * What a form said that a browser posted by itself, as our webhook would have had it; still to be checked. A form that
 * no script has touched has no id: each post of it is a request of its own.
 */
export function readNativePost(body: string): Record<string, unknown> {
  const given = new URLSearchParams(body);
  // Several boxes may have one name. Line breaks are spelt as our script spells them.
  const textOf = (name: string) =>
    given
      .getAll(name)
      .map(text => text.replaceAll('\r\n', '\n').trim())
      .filter(Boolean)
      .join(', ');
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap(name => (textOf(name) ? [[name, textOf(name)]] : [])));
  const now = new Date().toISOString();
  const others = [...new Set(given.keys())].filter(name => !known.includes(name) && !fieldNames.has(name));
  return {
    type: 'offprint.request',
    version: 1,
    id: given.get('id') || randomUUID(),
    submittedAt: now,
    booklet: given.get('booklet') || null,
    fields: pick([...fieldNames]),
    extra: pick(others),
    consent: {
      granted: isYes(given.get('consent')),
      mode: 'notice',
      text: given.get('consentText') ?? '',
      version: given.get('consentVersion') || null,
      privacyUrl: null,
      healthPrivacyUrl: null,
      termsUrl: null,
      marketing: isYes(given.get('marketing')),
      marketingText: null,
      locale: 'en',
      gpc: false,
      at: now,
    },
    context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
    proof: {
      altcha: given.get('altcha') || null,
      trap: given.get('trap') ?? '',
      elapsed: Number(given.get('elapsed')) || 0,
    },
    kit: {name: 'offprint', version: 'native'},
  };
}

/** Where a browser is sent once its post is stored: loaded again, nothing is posted again. */
export function thanksPage(): Markup {
  return page(
    'Request sent · Offprint Sample Press',
    html`<h1>Request sent</h1>
      <p>
        Thank you. Your request has arrived. You can close this page, or go back to what you were reading.
      </p>`,
  );
}

/** What a browser shows in the place of a form that was refused: the way back is its own, where all that was typed stands. */
export function refusedPage({message, errors = []}: WebhookAnswer): Markup {
  return page(
    'Request not sent · Offprint Sample Press',
    html`<h1>Your request has not been sent</h1>
      <p>${message}</p>
      ${
        errors.length > 0
          ? html`<ul>
              ${errors.map(error => html`<li>${error.message}</li>`)}
            </ul>`
          : ''
      }
      <p>Please go back: what you typed is still there.</p>`,
  );
}
