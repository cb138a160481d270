import type {Strings} from './en.js';

/**
 * The strings with legal or medical weight, and who has to review a text in their place, also a translation, before a
 * patient reads it. The script does not use this list: it is for tools that help to write an embed.
 */
export const legalStrings = {
  disclaimers:
    'a lawyer and a physician who know the rules for medical information in the country of the readers',
  disclaimerBy: 'a lawyer: it says who answers for the notice',
  withdrawnAdvice: 'a physician: it tells readers of a withdrawn article what to do',
  messageHint: 'a data protection officer: it keeps health data out of the form',
  consent: 'a data protection officer or a lawyer: it is what visitors agree to, and is stored as proof',
  missingConsent: 'a data protection officer: agreement has to stay free',
  privacy:
    'a data protection officer: it names the policy that the consent refers to, and is stored as proof',
  healthPrivacy:
    'a data protection officer: it names the policy that the consent refers to, and is stored as proof',
  terms: 'a lawyer: it names the terms that the consent refers to, and is stored as proof',
} as const satisfies Partial<Record<keyof Strings, string>>;

export type LegalString = keyof typeof legalStrings;
