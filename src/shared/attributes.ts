import type {PropertyDeclaration} from 'lit';
import {camelCase} from '../request/fields.js';
import {afterHydration} from '../page/hydration.js';
import {startTag} from '../page/spelling.js';
import {warnAboutElement, warnAboutValue} from '../page/warn.js';

/**
 * Declares a reactive property. Each declaration names its attribute itself and has no prototype: Lit would take what a
 * page adds to `Object.prototype` for an option.
 */
function declareProperty(members: PropertyDeclaration): PropertyDeclaration {
  return Object.assign(Object.create(null), {reflect: false, ...members}) as PropertyDeclaration;
}

/** Declares a property for a text attribute: the trimmed text, or null without the attribute. */
export function textAttribute(attribute: string): PropertyDeclaration {
  return declareProperty({
    attribute,
    type: String,
    converter: {
      fromAttribute: (value: string | null) => value?.trim() ?? null,
      toAttribute: (value: unknown) => value,
    },
  });
}

/** Declares properties for text attributes. Each property has its attribute's name in camel case. */
export function textAttributes(spaceSeparatedNames: string): Record<string, PropertyDeclaration> {
  return Object.fromEntries(
    spaceSeparatedNames.split(' ').map(name => [camelCase(name), textAttribute(name)]),
  );
}

/** Declares a text property that is written back to its attribute. */
export function reflectedTextAttribute(attribute: string): PropertyDeclaration {
  return declareProperty({...textAttribute(attribute), reflect: true});
}

/** Declares a property without an attribute. `HostAttributes` writes that of `state`. */
export function plainProperty(): PropertyDeclaration {
  return declareProperty({attribute: false});
}

/** Values by which authors and frameworks mean the absence of a boolean attribute. */
const falseWords = /^(?:false|no|off|0|null|undefined)$/i;

/**
 * Declares a property for a boolean attribute, which is true by presence. The property takes true, false and the empty
 * string. A value such as `false` in the attribute stays text until `normalizeBoolean` has warned about it.
 */
export function booleanAttribute(attribute: string): PropertyDeclaration {
  return declareProperty({
    attribute,
    type: Boolean,
    converter: {
      fromAttribute: (value: string | null) =>
        value !== null && falseWords.test(value) ? value : value !== null,
    },
  });
}

/**
 * Converts the value of a boolean property. Every text means true, even an empty one: the attribute is present. Warns
 * about a text that means false, unless a framework soon sets the property: on the server, Vue renders false as text.
 */
export function normalizeBoolean(host: Element, property: PropertyKey, attribute: string): void {
  const value: unknown = Reflect.get(host, property);
  if (typeof value === 'boolean') return;
  Reflect.set(host, property, typeof value === 'string' || Boolean(value));
  if (typeof value !== 'string' || !falseWords.test(value.trim())) return;
  afterHydration(() => {
    if (Reflect.get(host, property) === true)
      warnAboutValue(host, attribute, value, 'no value, or remove the attribute');
  });
}

/** Reads an enumerated attribute, ignoring case. An unknown value means the first of `allowed`, and a warning. */
export function readEnumerated<T extends string>(
  host: Element,
  attribute: string,
  // A property can hold something other than text until the next update.
  value: {trim?: () => string} | null,
  allowed: readonly [T, ...T[]],
): T {
  const written = value?.trim?.().toLowerCase();
  if (!written) return allowed[0];
  const found = allowed.find(word => word === written);
  if (!found) warnAboutValue(host, attribute, written, `one of: ${allowed.join(' ')}`, allowed);
  return found ?? allowed[0];
}

/**
 * Parses the value of an attribute.
 * @param parse returns undefined for a value that is not valid
 * @param expected completes the sentence “Use …” in the warning
 * @returns undefined without a value, and for one that is not valid
 */
export function parseAttribute<T>(
  host: Element,
  attribute: string,
  value: string | null | undefined,
  parse: (value: string) => T | undefined,
  expected = 'an http(s) URL',
): T | undefined {
  // Quotation marks are no part of any value. They come from a word processor, or from a system that escaped those of
  // HTML, and a URL with them would be a relative one.
  const parsed = value && !/^["'‘’“”„′″«»]/.test(value) ? parse(value) : undefined;
  if (value && parsed === undefined) warnAboutValue(host, attribute, value, expected);
  return parsed;
}

/** Reads a whole number from `minimum` to `maximum`. Any other value means `defaultValue`, and a warning. */
export function readWholeNumber(
  host: Element,
  attribute: string,
  value: string | null,
  defaultValue: number,
  minimum = 0,
  maximum = Number.MAX_SAFE_INTEGER,
): number {
  if (!value) return defaultValue;
  const number = Number(value);
  if (Number.isInteger(number) && number >= minimum && number <= maximum) return number;
  const range = maximum < Number.MAX_SAFE_INTEGER ? ` to ${String(maximum)}` : ' or more';
  warnAboutValue(host, attribute, value, `a whole number, ${String(minimum)}${range}`);
  return defaultValue;
}

/** Hosts that browsers trust without encryption: https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy. */
const localHost = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Warns about an `http:` URL on an `https:` page, which browsers block.
 * @param url an absolute URL
 * @param protocol that of the page
 */
export function warnAboutInsecureUrl(
  host: Element,
  attribute: string,
  url: string | undefined,
  protocol = location.protocol,
): void {
  if (protocol !== 'https:' || !url?.startsWith('http:') || localHost.test(new URL(url).hostname)) return;
  warnAboutElement(
    host,
    startTag(host, attribute, url),
    `browsers block http: on an https: page. Use ${url.replace('http:', 'https:')}.`,
    attribute,
  );
}
