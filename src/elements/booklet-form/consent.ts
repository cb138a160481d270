import type {LitElement} from 'lit';
import type {RequestContent} from '../../request/make-request.js';
import {dispatch} from '../../shared/dispatch.js';
import {OffprintObscuredEvent} from '../../shared/events.js';
import type {Presentable, Presentation} from '../../shared/presentation.js';
import type {Slotted} from '../../shared/slotted.js';
import {watchVisibility} from '../../shared/visibility.js';
import {safeUrl} from '../../page/url.js';
import type {Strings} from '../../strings/strings.js';
import type {FormSettings, Policy} from './settings.js';

/** The sentence of consent as the form shows it. */
export interface ConsentNotice {
  mode: 'notice' | 'checkbox';
  sentence: string;
  /** The page's own name for the wording. */
  version: string | null;
  /** The language of the sentence; undefined if the page wrote it. */
  locale: string | undefined;
  /** The text of a separate, optional opt-in. */
  marketing: string | null;
  policies: readonly Policy[];
}

/**
 * Describes the sentence of consent.
 * @param slottedText the page's own sentence in the slot `consent-text`
 */
export function describeConsent(
  {consent, delivery}: FormSettings,
  strings: Strings,
  slottedText: string,
): ConsentNotice {
  const {mode, text, version, organization, marketing, policies} = consent;
  const ownSentence = slottedText || text;
  const privacy = policies.find(({name}) => name === 'privacy');
  return {
    mode,
    sentence: ownSentence || strings.consent(mode, organization, isSameHost(delivery.action, privacy?.href)),
    version,
    locale: ownSentence ? undefined : strings.locale,
    marketing,
    policies,
  };
}

/** Whether the receiver of requests is on the same host as the privacy policy, whose promises the sentence repeats. */
function isSameHost(action: string | undefined, policy: string | undefined): boolean {
  const [actionHost, policyHost] = [action, safeUrl(policy)].map(url => url && new URL(url).host);
  return !!actionHost && actionHost === policyHost;
}

/** Makes the receipt of a consent, with everything as it was shown to the visitor. */
export function makeReceipt(
  {mode, sentence, version, locale, policies, marketing}: ConsentNotice,
  presentation: Presentation,
  hasTickedMarketing: boolean,
): RequestContent['consent'] {
  const urlOf = (policy: Policy['name']) => policies.find(({name}) => name === policy)?.href ?? null;
  return {
    granted: true,
    mode,
    text: [sentence, ...policies.map(({name}) => presentation.strings[name])].join(' '),
    version,
    privacyUrl: urlOf('privacy'),
    healthPrivacyUrl: urlOf('healthPrivacy'),
    termsUrl: urlOf('terms'),
    marketing: hasTickedMarketing,
    marketingText: marketing,
    locale: locale ?? presentation.locale,
  };
}

/**
 * Fires `offprint-obscured` when the page hides the sentence of consent from visitors.
 * @param findCopies finds copies of the sentence outside the element's shadow root
 */
export function watchConsent(
  host: LitElement & Presentable,
  slotted: Slotted,
  findCopies: () => Iterable<HTMLElement>,
): void {
  watchVisibility(
    host,
    () => [
      ...host.renderRoot.querySelectorAll<HTMLElement>('.notice'),
      ...findCopies(),
      ...slotted.elements('consent-text').filter(element => element.assignedSlot),
    ],
    reason => {
      if (reason) dispatch(host, () => new OffprintObscuredEvent(reason));
    },
  );
}
