/** Makes one embed of several: a page, where they make one. */
import {hasOnlyLinks} from '../content.js';
import type {Embed, ElementName, ParseHtml} from '../embed.js';
import {namesOnPage} from '../../../../src/elements/page/part-names.js';
import {elementMarkup} from '../snippets/html-text.js';
import type {Manifest} from '../manifest.js';
import type {FoundEmbed} from './our-markup.js';

const names: Readonly<Record<ElementName, string>> = {
  page: 'page',
  article: 'article',
  'booklet-form': 'booklet form',
  'author-card': 'author card',
  contact: 'contact line',
  disclaimer: 'disclaimer',
  'to-top': 'link to the top',
};

/** Attributes that a page decides for its parts. */
const ofPage = new Set(['theme', 'heading-level', 'for', 'id', 'class', 'style', 'lang', 'dir', 'analytics']);

/** Returns the one embed, the page that several make, or the first of them. */
export function mergeEmbeds(
  found: readonly FoundEmbed[],
  manifest: Manifest,
  parseHtml: ParseHtml,
): FoundEmbed | undefined {
  const [first] = found;
  if (!first || found.length === 1) return first;
  const embeds = found.map(({embed}) => embed);
  const page = found.find(({embed}) => embed.element === 'page');
  const notes = found.flatMap(each => each.notes);
  const list = `${embeds
    .slice(0, 8)
    .map(({element}) => names[element])
    .join(', ')}${embeds.length > 8 ? ' …' : ''}`;
  if (!page && makesPage(embeds, parseHtml))
    return {
      embed: mergeIntoPage(embeds, manifest, parseHtml),
      notes: [
        `There are ${found.length} elements in this text: ${list}. They were put together as one page.`,
        ...notes,
      ],
    };
  const chosen = page ?? first;
  return {
    embed: chosen.embed,
    notes: [
      `There are ${found.length} elements in this text: ${list}. The builder shows the ${page ? 'page' : 'first'} only. Paste the others by themselves.`,
      ...chosen.notes,
    ],
  };
}

function makesPage(embeds: readonly Embed[], parseHtml: ParseHtml): boolean {
  const kinds = new Set(embeds.map(({element}) => element));
  const isAuthorOfArticle = ({element, attributes, content}: Embed) =>
    // In a slot, the card could not find its article.
    element !== 'author-card' || !attributes['for'] || hasOnlyLinks(content, parseHtml);
  return (
    kinds.size === embeds.length &&
    embeds.some(({element, attributes}) => element === 'article' && attributes['src']) &&
    embeds.every(isAuthorOfArticle)
  );
}

function mergeIntoPage(embeds: readonly Embed[], manifest: Manifest, parseHtml: ParseHtml): Embed {
  const article = embeds.find(({element}) => element === 'article');
  const attributes = new Map<string, string>();
  for (const name of ofPage) {
    const value = article?.attributes[name];
    if (value !== undefined && name !== 'for') attributes.set(name, value);
  }
  attributes.set('show', embeds.map(({element}) => element).join(' '));
  const slotted: string[] = [];
  for (const embed of embeds) {
    if (embed.element !== 'article' && !hasOnlyLinks(embed.content, parseHtml)) {
      // The page's own part has no place for this content.
      slotted.push(elementMarkup({...embed, attributes: {...embed.attributes, slot: embed.element}}));
      continue;
    }
    for (const [name, value] of Object.entries(embed.attributes))
      if (!ofPage.has(name)) attributes.set(nameOnPage(embed, name, embeds, manifest), value);
  }
  return {
    element: 'page',
    attributes: Object.fromEntries(attributes),
    content: [article?.content ?? '', ...slotted].filter(Boolean).join('\n'),
  };
}

/** The name of a part's attribute on the page: the short one, unless it would reach another part that has another value. */
function nameOnPage(
  {element, attributes}: Embed,
  name: string,
  embeds: readonly Embed[],
  manifest: Manifest,
): string {
  const [prefixed = name, bare] = namesOnPage(name, element);
  if (bare === undefined) return prefixed;
  const reaches = embeds.some(
    each =>
      each.element !== element &&
      namesOnPage(name, each.element).includes(bare) &&
      manifest.elements[each.element].attributes.some(declared => declared.name === name) &&
      each.attributes[name] !== attributes[name],
  );
  return reaches ? prefixed : bare;
}
