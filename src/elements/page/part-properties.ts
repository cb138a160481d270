import type {PropertyDeclaration} from 'lit';
import {booleanAttribute, textAttribute} from '../../shared/attributes.js';
import {camelCase} from '../../request/fields.js';
import {namesOnPage, prefixes} from './part-names.js';

/** An attribute of a part, and the attributes of the page that set it, the one with the part's prefix first. */
export interface PartAttribute {
  attribute: string;
  isBoolean: boolean;
  pageAttributes: string[];
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
    if (typeof attribute !== 'string') continue;
    const pageAttributes = namesOnPage(attribute, part);
    if (pageAttributes.length > 0) list.push({attribute, isBoolean: type === Boolean, pageAttributes});
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
