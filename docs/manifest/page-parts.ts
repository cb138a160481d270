/** The attributes of `<offprint-page>`, which takes those of its parts. */
import {camelCase} from '../../src/request/fields.js';
import {namesOnPage, prefixes} from '../../src/elements/page/part-names.js';
import {
  elementsOf,
  type Attribute,
  type ElementDeclaration,
  type Manifest,
  type PagePart,
} from './manifest.js';

/** `dir` is HTML's own and comes down to the parts without the page's help. */
const inherited = 'dir';

/** Adds to the page's declaration which attributes of its parts it takes, and how they are named. */
export function describeParts(manifest: Manifest): Manifest {
  const elements = elementsOf(manifest);
  const parts = Object.entries(prefixes).map(([name, prefix]): PagePart => {
    const tagName = `offprint-${name}`;
    const taken = attributesOf(elements, tagName).filter(each => namesOnPage(each, name).length > 0);
    return {name, tagName, prefix: `${prefix}-`, attributes: taken.filter(each => each !== inherited)};
  });
  const bare = parts.flatMap(({name, attributes}) =>
    attributes.filter(attribute => namesOnPage(attribute, name).includes(attribute)),
  );
  const modules = manifest.modules.map(module => {
    const [element] = module.declarations;
    if (element.tagName !== 'offprint-page') return module;
    return {...module, declarations: [{...element, parts, bareAttributes: [...new Set(bare)]}] as const};
  });
  return {...manifest, modules};
}

function attributesOf(elements: readonly ElementDeclaration[], tagName: string): string[] {
  const element = elements.find(each => each.tagName === tagName);
  if (!element) throw new Error(`There is no ${tagName}.`);
  return element.attributes.map(({name}) => name);
}

/**
 * Lists all attributes that an element takes: for a page, those of its parts too, each under every name. A bare name
 * that several parts take is described as for the first of them.
 */
export function allAttributes(manifest: Manifest, element: ElementDeclaration): Attribute[] {
  const elements = elementsOf(manifest);
  const {attributes, parts = [], bareAttributes = []} = element;
  const ofParts = parts.flatMap(({tagName, prefix, attributes: names}) => {
    const part = elements.find(each => each.tagName === tagName);
    const taken = part?.attributes.filter(({name}) => names.includes(name)) ?? [];
    return taken.flatMap((attribute): Attribute[] => {
      const {required: _required, inheritedFrom: _inherited, ...rest} = attribute;
      const withPrefix = {...rest, ...nameWith(prefix, attribute)};
      return bareAttributes.includes(attribute.name) ? [rest, withPrefix] : [withPrefix];
    });
  });
  const byName = new Map<string, Attribute>();
  for (const attribute of [...attributes, ...ofParts])
    if (!byName.has(attribute.name)) byName.set(attribute.name, attribute);
  return [...byName.values()];
}

function nameWith(prefix: string, {name}: Attribute): {name: string; fieldName: string} {
  return {name: prefix + name, fieldName: camelCase(prefix + name)};
}
