/** `custom-elements.json`, as far as the builder reads it. */
import {groups, kinds} from '../../../docs/manifest/manifest.js';
import {elementNames, isElementName, type ElementName} from './embed.js';

export type GroupName = (typeof groups)[number];

export type Kind = (typeof kinds)[number];

/** An attribute of an element, as an author writes it. */
export interface ManifestAttribute {
  readonly name: string;
  /** One or two sentences for a marketer. */
  readonly description: string;
  readonly group: GroupName;
  readonly kind: Kind;
  /** The allowed values of `enumerated` and `tokens`; empty for other kinds. */
  readonly values: readonly string[];
  readonly default: string;
  readonly example: string;
  /** Whether the element shows nothing, or warns, without it. */
  readonly required: boolean;
}

/** A slot, a part, a custom property, a state or an event. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** A part of `<offprint-page>`. */
export interface PagePart {
  readonly name: ElementName;
  /** What its attributes begin with on the page: `author-`. */
  readonly prefix: string;
}

export interface ManifestElement {
  readonly name: ElementName;
  readonly tagName: string;
  /** One line. */
  readonly summary: string;
  readonly description: string;
  readonly attributes: readonly ManifestAttribute[];
  /** The default slot has an empty name. */
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
  readonly events: readonly Named[];
  /** Only a page has parts. */
  readonly parts: readonly PagePart[];
  /** The names that a page takes for its parts without a prefix. */
  readonly bareAttributes: readonly string[];
}

export interface Manifest {
  readonly elements: Readonly<Record<ElementName, ManifestElement>>;
}

type JsonObject = Readonly<Record<string, unknown>>;

function asObject(value: unknown, place: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new Error(`custom-elements.json: ${place} is not an object.`);
}

/** A missing list is an empty one. */
function asList(value: unknown, place: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new Error(`custom-elements.json: ${place} is not a list.`);
}

function textOf(object: JsonObject, member: string, place: string): string {
  const value = object[member];
  if (typeof value === 'string') return value;
  throw new Error(`custom-elements.json: ${place} has no ${member}.`);
}

function optionalText(object: JsonObject, member: string): string {
  const value = object[member];
  return typeof value === 'string' ? value : '';
}

function oneOf<T extends string>(
  object: JsonObject,
  member: string,
  allowed: readonly T[],
  place: string,
): T {
  const text = textOf(object, member, place);
  const found = allowed.find(each => each === text);
  if (found !== undefined) return found;
  throw new Error(`custom-elements.json: ${place} has the ${member} “${text}”, which is none of ours.`);
}

function texts(value: unknown, place: string): string[] {
  return asList(value, place).map((each, at) => {
    if (typeof each === 'string') return each;
    throw new Error(`custom-elements.json: ${place} ${at + 1} is not text.`);
  });
}

function readAttribute(value: unknown, place: string): ManifestAttribute {
  const attribute = asObject(value, place);
  const name = textOf(attribute, 'name', place);
  const named = `${place} ${name}`;
  return {
    name,
    description: textOf(attribute, 'description', named),
    group: oneOf(attribute, 'group', groups, named),
    kind: oneOf(attribute, 'kind', kinds, named),
    values: texts(attribute['values'], `${named}: values`),
    default: optionalText(attribute, 'default'),
    example: optionalText(attribute, 'example'),
    required: attribute['required'] === true,
  };
}

function readNamed(list: unknown, place: string): Named[] {
  return asList(list, place).map(value => {
    const named = asObject(value, place);
    return {name: textOf(named, 'name', place), description: optionalText(named, 'description')};
  });
}

function readPart(value: unknown): PagePart {
  const part = asObject(value, 'a part of the page');
  return {
    name: oneOf(part, 'name', elementNames, 'a part of the page'),
    prefix: textOf(part, 'prefix', 'a part of the page'),
  };
}

function readElement(declaration: JsonObject, name: ElementName): ManifestElement {
  const tagName = textOf(declaration, 'tagName', name);
  return {
    name,
    tagName,
    summary: optionalText(declaration, 'summary'),
    description: optionalText(declaration, 'description'),
    attributes: asList(declaration['attributes'], tagName).map(each => readAttribute(each, tagName)),
    slots: readNamed(declaration['slots'], `${tagName}: slots`),
    cssParts: readNamed(declaration['cssParts'], `${tagName}: cssParts`),
    cssProperties: readNamed(declaration['cssProperties'], `${tagName}: cssProperties`),
    cssStates: readNamed(declaration['cssStates'], `${tagName}: cssStates`),
    events: readNamed(declaration['events'], `${tagName}: events`),
    parts: asList(declaration['parts'], `${tagName}: parts`).map(readPart),
    bareAttributes: texts(declaration['bareAttributes'], `${tagName}: bareAttributes`),
  };
}

/**
 * Reads `custom-elements.json`: https://github.com/webcomponents/custom-elements-manifest, with members of ours.
 * @throws {Error} that names what is missing
 */
export function readManifest(json: unknown): Manifest {
  const found = new Map<ElementName, ManifestElement>();
  for (const module of asList(asObject(json, 'the file')['modules'], 'modules')) {
    for (const each of asList(asObject(module, 'a module')['declarations'], 'declarations')) {
      const declaration = asObject(each, 'a declaration');
      const name = optionalText(declaration, 'tagName').replace(/^offprint-/, '');
      if (declaration['customElement'] === true && isElementName(name))
        found.set(name, readElement(declaration, name));
    }
  }
  const elements = elementNames.map(name => {
    const element = found.get(name);
    if (!element) throw new Error(`custom-elements.json: offprint-${name} is missing.`);
    return [name, element] as const;
  });
  return {elements: Object.fromEntries(elements) as Record<ElementName, ManifestElement>};
}
