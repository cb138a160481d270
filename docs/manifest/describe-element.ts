/** Puts together what the analyzer finds in a class and what its comments say. */
import type {FoundClass, FoundName} from '@custom-elements-manifest/analyzer';
import {oneLine} from './attribute-tags.js';
import type {SourceComments} from './comments-plugin.js';
import type {Attribute, ElementDeclaration, EventDeclaration, Member} from './manifest.js';

/** Describes an element. Throws if its comments lack something. */
export function describeElement(found: FoundClass, comments: SourceComments): ElementDeclaration {
  const {name, tagName, summary, superclass} = found;
  if (!tagName || !summary || !superclass) throw new Error(`${name} has no @tagname or no @summary.`);
  const attributes = attributesOf(name, comments);
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName,
    summary,
    description: paragraphs(found.description),
    attributes,
    members: membersOf(found, attributes),
    events: (found.events ?? []).map(event => describeEvent(event, comments)),
    slots: (found.slots ?? []).map(onOneLine),
    cssParts: (found.cssParts ?? []).map(onOneLine),
    cssProperties: (found.cssProperties ?? []).map(onOneLine),
    cssStates: (found.cssStates ?? []).map(onOneLine),
    superclass,
  };
}

/** The attributes of a class: its own first, those of every element last. */
function attributesOf(name: string, comments: SourceComments): Attribute[] {
  const lists = [name, ...[...(comments.interfaces.get(name) ?? [])].reverse()];
  const all = lists.flatMap(each => comments.attributes.get(each) ?? []);
  const omitted = comments.omitted.get(name) ?? [];
  const byName = new Map<string, Attribute>();
  for (const attribute of all)
    if (!byName.has(attribute.name) && !omitted.includes(attribute.name))
      byName.set(attribute.name, attribute);
  return [...byName.values()];
}

function membersOf({name, members = []}: FoundClass, attributes: readonly Attribute[]): Member[] {
  const fields = attributes
    // `dir` is a property of every element of HTML.
    .filter(({fieldName}) => fieldName !== 'dir')
    .map((attribute): Member => {
      const isBoolean = attribute.kind === 'boolean';
      return {
        kind: 'field',
        name: attribute.fieldName,
        type: {text: isBoolean ? 'boolean' : 'string | null'},
        description: attribute.description,
        attribute: attribute.name,
        ...(attribute.name === 'lang' ? {reflects: true} : {}),
      };
    });
  const others = members
    .filter(member => !member.static && (member.privacy ?? 'public') === 'public')
    .filter(member => !isFromLit(member.name) && !attributes.some(each => each.fieldName === member.name))
    .filter(member => member.description !== undefined)
    .map(({kind, name, type, return: returned, description = ''}): Member => ({
      kind,
      name,
      ...(type ? {type} : {}),
      ...(kind === 'field' ? {readonly: true as const} : {}),
      ...(returned ? {return: returned} : {}),
      description: oneLine(description),
    }));
  if (!others.some(each => each.name === 'state')) throw new Error(`${name} does not describe its state.`);
  return [...fields, ...others];
}

function isFromLit(name: string): boolean {
  return /^(?:(?:dis)?connectedCallback|constructor)$/.test(name);
}

function describeEvent(
  {name, type, description = ''}: FoundName,
  {fields, texts}: SourceComments,
): EventDeclaration {
  const members = fields.get(type?.text ?? '');
  if (!type || !members) throw new Error(`The class of ${name} was not found.`);
  const summary = texts.get(type.text)?.replace(`\`${name}\`: `, '') ?? '';
  return {name, summary, type, description: oneLine(description), members};
}

function onOneLine({name, description = ''}: FoundName): {name: string; description: string} {
  return {name, description: oneLine(description)};
}

/** Joins the lines of each paragraph. */
function paragraphs(text = ''): string {
  return text.split('\n\n').map(oneLine).join('\n\n');
}
