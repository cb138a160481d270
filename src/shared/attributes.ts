import type {PropertyDeclaration} from 'lit';
import {camelCase} from '../request/fields.js';
import {warnAboutValue} from '../page/warn.js';

/**
 * Declarations of reactive properties. Each names its attribute itself, and has no prototype: what a page adds to
 * `Object.prototype` must not become an option of Lit's.
 */
function declare(members: PropertyDeclaration): PropertyDeclaration {
  return Object.assign(Object.create(null), {reflect: false, ...members}) as PropertyDeclaration;
}

/** Text, trimmed; null without the attribute. */
export function textAttribute(attribute: string): PropertyDeclaration {
  return declare({
    attribute,
    converter: {
      fromAttribute: (value: string | null) => value?.trim() ?? null,
      toAttribute: (value: unknown) => value,
    },
  });
}

/** True by presence. */
export function booleanAttribute(attribute: string): PropertyDeclaration {
  return declare({
    attribute,
    converter: {fromAttribute: (value: string | null) => value !== null},
  });
}

/** Text attributes by their names, space-separated; each is the property of the same name in camel case. */
export function textAttributes(names: string): Record<string, PropertyDeclaration> {
  return Object.fromEntries(names.split(' ').map(name => [camelCase(name), textAttribute(name)]));
}

/** Text that the element itself writes too, where pages and styles see it. */
export function reflectedTextAttribute(attribute: string): PropertyDeclaration {
  return declare({...textAttribute(attribute), reflect: true});
}

/** Reads an enumerated attribute: case is ignored, an unknown value means the first of `allowed` and a warning. */
export function readEnumerated<T extends string>(
  host: Element,
  attribute: string,
  // Set to something else than text, it is read before `Presentation` has seen it.
  value: {trim?: () => string} | null,
  allowed: readonly [T, ...T[]],
): T {
  const wanted = value?.trim?.().toLowerCase();
  if (!wanted) return allowed[0];
  const found = allowed.find(word => word === wanted);
  if (!found) warnAboutValue(host, attribute, wanted, `one of: ${allowed.join(' ')}`);
  return found ?? allowed[0];
}

/** Reads what an attribute says; what is not understood counts as not there, and is warned of. */
export function parseAttribute<T>(
  host: Element,
  attribute: string,
  value: string | null | undefined,
  understand: (value: string) => T | undefined,
  expected = 'an http(s) URL',
): T | undefined {
  const understood = value ? understand(value) : undefined;
  if (value && understood === undefined) warnAboutValue(host, attribute, value, expected);
  return understood;
}

/** Reads a whole number, at least `least`; anything else means `otherwise` and a warning. */
export function readWholeNumber(
  host: Element,
  attribute: string,
  value: string | null,
  otherwise: number,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (!value) return otherwise;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  const upTo = most < Number.MAX_SAFE_INTEGER ? ` to ${String(most)}` : ' or more';
  warnAboutValue(host, attribute, value, `a whole number, ${String(least)}${upTo}`);
  return otherwise;
}
