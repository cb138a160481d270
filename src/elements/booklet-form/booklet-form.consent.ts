import {read} from '../../controllers/attributes.js';
import type {Slotted} from '../../controllers/slotted.js';
import type {Submission} from '../../core/booklet-request.js';
import {pageDefault, type PageAttribute} from '../../core/page-defaults.js';
import {safeUrl} from '../../core/url.js';
import {warnOnce} from '../../core/warn.js';
import type {Strings} from '../../strings/strings.js';
import type {OffprintBookletForm} from './booklet-form.js';

/** What visitors agree to. */
export interface Consent {
  sentence: string;
  /** Each policy that is linked, with its URL as it was written. */
  policies: {name: 'privacy' | 'healthPrivacy' | 'terms'; href: string}[];
}

export function consentOf(host: OffprintBookletForm, strings: Strings, slotted: Slotted): Consent {
  const policy = (name: Consent['policies'][0]['name'], attribute: PageAttribute) => {
    const given = host[`${name}Href`] ?? pageDefault(attribute);
    const href = read(host, attribute, given, text => safeUrl(text) && text);
    return href ? [{name, href}] : [];
  };
  const privacy = policy('privacy', 'privacy-href');
  if (privacy.length === 0)
    warnOnce(`<${host.localName}>: no privacy-href. Link your privacy policy with it.`);
  return {
    sentence:
      slotted.text('consent-text') ||
      host.consentText ||
      strings.consentNotice(host.organization ?? pageDefault('organization')),
    policies: [
      ...privacy,
      ...policy('healthPrivacy', 'health-privacy-href'),
      ...policy('terms', 'terms-href'),
    ],
  };
}

/** The receipt of a consent: all of it as shown. */
export function receiptOf(
  {sentence, policies}: Consent,
  strings: Strings,
  version: string | null,
): Submission['consent'] {
  const url = (wanted: string) => policies.find(({name}) => name === wanted)?.href ?? null;
  return {
    granted: true,
    mode: 'notice',
    text: [sentence, ...policies.map(({name}) => strings[name])].join(' '),
    version,
    privacyUrl: url('privacy'),
    healthPrivacyUrl: url('healthPrivacy'),
    termsUrl: url('terms'),
    marketing: false,
    marketingText: null,
    locale: strings.locale,
  };
}
