import {en} from './en.js';

/** Every word of ours that a reader sees, in one language. */
export type Strings = typeof en;

const languages: readonly Strings[] = [en];

/** The words for a language tag (BCP 47); English where we do not speak it. */
export function stringsFor(language: string): Strings {
  const primary = language.toLowerCase().split('-', 1)[0];
  return languages.find(words => words.locale === primary) ?? en;
}
