/**
 * Reads an attribute from the comment of its property. The text is its description. Tags say the rest:
 *
 * - `@group` one of `groups`
 * - `@kind` one of `kinds`; without it, `enumerated` with values, `boolean` for a boolean, else `text`
 * - `@values` the values allowed, the default first
 * - `@default` the default, unless it is the first value; without text, there is none
 * - `@takes` what it takes, in words, if the kind is not enough
 * - `@example` a value; without it, the second of the values
 * - `@see` a link to more
 * - `@required` for an attribute that the element needs
 */
import {ts} from '@custom-elements-manifest/analyzer';
import type TypeScript from 'typescript';
import {kebabCase} from '../../src/request/fields.js';
import {groups, kinds, type Attribute} from './manifest.js';

/** The comment of a declaration. */
export interface Comment {
  text: string;
  tags: ReadonlyMap<string, string>;
}

/** Joins lines into one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads the comment before a declaration. */
export function readComment(node: TypeScript.Node): Comment {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .filter(each => ts.isJSDoc(each))
    .at(-1);
  const textOf = (part: TypeScript.JSDoc | TypeScript.JSDocTag): string =>
    oneLine(ts.getTextOfJSDocComment(part.comment) ?? '');
  const tags = (comment?.tags ?? []).map(tag => [tag.tagName.text, textOf(tag)] as const);
  return {text: comment ? textOf(comment) : '', tags: new Map(tags)};
}

/** Reads an attribute. Returns undefined for a property without `@group`, which has no attribute. */
export function readAttribute(
  node: TypeScript.PropertyDeclaration | TypeScript.PropertySignature,
): Attribute | undefined {
  const fieldName = node.name.getText();
  const {text, tags} = readComment(node);
  if (!tags.has('group')) return undefined;
  const group = oneOf(groups, tags.get('group'), fieldName);
  const isBoolean = node.type?.getText().startsWith('boolean') === true;
  const values = tags.get('values')?.split(' ');
  const usualKind = values ? 'enumerated' : isBoolean ? 'boolean' : 'text';
  const kind = oneOf(kinds, tags.get('kind') ?? usualKind, fieldName);
  const defaultValue = tags.get('default') ?? values?.[0];
  const example = tags.get('example') ?? (isBoolean ? '' : values?.[1]);
  if (!text || example === undefined) throw new Error(`${fieldName} has no description or no example.`);
  const takes = tags.get('takes');
  const see = tags.get('see');
  return {
    name: kebabCase(fieldName),
    fieldName,
    type: {text: typeOf(kind, values)},
    ...(defaultValue ? {default: defaultValue} : {}),
    description: text,
    group,
    kind,
    ...(values ? {values} : {}),
    ...(takes ? {takes} : {}),
    ...(see ? {see} : {}),
    example,
    ...(tags.has('required') ? {required: true} : {}),
  };
}

function typeOf(kind: Attribute['kind'], values: readonly string[] | undefined): string {
  if (kind === 'boolean' || kind === 'number') return kind;
  if (kind !== 'enumerated' || !values) return 'string';
  return [...values].map(value => `'${value}'`).join(' | ');
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined, field: string): T {
  const found = allowed.find(each => each === value);
  if (!found) throw new Error(`${field}: ${String(value)} is none of ${allowed.join(', ')}.`);
  return found;
}
