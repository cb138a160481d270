import type {PropertyDeclaration} from 'lit';
import {booleanAttribute, textAttribute} from '../../shared/attributes.js';
import {camelCase} from '../../request/fields.js';

/** The parts in their usual order, each with the prefix of its attributes. */
export const prefixes: Readonly<Record<string, string>> = {
  article: 'article',
  'booklet-form': 'booklet',
  'author-card': 'author',
  contact: 'email',
  disclaimer: 'disclaimer',
  'to-top': 'to-top',
};

/** An attribute of a part, and the attributes of the page that set it, the one with the part's prefix first. */
export interface PartAttribute {
  attribute: string;
  isBoolean: boolean;
  pageAttributes: string[];
}

/** Whether an attribute of the page without a prefix belongs to that part. */
function isShared(attribute: string, part: string): boolean {
  if (part === 'article' || /^(?:analytics|lang)$/.test(attribute)) return true;
  return part !== 'author-card' && part !== 'contact' && !/^(?:heading|href|label)$/.test(attribute);
}

/** The declarations of a part's class. The part must be registered before the page is. */
function declarationsOf(part: string): Iterable<[PropertyKey, PropertyDeclaration]> {
  const element = customElements.get(`offprint-${part}`) as
    {elementProperties?: Map<PropertyKey, PropertyDeclaration>} | undefined;
  return element?.elementProperties ?? [];
}

/** Lists the attributes that a page sets on a part. */
export function listPartAttributes(part: string): PartAttribute[] {
  const list: PartAttribute[] = [];
  for (const [, {attribute, type}] of declarationsOf(part)) {
    // The page itself decides on these.
    if (typeof attribute !== 'string' || /^(?:theme|for|heading-level)$/.test(attribute)) continue;
    const pageAttributes = [`${prefixes[part] ?? ''}-${attribute}`];
    if (isShared(attribute, part)) pageAttributes.push(attribute);
    list.push({attribute, isBoolean: type === Boolean, pageAttributes});
  }
  return list;
}

/** Declares a property of the page for every attribute of its parts. */
export function partProperties(): Record<string, PropertyDeclaration> {
  const properties: Record<string, PropertyDeclaration> = {};
  for (const part of Object.keys(prefixes)) {
    for (const {isBoolean, pageAttributes} of listPartAttributes(part)) {
      for (const name of pageAttributes)
        properties[camelCase(name)] = isBoolean ? booleanAttribute(name) : textAttribute(name);
    }
  }
  return properties;
}

/** Lists the attributes of the page that set an attribute of a part. */
export function partAttributeNames(): string[] {
  return Object.keys(prefixes).flatMap(part =>
    listPartAttributes(part).flatMap(({pageAttributes}) => pageAttributes),
  );
}
