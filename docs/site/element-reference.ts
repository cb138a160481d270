/** The reference of one element: what the manifest knows of it, as HTML. */
import {namesOnPage} from '../../src/elements/page/part-names.js';
import {groups, type Attribute, type ElementDeclaration} from '../manifest/manifest.js';
import {escapeHtml} from './escape.js';
import type {Heading} from './render-markdown.js';

export interface ReferencePart {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Renders a description, which is a line of Markdown with links relative to `docs/`. */
export type RenderLine = (text: string) => string;

const code = (text: string) => `<code>${escapeHtml(text)}</code>`;

function heading(id: string, text: string): string {
  const label = escapeHtml(`Link to “${text}”`);
  return `<h2 id="${id}">${escapeHtml(text)} <a class="anchor" href="#${id}" aria-label="${label}">#</a></h2>\n`;
}

function section(id: string, title: string, content: string): ReferencePart {
  return {html: heading(id, title) + content, headings: [{id, level: 2, text: title}]};
}

const kindNames: Partial<Record<Attribute['kind'], string>> = {
  url: 'URL',
  date: 'ISO date',
  enumerated: 'one of a list',
  tokens: 'words, with spaces between them',
  language: 'language tag',
};

/** A line below the description, such as “Default: `auto`”. */
function fact(label: string, value: string): string {
  return `<dd class="fact"><span>${label}:</span> ${value}</dd>\n`;
}

function attributeEntry(attribute: Attribute, line: RenderLine): string {
  const {name, takes, values, kind, default: usual, description, see, example, required} = attribute;
  const takenBy = takes === undefined ? escapeHtml(kindNames[kind] ?? kind) : line(takes);
  return [
    `<div class="entry" id="${name}">`,
    `<dt><a href="#${name}">${code(name)}</a> <span class="kind">${takenBy}</span>${required ? ' <strong>needed</strong>' : ''}</dt>`,
    `<dd>${line(description)}${see ? ` See ${line(see)}.` : ''}</dd>`,
    values ? fact('Values', values.map(code).join(' ')) : '',
    usual && !takes?.includes('default') ? fact('Default', code(usual)) : '',
    example ? fact('Example', code(`${name}="${example}"`)) : '',
    '</div>',
  ].join('\n');
}

/** All attributes, in their groups. */
export function attributesSection({attributes}: ElementDeclaration, line: RenderLine): ReferencePart {
  const lists = groups.flatMap(group => {
    const ofGroup = attributes.filter(each => each.group === group);
    if (ofGroup.length === 0) return [];
    const entries = ofGroup.map(each => attributeEntry(each, line)).join('\n');
    return [`<h3>${group}</h3>\n<dl class="entries">\n${entries}\n</dl>\n`];
  });
  return section('attributes', 'Attributes', lists.join(''));
}

/** The attributes that a page takes for its parts. A name without a prefix stands with the first part that takes it. */
export function partsSection({parts = [], attributes}: ElementDeclaration): ReferencePart {
  const taken = new Set(attributes.map(({name}) => name));
  const lists = parts.map(({name, tagName, attributes: ofPart}) => {
    const items = ofPart.map(attribute => {
      const names = namesOnPage(attribute, name).filter(each => !taken.has(each));
      for (const each of names) taken.add(each);
      const link = `<a href="${name}.html#${attribute}">${code(names[0] ?? attribute)}</a>`;
      const others = names.slice(1).map(each => ` or <code id="${each}">${each}</code>`);
      return `<li id="${names[0] ?? ''}">${link}${others.join('')}</li>`;
    });
    return `<h3><a href="${name}.html">${code(`<${tagName}>`)}</a></h3>\n<ul class="names">\n${items.join('\n')}\n</ul>\n`;
  });
  return section('parts', 'Parts of the page', lists.join(''));
}

interface Described {
  readonly name: string;
  readonly description?: string;
}

function list(entries: readonly Described[], line: RenderLine, suffix = ''): string {
  const items = entries.map(({name, description = ''}) => {
    const term = name ? code(name + suffix) : 'without a name';
    return `<div class="entry"><dt>${term}</dt><dd>${line(description)}</dd></div>`;
  });
  return `<dl class="entries">\n${items.join('\n')}\n</dl>\n`;
}

/** Slots, parts, custom properties, states, events, properties and methods: those that the element has. */
export function factSections(element: ElementDeclaration, line: RenderLine): ReferencePart[] {
  const {slots, cssParts, cssProperties, cssStates, events, members} = element;
  const others = members.filter(({attribute}) => attribute === undefined);
  const fields = others.filter(({kind}) => kind === 'field');
  const methods = others.filter(({kind}) => kind === 'method');
  const withMembers = events.map(({name, summary, members: ofEvent}) => {
    const names = ofEvent.map(each => `\`${each.name}\``).join(', ');
    return {name, description: `${summary.replace(/\.?$/, '.')}${names ? ` It has ${names}.` : ''}`};
  });
  const sections = [
    ['slots', 'Slots', slots, ''],
    ['parts', 'Parts', cssParts, ''],
    ['custom-properties', 'Custom properties', cssProperties, ''],
    ['states', 'States', cssStates, ''],
    ['events', 'Events', withMembers, ''],
    ['properties', 'Properties', fields, ''],
    ['methods', 'Methods', methods, '()'],
  ] as const;
  return sections
    .filter(([, , entries]) => entries.length > 0)
    .map(([id, title, entries, suffix]) => section(id, title, list(entries, line, suffix)));
}
