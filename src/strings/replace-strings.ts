/** Puts a page's own strings in the place of ours. */
import {warnOnce} from '../page/warn.js';
import {textDirection} from '../values/direction.js';
import type {Strings} from './en.js';
import {filledStrings, pluralCases, type FilledString} from './gaps.js';
import {isolate} from './isolate.js';
import type {CheckedStrings} from './own-strings.js';

/** Returns our strings with those of the page in their places. */
export function replaceStrings(ours: Strings, own: CheckedStrings): Strings {
  return replaceMembers(ours, own, ours.locale);
}

function replaceMembers<T extends object>(ours: T, own: CheckedStrings, locale: string): T {
  const replaced = {...ours};
  for (const [name, value] of Object.entries(own)) {
    const our: unknown = Reflect.get(ours, name);
    const replacement =
      typeof our === 'function'
        ? fillGaps(name as FilledString, value, our as Fill, locale)
        : typeof value === 'string'
          ? value
          : replaceMembers(our as object, value, locale);
    Reflect.set(replaced, name, replacement);
  }
  return replaced;
}

/** A string that is a function. */
type Fill = (...values: unknown[]) => string;

function fillGaps(name: FilledString, own: string | CheckedStrings, our: Fill, locale: string): Fill {
  const {gaps, cases} = filledStrings[name];
  // The first parameter of a string with cases is none of its gaps, but for a count.
  const names = [...(cases && cases !== pluralCases ? [''] : []), ...gaps.split(' ')];
  return (...values) => {
    const text = typeof own === 'string' ? own : (own[caseOf(values, cases, locale)] ?? own['other']);
    if (typeof text !== 'string') return our(...values);
    const isLacking = names.some((gap, index) => values[index] === null && text.includes(`{${gap}}`));
    if (!isLacking)
      return text.replace(/\{(\w+)\}/g, (_, gap: string) => {
        const value = String(values[names.indexOf(gap)]);
        return textDirection(locale) === 'rtl' ? isolate(value) : value;
      });
    warnOnce(`the string ${name} needs an organization. Name it with the attribute organization.`);
    return our(...values);
  };
}

function caseOf([first, count]: readonly unknown[], cases: string | undefined, locale: string): string {
  if (cases === pluralCases) return pluralsOf(locale).select(Number(count));
  return typeof first === 'boolean' ? (first ? 'required' : 'optional') : String(first);
}

function pluralsOf(locale: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(locale);
  } catch {
    return new Intl.PluralRules('en');
  }
}
