/** Makes `docs/elements.md` of the manifest and of a template, whose comments name what comes in their places. */
import {readFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {makeManifest} from './analyze.js';
import {elementsOf, type Attribute, type ElementDeclaration, type Manifest} from './manifest.js';

export const elementsPage = 'docs/elements.md';

/** The order on the page. */
const order = ['page', 'article', 'author-card', 'booklet-form', 'contact', 'disclaimer', 'to-top'];

/** The words of the usual width of a line in `docs/`. */
const lineWidth = 130;

/** Returns the text of the page. */
export async function makeElementsPage(): Promise<string> {
  const manifest = makeManifest();
  const template = readFileSync('docs/manifest/elements.template.md', 'utf8');
  const filled = template.replace(/^<!-- ([\w ]+)(?:: ([\w-]+))? -->$/gm, (_, what: string, name?: string) =>
    fill(manifest, what, name),
  );
  return format(filled, {...(await resolveConfig(elementsPage)), parser: 'markdown'});
}

function fill(manifest: Manifest, what: string, name = ''): string {
  const elements = inOrder(manifest);
  const element = elements.find(each => shortName(each) === name);
  if (what === 'elements') return elementsTable(elements);
  if (what === 'common attributes') return attributesTable(commonAttributes(elements));
  if (what === 'parts') return partsTable(elements);
  if (what === 'events') return eventsTable(elements);
  if (what === 'attributes' && element)
    return attributesTable(element.attributes.filter(({inheritedFrom}) => !inheritedFrom));
  if (what === 'facts' && element) return facts(element);
  throw new Error(`The template names "${what} ${name}", which there is not.`);
}

function inOrder(manifest: Manifest): ElementDeclaration[] {
  return elementsOf(manifest).sort((a, b) => order.indexOf(shortName(a)) - order.indexOf(shortName(b)));
}

function shortName({tagName}: ElementDeclaration): string {
  return tagName.replace('offprint-', '');
}

const code = (text: string) => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return lines.map(line).join('\n');
}

function elementsTable(elements: readonly ElementDeclaration[]): string {
  const rows = elements.map(({tagName, summary}) => [`[\`<${tagName}>\`](#${tagName})`, lowercase(summary)]);
  return table(['element', 'shows'], rows);
}

function lowercase(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** The attributes that every element has. One that an element describes itself is in its own table. */
function commonAttributes(elements: readonly ElementDeclaration[]): Attribute[] {
  const found = new Map<string, Attribute>();
  for (const element of elements.filter(each => shortName(each) === 'contact'))
    for (const attribute of element.attributes)
      if (attribute.inheritedFrom) found.set(attribute.name, attribute);
  return [...found.values()];
}

function attributesTable(attributes: readonly Attribute[]): string {
  const rows = attributes.map(attribute => [code(attribute.name), takenBy(attribute), meaning(attribute)]);
  return table(['attribute', 'values', 'meaning'], rows);
}

const kindNames: Partial<Record<Attribute['kind'], string>> = {url: 'URL', date: 'ISO date'};

function takenBy({takes, values, kind}: Attribute): string {
  return takes ?? (values ? code(values.join(' ')) : (kindNames[kind] ?? kind));
}

function meaning({description, kind, default: usual, values, see}: Attribute): string {
  const isSaid = kind !== 'tokens' || usual === undefined || usual === values?.join(' ');
  const sentences = [
    description,
    isSaid ? '' : `${code(usual)} by default.`,
    see ? `See ${see}.` : '',
  ].filter(Boolean);
  return lowercase(sentences.join(' ').replace(/\.$/, ''));
}

function partsTable(elements: readonly ElementDeclaration[]): string {
  const parts = elements.flatMap(each => each.parts ?? []);
  const rows = parts.map(({name, tagName, prefix, attributes: [first]}) => {
    const part = elements.find(each => each.tagName === tagName);
    const attribute = part?.attributes.find(each => each.name === first);
    return [code(name), code(prefix), code(`${prefix}${first ?? ''}="${attribute?.example ?? ''}"`)];
  });
  return table(['part', 'prefix', 'example'], rows);
}

function eventsTable(elements: readonly ElementDeclaration[]): string {
  const events = new Map(elements.flatMap(each => each.events).map(event => [event.name, event]));
  const rows = [...events.values()].map(({name, members, summary}) => [
    code(name),
    elements
      .filter(each => each.events.some(event => event.name === name))
      .map(each => shortName(each).replace('-', ' '))
      .join(', '),
    members.map(member => code(member.name)).join(', '),
    summary.replace(/\.$/, ''),
  ]);
  return table(['event', 'from', 'properties', 'when'], rows);
}

/** Lists slots, parts and so on. */
function facts(element: ElementDeclaration): string {
  const {slots, cssParts, cssProperties, cssStates, events, members} = element;
  const others = members.filter(({attribute, name}) => attribute === undefined && name !== 'state');
  const described = (each: {name: string; description?: string}, suffix = '') =>
    `${each.name ? code(each.name + suffix) : 'without a name'}: ${lowercase(each.description ?? '').replace(/\.$/, '')}.`;
  const names = (list: readonly {name: string}[]) => list.map(({name}) => code(name)).join(', ');
  const list = [
    ['Slot', slots.length, slots.map(each => described(each)).join(' ')],
    ['Part', cssParts.length, cssParts.map(each => described(each)).join(' ')],
    [
      'Custom property',
      cssProperties.length,
      cssProperties.length === 7 ? 'all seven' : names(cssProperties),
    ],
    ['State', cssStates.length, cssStates.map(each => described(each)).join(' ')],
    ['Event', events.length, names(events)],
    ...(['field', 'method'] as const).map(kind => {
      const ofKind = others.filter(each => each.kind === kind);
      const text = ofKind.map(each => described(each, kind === 'method' ? '()' : '')).join(' ');
      return [kind === 'field' ? 'Property' : 'Method', ofKind.length, text] as const;
    }),
  ] as const;
  return list
    .filter(([, count]) => count > 0)
    .map(([title, count, text]) => bullet(`**${plural(title, count)}:** ${text.replace(/\.?$/, '.')}`))
    .join('\n');
}

function plural(title: string, count: number): string {
  return count === 1 ? title : `${title}s`.replace('ys', 'ies');
}

/** Breaks a list item into lines. */
function bullet(text: string): string {
  const lines = ['-'];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.length > lineWidth) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
