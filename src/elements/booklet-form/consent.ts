import type {LitElement} from 'lit';
import type {RequestContent} from '../../request/make-request.js';
import {hasMoreThanLinks} from '../../shared/content.js';
import {dispatch} from '../../shared/dispatch.js';
import {OffprintObscuredEvent} from '../../shared/events.js';
import type {Presentable, Presentation} from '../../shared/presentation.js';
import type {Slotted} from '../../shared/slotted.js';
import {watchVisibility} from '../../shared/visibility.js';
import {mayBeHydrated} from '../../page/hydration.js';
import {isElement} from '../../page/node-types.js';
import {placeholderOf, startTag} from '../../page/spelling.js';
import {safeUrl} from '../../page/url.js';
import {warnOnce} from '../../page/warn.js';
import type {Strings} from '../../strings/strings.js';
import type {FormSettings, Policy} from './settings.js';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {matches} = Element.prototype;

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
 * Warns if the form shows our sentence of consent although the page has words that may be its own one: publishing
 * systems take the name of the slot away.
 */
export function warnAboutLostConsent(
  host: LitElement,
  {locale}: Pick<ConsentNotice, 'locale'>,
  slotted: Slotted,
): void {
  const isOurs = locale !== undefined;
  if (!isOurs || mayBeHydrated() || !slotted.unnamed().some(isSentence)) return;
  warnOnce(
    `${startTag(host)}: it shows its own sentence of consent, since none of its children is in the slot consent-text. Write ${placeholderOf(host) ? 'data-slot' : 'slot'}="consent-text" on yours.`,
  );
}

/** Whether a child has words beside a form of the page's own and beside links for readers without the script. */
function isSentence(child: Node): boolean {
  if (!hasMoreThanLinks(child)) return false;
  return !(isElement(child) && (matches.call(child, 'form') || child.querySelector('form')));
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
      ...slotted.shownElements('consent-text'),
    ],
    reason => {
      if (reason) dispatch(host, () => new OffprintObscuredEvent(reason));
    },
  );
}
