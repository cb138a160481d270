import {asObject, asText, withoutUndefined} from '../../values/json.js';
import type {Author} from '../article.js';

type PersonField = Exclude<keyof Author, 'name' | 'names' | 'bioHtml'>;

/** The names of the members of a person, by what they hold; the first one that is there counts. */
export type PersonMembers = {readonly name: readonly string[]} & Partial<
  Record<PersonField, readonly string[]>
>;

/** Our own JSON, and schema.org's Person (https://schema.org/Person). */
export const personMembers: PersonMembers = {
  name: ['name'],
  credentials: ['credentials', 'honorificSuffix'],
  jobTitle: ['jobTitle'],
  photo: ['photo', 'image'],
  url: ['url', 'URL'],
  bio: ['bio', 'description'],
  disclosure: ['disclosure'],
};

interface PersonReading {
  members?: PersonMembers;
  /** Reads a member that holds text. */
  text?: (value: unknown) => string | undefined;
  /** Reads a member that holds a URL. */
  url?: (value: unknown) => string | undefined;
}

/**
 * Reads an author: a name, an object, or a list of either. Several authors become one whose name lists all of theirs,
 * since neither page nor biography of one speaks for the others. Email addresses are not shown.
 */
export function readAuthor(value: unknown, reading: PersonReading = {}): Author | undefined {
  const people = [value].flat().flatMap(person => readPerson(person, reading) ?? []);
  const [first] = people;
  const names = [...new Set(people.map(({name}) => name))];
  return names.length > 1 ? {name: names.join(', '), names} : first;
}

/**
 * Splits a list such as “Ada Example, Ben Sample and Cyd Sample”. Names of organizations and names with a degree or a
 * place stay whole.
 * @param isList whether the text is known to be a list; otherwise only “and” tells
 */
export function splitNames(text: string, isList = /\s(?:and|und|et|&)\s/.test(text)): string[] {
  const names = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|und|et|&)\s+/);
  const areNames = names.every(name => /^\p{L}\S*\s\S/u.test(name) && !/\s(?:of|for|für)\s/.test(name));
  return isList && areNames ? names : [text];
}

/** Reads only the names, such as those of reviewers. */
export function readNames(value: unknown, reading: PersonReading = {}): string | undefined {
  return readAuthor(value, reading)?.name;
}

function readPerson(
  value: unknown,
  {members = personMembers, text = asText, url = asText}: PersonReading,
): Author | undefined {
  const object = asObject(value);
  const member = (names: readonly string[] = [], read = text) =>
    names.map(name => read(object?.[name])).find(found => found !== undefined);
  const written = object ? member(members.name) : text(value);
  const name = written && withoutEmailAddress(written);
  if (!name) return undefined;
  return withoutUndefined<Author>({
    name,
    credentials: member(members.credentials),
    jobTitle: member(members.jobTitle),
    photo: member(members.photo, url),
    url: member(members.url, url),
    ...readBiography(member(members.bio, asText), text),
    disclosure: member(members.disclosure),
  });
}

/** Markup, or a line end within the text. */
const markup = /<[a-z]|\S\s*\n\s*\S/i;

/** Reads a biography, which may be HTML. */
export function readBiography(
  html: string | undefined,
  plainText: (html: string) => string | undefined,
): Record<'bio' | 'bioHtml', string | undefined> {
  return {bio: html && plainText(html), bioHtml: html && markup.test(html) ? html : undefined};
}

/** The name in `mail (Name)`, `Name <mail>` or `Name (mail)`; undefined for an address alone. */
export function withoutEmailAddress(written: string): string | undefined {
  const text = written.trim();
  if (!text.includes('@')) return text || undefined;
  const shortened = text.slice(0, 300);
  const [, inParentheses] = /^\S{0,200}@\S{1,200}\s{1,9}\(([^()@]{1,200})\)$/.exec(shortened) ?? [];
  const words = (inParentheses ?? shortened).split(/[\s<>()[\]]+/);
  return words.filter(word => word && !word.includes('@')).join(' ') || undefined;
}
