import type {Author} from '../../article.js';
import {withoutUndefined} from '../../../values/json.js';
import {all, fieldsOf, text, textOf, type Fields} from './names.js';
import {urlAt, type Reading} from './reading.js';

/**
 * Who wrote an entry: `atom:author` (https://www.rfc-editor.org/rfc/rfc4287#section-4.2.1), `dc:creator`, `author` as
 * RSS has it (`mail (Name)`), `itunes:author`. Several are one author here, whose names follow one another. Mail
 * addresses are not shown.
 */
export function authorOf(fields: Fields, reading: Reading): Author | undefined {
  const people = ['atom:author', 'dc:creator', 'author', 'itunes:author']
    .map(name => all(fields, name).map(element => personOf(element, reading)))
    .map(list => list.filter(person => person !== undefined));
  const [first, ...others] = people.find(list => list.length > 0) ?? [];
  if (!first || others.length === 0) return first;
  return {name: [...new Set([first, ...others].map(({name}) => name))].join(', ')};
}

function personOf(element: Element, reading: Reading): Author | undefined {
  const parts = fieldsOf(element);
  const said = parts.size > 0 ? text(parts, 'atom:name', 'name', 'itunes:name') : textOf(element);
  const name = said && withoutMail(reading.plainText(said));
  if (!name) return undefined;
  const [uri] = all(parts, 'atom:uri', 'atom:url', 'uri', 'url');
  return withoutUndefined<Author>({name, url: urlAt(uri, textOf(uri), reading)});
}

/** The name of `mail (Name)`, `Name <mail>`, `Name (mail)`; undefined for a mail address alone. */
function withoutMail(said: string): string | undefined {
  const shorter = said.slice(0, 300);
  if (!shorter.includes('@')) return shorter.trim() || undefined;
  const [, inside] = /^\S{0,200}@\S{1,200}\s{1,9}\(([^()@]{1,200})\)$/.exec(shorter.trim()) ?? [];
  const words = (inside ?? shorter).split(/[\s<>()[\]]+/).filter(word => word && !word.includes('@'));
  return words.join(' ') || undefined;
}
