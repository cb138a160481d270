/** Chooses between our strings and those of the page. */
import {startTag} from '../page/spelling.js';
import {warnOnce} from '../page/warn.js';
import {en, type Strings} from './en.js';
import {readOwnStrings, type StringGroup} from './own-strings.js';
import {pageStrings} from './page-strings.js';
import {replaceStrings} from './replace-strings.js';
import {isOurLanguage, stringsFor, type StringsUser} from './strings.js';

/** The strings of one element. They stay the same object until something changes. */
export class StringChoice {
  #inputs: readonly unknown[] = [];
  #strings = en;
  #written: unknown;
  #own: readonly StringGroup[] = [];

  /**
   * @param locale the language of the element
   * @param user the element, whose property has strings of its own. It is updated when other strings are loaded
   */
  choose(locale: string, user: StringsUser & Element & {readonly strings: unknown}): Strings {
    const {strings: written} = user;
    if (written !== this.#written) this.#own = written == null ? [] : readOwnStrings(written, startTag(user));
    this.#written = written;
    const base = stringsFor(locale, user);
    const inputs = [base, locale, this.#own, pageStrings()];
    if (inputs.some((input, index) => input !== this.#inputs[index]))
      this.#strings = combine(base, locale, [pageStrings(), this.#own]);
    this.#inputs = inputs;
    return this.#strings;
  }
}

/** @param layers the strings of the page and of the element; each later one takes precedence */
function combine(base: Strings, locale: string, layers: readonly (readonly StringGroup[])[]): Strings {
  const language = locale.toLowerCase();
  const [primary = ''] = language.split('-', 1);
  const isOthers =
    !isOurLanguage(primary) && layers.flat().some(group => group.language && isFor(group, language));
  // Where we have no words in the language, the page's own English takes the place of ours.
  const spoken = isOthers || base.locale === primary ? language : base.locale;
  let strings = isOthers ? {...base, locale: primary} : base;
  for (const groups of layers)
    for (const group of groups.filter(each => isFor(each, spoken)).sort(byLength))
      strings = replaceStrings(strings, group.strings);
  if (isOthers) warnAboutMissing(strings);
  return strings;
}

const isFor = ({language}: StringGroup, spoken: string): boolean =>
  !language || spoken === language || spoken.startsWith(`${language}-`);

const byLength = (one: StringGroup, other: StringGroup): number =>
  one.language.length - other.language.length;

/** Names the strings that a language of the page's own lacks. */
function warnAboutMissing(strings: Strings): void {
  const missing = Object.entries(en).flatMap(([name, ours]) =>
    Reflect.get(strings, name) === ours ? [name] : [],
  );
  if (missing.length > 0)
    warnOnce(`the strings in ${strings.locale} lack ${missing.join(', ')}. These are shown in English.`);
}
