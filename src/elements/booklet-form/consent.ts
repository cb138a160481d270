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
import {warnAboutElement} from '../../page/warn.js';
import type {Strings} from '../../strings/strings.js';
import type {FormSettings, Policy} from './settings.js';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {matches, querySelector} = Element.prototype;

/** The form of the page's own, and fields of a form that is elsewhere. */
const controls = 'form, input, select, textarea';

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

/** What the consent of a form needs to know of it. */
interface ConsentParts {
  presentation: Presentation;
  slotted: Slotted;
  settings: () => FormSettings;
  /** Finds copies of the sentence outside the element's shadow root. */
  findCopies: () => Iterable<HTMLElement>;
}

/** The consent of a form: what visitors are shown, and the receipt of it. */
export class Consent {
  readonly #host: LitElement & Presentable;
  readonly #parts: ConsentParts;

  /** Fires `offprint-obscured` when the page hides the sentence of consent from visitors. */
  constructor(host: LitElement & Presentable, parts: ConsentParts) {
    this.#host = host;
    this.#parts = parts;
    watchVisibility(
      host,
      () => [...this.#notices, ...parts.slotted.shownElements('consent-text')],
      reason => {
        if (reason) dispatch(host, () => new OffprintObscuredEvent(reason));
      },
    );
  }

  get notice(): ConsentNotice {
    const {settings, presentation, slotted} = this.#parts;
    return describeConsent(settings(), presentation.strings, slotted.text('consent-text'));
  }

  /** Makes the receipt, with everything as it was shown to the visitor. */
  makeReceipt(hasTickedMarketing: boolean): RequestContent['consent'] {
    const {presentation, slotted} = this.#parts;
    const {mode, sentence, version, locale, policies, marketing} = this.notice;
    const urlOf = (policy: Policy['name']) => policies.find(({name}) => name === policy)?.href ?? null;
    const text = [sentence, ...policies.map(({name}) => presentation.strings[name])].join(' ');
    const slottedTexts = slotted.shownElements('consent-text');
    return {
      granted: true,
      mode,
      text,
      translatedText: findTranslation(this.#notices[0], text, slottedTexts),
      version,
      privacyUrl: urlOf('privacy'),
      healthPrivacyUrl: urlOf('healthPrivacy'),
      termsUrl: urlOf('terms'),
      marketing: hasTickedMarketing,
      marketingText: marketing,
      locale: locale ?? presentation.locale,
    };
  }

  get #notices(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.notice'), ...this.#parts.findCopies()];
  }
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
  warnAboutElement(
    host,
    startTag(host),
    `it shows its own sentence of consent, since none of its children is in the slot consent-text. Write ${placeholderOf(host) ? 'data-slot' : 'slot'}="consent-text" on yours.`,
    'consent-text',
  );
}

/** Words that sentences of consent use in the languages of ours. */
const consentWords =
  /agree|\bmay\b|privacy|terms|dürf|einverstanden|willig|zustimm|datenschutz|accept|accord|cons[ie]n|privat|akkoord|concord|aceit|أوافق|موافق|خصوصية/i;

/** Whether a child may be the page's sentence of consent: not a form, nor words such as “Loading” or a heading. */
function isSentence(child: Node): boolean {
  if (!hasMoreThanLinks(child) || !consentWords.test(child.textContent ?? '')) return false;
  return !(isElement(child) && (matches.call(child, controls) || querySelector.call(child, controls)));
}

/**
 * Finds the text that a page translator shows in the place of ours; null while ours is shown. In the page's own sentence
 * only `<font>` tells: most translators put their text into it.
 */
function findTranslation(
  notice: HTMLElement | undefined,
  text: string,
  ownTexts: readonly HTMLElement[],
): string | null {
  const copy = notice?.cloneNode(true) as HTMLElement | undefined;
  if (!copy) return null;
  for (const unshown of copy.querySelectorAll('.visually-hidden, .error')) unshown.remove();
  const ownText = ownTexts.map(({textContent}) => textContent).join('');
  if (ownText) copy.querySelector('slot')?.replaceChildren(ownText);
  const collapse = (words: string) => words.replace(/\s+/g, ' ').trim();
  const shown = collapse(copy.textContent);
  const isTranslated = shown !== collapse(text) || ownTexts.some(each => each.querySelector('font'));
  return isTranslated ? shown : null;
}
