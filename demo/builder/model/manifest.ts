/** The manifest of the elements, and the controls that are made from it. */
import {groups} from '../../../docs/manifest/manifest.js';
import {namesOnPage} from '../../../src/elements/page/part-names.js';
import type {ElementName} from './embed.js';
import {labelOf} from './labels.js';
import type {GroupName, Manifest, ManifestAttribute} from './read-manifest.js';

export {readManifest} from './read-manifest.js';
export type {
  GroupName,
  Kind,
  Manifest,
  ManifestAttribute,
  ManifestElement,
  Named,
  PagePart,
} from './read-manifest.js';

export interface Control extends Omit<ManifestAttribute, 'name' | 'group'> {
  /** The attribute that it sets, for a part of a page with the part's prefix where that is needed. */
  readonly attribute: string;
  readonly label: string;
  /** The part of a page whose attribute it is; undefined for the element's own. */
  readonly part?: ElementName;
}

export interface ControlGroup {
  readonly name: GroupName;
  readonly controls: readonly Control[];
}

/** Attributes that a page has for itself and for all its parts. */
const ofEveryElement = new Set(['lang', 'dir', 'analytics']);

/** An attribute as an author can write it on an element, and whose it is. */
export interface WritableAttribute {
  readonly attribute: string;
  readonly declared: ManifestAttribute;
  readonly part?: ElementName;
}

/** Lists what an author can write on a page for its parts, under the shortest name. */
function attributesOfParts(manifest: Manifest, shown: readonly string[]): WritableAttribute[] {
  const {parts, bareAttributes, attributes} = manifest.elements.page;
  const taken = new Set(attributes.map(({name}) => name));
  const list: WritableAttribute[] = [];
  // A name that several parts share is the article's first.
  const order = [...parts].sort(
    (one, other) => Number(other.name === 'article') - Number(one.name === 'article'),
  );
  for (const {name: part} of order) {
    if (!shown.includes(part)) continue;
    for (const declared of manifest.elements[part].attributes) {
      const {name} = declared;
      const [prefixed, bare] = namesOnPage(name, part);
      if (!prefixed || ofEveryElement.has(name)) continue;
      const isBare = bare !== undefined && bareAttributes.includes(bare);
      // One control sets a name that several parts share.
      if (isBare && taken.has(name)) continue;
      const attribute = isBare ? name : prefixed;
      taken.add(attribute);
      list.push({attribute, declared, part});
    }
  }
  return list;
}

/** Lists every attribute that an author can write on an element. */
export function writableAttributes(
  manifest: Manifest,
  element: ElementName,
  show?: readonly string[],
): WritableAttribute[] {
  const {attributes, parts} = manifest.elements[element];
  const own = attributes.map(declared => ({attribute: declared.name, declared}));
  if (element !== 'page') return own;
  const shown = show && show.length > 0 ? show : parts.map(({name}) => name);
  return [...own, ...attributesOfParts(manifest, shown)];
}

/** Lists every name that is an attribute of an element, for a page in all its spellings. */
export function knownNames(manifest: Manifest, element: ElementName): Set<string> {
  const {attributes, parts, bareAttributes} = manifest.elements[element];
  const names = new Set([...attributes.map(({name}) => name), ...bareAttributes]);
  for (const {name: part} of parts)
    for (const {name} of manifest.elements[part].attributes)
      for (const onPage of namesOnPage(name, part)) names.add(onPage);
  return names;
}

/**
 * Finds what is declared of an attribute of an element, whichever spelling of a page it has.
 * @returns undefined for an unknown name
 */
export function findAttribute(
  manifest: Manifest,
  element: ElementName,
  attribute: string,
): WritableAttribute | undefined {
  const own = manifest.elements[element].attributes.find(({name}) => name === attribute);
  if (own) return {attribute, declared: own};
  for (const {name: part} of manifest.elements[element].parts) {
    const declared = manifest.elements[part].attributes.find(({name}) =>
      namesOnPage(name, part).includes(attribute),
    );
    if (declared) return {attribute, declared, part};
  }
  return undefined;
}

/**
 * Makes the controls of an element, in groups.
 * @param show the parts that a page shows; all of them without it
 */
export function controlGroups(
  manifest: Manifest,
  element: ElementName,
  show?: readonly string[],
): ControlGroup[] {
  const controls = writableAttributes(manifest, element, show).map(writable => ({
    group: writable.declared.group,
    control: makeControl(writable, element),
  }));
  return groups.flatMap(name => {
    const members = controls.filter(({group}) => group === name).map(({control}) => control);
    return members.length > 0 ? [{name, controls: members}] : [];
  });
}

function makeControl({attribute, declared, part}: WritableAttribute, element: ElementName): Control {
  const {name, group, ...others} = declared;
  const control = {...others, attribute, label: labelOf(name, part ?? element)};
  return part ? {...control, part} : control;
}
