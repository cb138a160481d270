import {dispatch} from '../../shared/dispatch.js';
import {readEnumerated, parseAttribute} from '../../shared/attributes.js';
import type {Presentation} from '../../shared/presentation.js';
import type {Slotted} from '../../shared/slotted.js';
import {watchVisibility} from '../../shared/visibility.js';
import type {Submission} from '../../request/make-request.js';
import {OffprintObscuredEvent} from '../../shared/events.js';
import {pageDefault, type PageAttribute} from '../../page/settings.js';
import {safeUrl} from '../../page/url.js';
import {warnOnce} from '../../page/warn.js';
import type {Strings} from '../../strings/strings.js';
import type {OffprintBookletForm} from './booklet-form.js';

/** What visitors agree to. */
export interface Consent {
  mode: 'notice' | 'checkbox';
  sentence: string;
  /** The language of the sentence, where it is ours. */
  locale: string | undefined;
  /** The text of a separate opt-in, where there is one. */
  marketing: string | null;
  /** Each policy that is linked, with its URL as it was written. */
  policies: {name: 'privacy' | 'healthPrivacy' | 'terms'; href: string}[];
}

/** Whether two addresses are on one host, so that whoever promises something at the one can keep it at the other. */
function isOwn(action: string | undefined, policy: string | undefined): boolean {
  const [to, from] = [action, safeUrl(policy)].map(url => url && new URL(url).host);
  return !!to && to === from;
}

/** @param action where requests go: what is said of them must be true there */
export function consentOf(
  host: OffprintBookletForm,
  strings: Strings,
  slotted: Slotted,
  action: string | undefined,
): Consent {
  const policy = (name: Consent['policies'][0]['name'], attribute: PageAttribute) => {
    const given = host[`${name}Href`] ?? pageDefault(attribute);
    const href = parseAttribute(host, attribute, given, text => safeUrl(text) && text);
    return href ? [{name, href}] : [];
  };
  const privacy = policy('privacy', 'privacy-href');
  if (privacy.length === 0)
    warnOnce(`<${host.localName}>: no privacy-href. Link your privacy policy with it.`);
  const mode = readEnumerated(host, 'consent', host.consent, ['notice', 'checkbox']);
  const organization = host.organization ?? pageDefault('organization');
  const given = slotted.text('consent-text') || host.consentText;
  return {
    mode,
    sentence: given || strings.consent(mode, organization, isOwn(action, privacy[0]?.href)),
    locale: given ? undefined : strings.locale,
    marketing: host.marketing || null,
    policies: [
      ...privacy,
      ...policy('healthPrivacy', 'health-privacy-href'),
      ...policy('terms', 'terms-href'),
    ],
  };
}

/**
 * The receipt of a consent: all of it as shown.
 * @param optedIn whether the separate opt-in was ticked
 */
export function receiptOf(
  {consentVersion}: OffprintBookletForm,
  {mode, sentence, locale, policies, marketing}: Consent,
  presentation: Presentation,
  optedIn: boolean,
): Submission['consent'] {
  const url = (wanted: string) => policies.find(({name}) => name === wanted)?.href ?? null;
  return {
    granted: true,
    mode,
    text: [sentence, ...policies.map(({name}) => presentation.strings[name])].join(' '),
    // Lit leaves a property without its attribute undefined, which JSON would leave out.
    version: consentVersion ?? null,
    privacyUrl: url('privacy'),
    healthPrivacyUrl: url('healthPrivacy'),
    termsUrl: url('terms'),
    marketing: optedIn,
    marketingText: marketing,
    locale: locale ?? presentation.locale,
  };
}

/**
 * Tells the page when it hides the sentence from the visitor.
 * @param others where else it stands
 */
export function watchConsent(
  host: OffprintBookletForm,
  slotted: Slotted,
  others: () => Iterable<HTMLElement>,
): void {
  watchVisibility(
    host,
    () => [
      ...host.renderRoot.querySelectorAll<HTMLElement>('.notice'),
      ...others(),
      ...slotted.elements('consent-text').filter(element => element.assignedSlot),
    ],
    reason => {
      if (reason) dispatch(host, new OffprintObscuredEvent(reason));
    },
  );
}
