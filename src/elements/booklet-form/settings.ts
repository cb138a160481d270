import {actionUrl} from '../../delivery/action-url.js';
import {destinationAt, destinations, type Destination} from '../../delivery/destination-names.js';
import {expectedFieldMap, readFieldMap} from '../../delivery/field-map.js';
import type {DeliverySettings} from '../../delivery/send.js';
import {mayBeHydrated} from '../../page/hydration.js';
import {pageDefault, type PageAttribute} from '../../page/settings.js';
import {startTag} from '../../page/spelling.js';
import {fetchableUrl, safeUrl} from '../../page/url.js';
import {warnAboutElement, warnAboutValue} from '../../page/warn.js';
import {fieldTokens, readFields, type Field} from '../../request/fields.js';
import type {RequestContext} from '../../request/request.js';
import {
  readEnumerated,
  parseAttribute,
  readWholeNumber,
  warnAboutInsecureUrl,
} from '../../shared/attributes.js';
import {parsePairs} from '../../values/pairs.js';
import type {BookletFormAttributes} from './booklet-form.attributes.js';
import type {FormDefaults} from './fields/field-source.js';

/** A policy that the sentence links. */
export interface Policy {
  name: 'privacy' | 'healthPrivacy' | 'terms';
  /** The URL as the page wrote it. */
  href: string;
}

export interface ConsentSettings {
  mode: 'notice' | 'checkbox';
  /** The sentence of the attribute `consent-text`. */
  text: string | null;
  /** The page's own name for the wording. */
  version: string | null;
  organization: string | null;
  /** The text of a separate, optional opt-in. */
  marketing: string | null;
  policies: readonly Policy[];
}

/** The attributes of a form, checked. */
export interface FormSettings {
  isTest: boolean;
  fields: readonly Field[];
  heading: string | null;
  description: string | null;
  /** What kind of booklet it is, such as “PDF · 4 pages · no account”. */
  facts: string | null;
  /** Up to three points of what is in the booklet. */
  points: readonly string[];
  cover: string | undefined;
  coverAlt: string;
  submitLabel: string | null;
  successHeading: string | null;
  successMessage: string | null;
  successHref: string | undefined;
  fallbackHref: string | undefined;
  booklet: string | null;
  extraFields: Record<string, string>;
  contextPolicy: RequestContext['policy'];
  /** Names of parameters in the page's URL that are sent along. */
  capture: readonly string[];
  consent: ConsentSettings;
  delivery: DeliverySettings;
}

/** The attributes that hold text. */
export const formAttributes =
  'action method destination fields field-map extra-fields description facts points cover cover-alt booklet ' +
  'submit-label success-heading success-message success-href consent consent-text consent-version privacy-href ' +
  'health-privacy-href terms-href organization marketing context capture fallback-href challenge timeout';

const defaultFields = 'first-name! last-name! email! phone';

/** The properties that hold text. Scripts may set them to anything. */
type TextProperty = Exclude<keyof BookletFormAttributes, 'test'>;

/** The element, from whose properties the settings are read. */
interface SettingsHost extends Element, Record<TextProperty, string | null> {
  test: boolean;
}

/** Reads the attributes of a form, and warns about values that are not valid. */
export function readSettings(host: SettingsHost, defaults: FormDefaults): FormSettings {
  const text = (property: TextProperty): string | null => {
    const value: unknown = host[property];
    // Where a value is taken away, some frameworks set the empty text.
    return typeof value === 'string' ? value || null : typeof value === 'number' ? String(value) : null;
  };
  readEnumerated(host, 'method', text('method'), ['post']);
  return {
    isTest: host.test,
    fields: readFields(text('fields') ?? defaultFields, token => {
      const expected = `${fieldTokens}, with “!” after a required one`;
      warnAboutValue(host, 'fields', token, expected, fieldTokens.split(' '));
    }),
    heading: text('heading'),
    description: text('description'),
    facts: text('facts'),
    points: readPoints(host, text('points')),
    cover: parseAttribute(host, 'cover', text('cover'), fetchableUrl),
    coverAlt: text('coverAlt') ?? '',
    submitLabel: text('submitLabel'),
    successHeading: text('successHeading'),
    successMessage: text('successMessage'),
    successHref: parseAttribute(host, 'success-href', text('successHref'), fetchableUrl),
    fallbackHref: parseAttribute(host, 'fallback-href', text('fallbackHref'), safeUrl),
    booklet: text('booklet') ?? defaults.booklet ?? null,
    extraFields: parsePairs(text('extraFields'), token => {
      warnAboutValue(host, 'extra-fields', token, 'names and values such as campaign:spring');
    }),
    contextPolicy: readEnumerated(host, 'context', text('context'), ['none', 'site', 'page']),
    capture: text('capture')?.split(/\s+/) ?? [],
    consent: readConsentSettings(host, text),
    delivery: readDeliverySettings(host, text, defaults),
  };
}

/** More points would hide the fields below them. */
const mostPoints = 3;

function readPoints(host: SettingsHost, text: string | null): string[] {
  const points = (text ?? '').split('|').map(point => point.trim());
  const shown = points.filter(Boolean);
  if (shown.length > mostPoints)
    warnAboutValue(host, 'points', text ?? '', 'up to three points, with “|” between them');
  return shown.slice(0, mostPoints);
}

type ReadText = (property: TextProperty) => string | null;

function readConsentSettings(host: SettingsHost, text: ReadText): ConsentSettings {
  const readPolicy = (name: Policy['name'], attribute: PageAttribute): Policy[] => {
    const value = text(`${name}Href`) ?? pageDefault(attribute);
    // The receipt has the URL as it was written.
    const href = parseAttribute(host, attribute, value, url => safeUrl(url) && url);
    return href ? [{name, href}] : [];
  };
  const privacy = readPolicy('privacy', 'privacy-href');
  // A framework may yet set the property.
  if (privacy.length === 0 && !mayBeHydrated())
    warnAboutElement(
      host,
      startTag(host),
      'no privacy-href. Link your privacy policy with it.',
      'privacy-href',
    );
  return {
    mode: readEnumerated(host, 'consent', text('consent'), ['notice', 'checkbox']),
    text: text('consentText'),
    version: text('consentVersion'),
    organization: text('organization') ?? pageDefault('organization'),
    marketing: text('marketing') || null,
    policies: [
      ...privacy,
      ...readPolicy('healthPrivacy', 'health-privacy-href'),
      ...readPolicy('terms', 'terms-href'),
    ],
  };
}

function readDeliverySettings(host: SettingsHost, text: ReadText, defaults: FormDefaults): DeliverySettings {
  const url = (text('action') ?? defaults.action) || pageDefault('action');
  // A form of the page's own, or a property of a framework, may be still to come.
  if (!url && !mayBeHydrated())
    warnAboutElement(
      host,
      startTag(host),
      'no action. Name the URL that receives the requests with it, or with data-offprint-action on <html>.',
      'action',
    );
  const action = parseAttribute(host, 'action', url, actionUrl);
  warnAboutInsecureUrl(host, 'action', action);
  const destination = readEnumerated(
    host,
    'destination',
    text('destination') ?? pageDefault('destination'),
    destinations,
  );
  const fieldMap = text('fieldMap');
  return {
    action,
    destination:
      destination === 'auto'
        ? chooseDestination(action, text('action') === null && !!defaults.action)
        : destination,
    fieldMap:
      fieldMap === null
        ? (defaults.fieldNames ?? {})
        : readFieldMap(fieldMap, token => {
            warnAboutValue(host, 'field-map', token, expectedFieldMap);
          }),
    challenge: parseAttribute(host, 'challenge', text('challenge') ?? pageDefault('challenge'), fetchableUrl),
    timeout: readWholeNumber(host, 'timeout', text('timeout'), 15_000, 1),
  };
}

/**
 * Chooses the destination by the URL. If a form of the page's own posts to its own site, for example to `contact.php`,
 * that script takes a native post, not JSON.
 */
function chooseDestination(action: string | undefined, isFromOwnForm: boolean): Destination {
  if (!action) return 'json';
  const destination = destinationAt(action);
  const isOwnSite = new URL(action).origin === location.origin;
  return destination === 'json' && isFromOwnForm && isOwnSite ? 'native' : destination;
}
