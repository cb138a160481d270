import {fieldTokens} from '../request/fields.js';
import type {Strings} from './en.js';

/** The strings that are functions. */
export type FilledString = {
  [Name in keyof Strings]: Strings[Name] extends (...parameters: never[]) => string ? Name : never;
}[keyof Strings];

/** How a string that is a function is written as text. */
interface Gaps {
  /** The names of the gaps, space-separated, in the order of the function's parameters. */
  gaps: string;
  /** The names of its cases, space-separated: those of the first parameter, or of the plural that a count takes. */
  cases?: string;
}

/** The cases of a string with a count: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html */
export const pluralCases = 'zero one two few many other';

/** The strings that are functions. In a text, `{name}` is a gap. */
export const filledStrings: Readonly<Record<FilledString, Gaps>> = {
  fieldLabel: {gaps: '', cases: fieldTokens},
  missingField: {gaps: '', cases: fieldTokens},
  emptyField: {gaps: 'label'},
  articleLoaded: {gaps: 'title'},
  by: {gaps: 'name'},
  reviewer: {gaps: 'name'},
  reviewedBy: {gaps: 'name'},
  overdue: {gaps: 'day'},
  withdrawnOn: {gaps: 'day'},
  photoOf: {gaps: 'name'},
  disclaimerBy: {gaps: 'organization'},
  disclaimerVersion: {gaps: 'version'},
  didYouMean: {gaps: 'email'},
  invalidPhone: {gaps: '', cases: 'required optional'},
  tooLong: {gaps: 'label most', cases: pluralCases},
  consent: {gaps: 'organization', cases: 'notice checkbox'},
};
