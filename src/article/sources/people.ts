import {asObject, asText, withoutUndefined} from '../../values/json.js';
import type {Author} from '../article.js';

type PersonField = Exclude<keyof Author, 'name'>;

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
  return names.length > 1 ? {name: names.join(', ')} : first;
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
    bio: member(members.bio),
    disclosure: member(members.disclosure),
  });
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
