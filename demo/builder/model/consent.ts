/** The sentence of consent as visitors will read it, and as each request proves it. */
import type {Strings} from '../../../src/strings/en.js';
import {attributeOf} from './check.js';
import type {Embed} from './embed.js';

export interface ShownConsent {
  readonly mode: 'notice' | 'checkbox';
  /** Whether it is the built-in sentence. A lawyer should read it before it is used. */
  readonly isBuiltIn: boolean;
  /** The sentence, without the links behind it. */
  readonly sentence: string;
  /** The links behind the sentence. */
  readonly policies: readonly {readonly label: string; readonly href: string}[];
  /** The text of the separate, optional box; empty without one. */
  readonly marketing: string;
  /** What the request holds as proof, word for word. */
  readonly proof: string;
}

/**
 * Describes the consent of an embed's form, as `src/elements/booklet-form/consent.ts` shows it.
 * @param strings in the language of the embed
 * @param pageUrl of the partner's page, against which relative URLs resolve
 */
export function describeConsent(embed: Embed, strings: Strings, pageUrl: string): ShownConsent {
  const read = (name: string) => attributeOf(embed, 'booklet-form', name).value?.trim() ?? '';
  const mode = read('consent').toLowerCase() === 'checkbox' ? 'checkbox' : 'notice';
  const policies = [
    {label: strings.privacy, href: read('privacy-href')},
    {label: strings.healthPrivacy, href: read('health-privacy-href')},
    {label: strings.terms, href: read('terms-href')},
  ].filter(({href}) => href);
  const hostOf = (url: string) => (url && URL.canParse(url, pageUrl) ? new URL(url, pageUrl).host : '');
  const [actionHost, policyHost] = [hostOf(read('action')), hostOf(read('privacy-href'))];
  const isPublisherOwn = actionHost !== '' && actionHost === policyHost;
  const own = read('consent-text');
  const sentence = own || strings.consent(mode, read('organization') || null, isPublisherOwn);
  return {
    mode,
    isBuiltIn: !own,
    sentence,
    policies,
    marketing: read('marketing'),
    proof: [sentence, ...policies.map(({label}) => label)].join(' '),
  };
}
