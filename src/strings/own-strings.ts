/** Checks the strings that a page sets in place of ours. What is wrong is left out, with a warning. */
import {seeDocs} from '../page/docs.js';
import {warnOnce} from '../page/warn.js';
import {fieldTokens} from '../request/fields.js';
import {didYouMean} from '../values/edit-distance.js';
import {asObject, asText} from '../values/json.js';
import {en, type Strings} from './en.js';
import {filledStrings, type FilledString} from './gaps.js';

/** What replaces a string: a text, or for a string with cases an object of texts. */
type OwnString<T> = T extends string
  ? string
  : T extends (...parameters: never[]) => string
    ? string | Readonly<Record<string, string>>
    : {readonly [Name in keyof T]?: OwnString<T[Name]>};

/** Strings in place of ours, by their names in `src/strings/en.ts`. */
export type OwnStrings = {readonly [Name in Exclude<keyof Strings, 'locale'>]?: OwnString<Strings[Name]>};

/** Strings for all languages, or by language tag. */
export type OwnStringsByLanguage = OwnStrings | Readonly<Record<string, OwnStrings>>;

/** Texts, by the names of strings. */
export interface CheckedStrings {
  [name: string]: string | CheckedStrings;
}

/** Strings for one language. */
export interface StringGroup {
  /** A language tag in small letters; empty for all languages. */
  language: string;
  strings: CheckedStrings;
}

const languageTag = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/** What can be written for a string. */
interface Shape {
  /** The names of the gaps that a text may have; undefined if it can't be a text. */
  gaps?: readonly string[];
  /** The members that an object may have. */
  members?: ReadonlyMap<string, Shape>;
}

function shapeOf(name: string, our: object): Shape {
  if (typeof our !== 'function') {
    // A string that is empty is never shown.
    const members = Object.entries(our).filter(([, value]) => value);
    return {
      members: new Map(
        members.map(([key, value]) => [
          key,
          typeof value === 'string' ? {gaps: []} : shapeOf(key, value as object),
        ]),
      ),
    };
  }
  const {gaps: names, cases} = filledStrings[name as FilledString];
  const gaps = names.split(' ');
  const members = cases && new Map(cases.split(' ').map(each => [each, {gaps}]));
  return members ? {members, ...(cases !== fieldTokens && {gaps})} : {gaps};
}

/**
 * Reads the strings of a page or an element.
 * @param source what warnings begin with
 */
export function readOwnStrings(written: unknown, source: string): StringGroup[] {
  const warn = (message: string) => {
    warnOnce(`${source}: ${message}${seeDocs('embed', 'change-the-words')}`);
  };
  // A JSON text can have a member `__proto__`.
  const general = Object.create(null) as Record<string, unknown>;
  const groups: StringGroup[] = [];
  const shape = shapeOf('', {...en, locale: ''});
  const add = (language: string, strings: unknown) => {
    const checked = check(strings, shape, language, warn);
    if (typeof checked === 'object') groups.push({language: language.toLowerCase(), strings: checked});
  };
  const members = asObject(written);
  if (!members) warn('the strings are no object. Write {"en": {"submit": "…"}}.');
  for (const [key, value] of Object.entries(members ?? {}))
    if (languageTag.test(key) && asObject(value)) add(key, value);
    else general[key] = value;
  add('', general);
  return groups;
}

/** Returns what of a string, or of an object of strings, can be shown; undefined for nothing. */
function check(
  written: unknown,
  {gaps, members}: Shape,
  path: string,
  warn: (message: string) => void,
): CheckedStrings | string | undefined {
  const object = members && asObject(written);
  if (object) return checkMembers(object, members, path && `${path}.`, warn);
  const text = gaps && asText(written);
  const names = [...(gaps ?? [])].filter(Boolean);
  const [, unknownGap] =
    [...(text ?? '').matchAll(/\{(\w+)\}/g)].find(([, name = '']) => !names.includes(name)) ?? [];
  if (text === undefined)
    warn(`${path} takes ${gaps ? 'text' : `an object with ${[...(members?.keys() ?? [])].join(', ')}`}.`);
  else if (unknownGap === undefined) return text;
  else {
    const use = names.map(name => `{${name}}`).join(' and ');
    warn(`${path} has no gap {${unknownGap}}. Use ${use || 'text without gaps'}.`);
  }
  return undefined;
}

function checkMembers(
  written: Readonly<Record<string, unknown>>,
  members: ReadonlyMap<string, Shape>,
  path: string,
  warn: (message: string) => void,
): CheckedStrings {
  const checked: CheckedStrings = {};
  for (const [name, value] of Object.entries(written)) {
    const known = members.get(name);
    if (!known) warn(`there is no string ${path}${name}.${didYouMean(name, members.keys())}`);
    const result = known && check(value, known, path + name, warn);
    if (result !== undefined) checked[name] = result;
  }
  return checked;
}
