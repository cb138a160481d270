/** Reads a pasted snippet: ours in any spelling, or another vendor's form. */
import {cleanEmbed} from './clean-embed.js';
import {cleanAttributes} from './content.js';
import type {Embed, ParseHtml} from './embed.js';
import {findAttribute, knownNames, type Manifest} from './manifest.js';
import {mergeEmbeds} from './reading/merge.js';
import {findEmbeds} from './reading/our-markup.js';
import {shownText, unwrap} from './reading/unwrap.js';
import {takeOver} from './reading/vendors/vendors.js';
import {readWixLines} from './reading/wix-lines.js';

export type ReadResult =
  | {
      /** `takeover` for another vendor's form, whose ids the embed takes over. */
      readonly kind: 'embed' | 'takeover';
      readonly embed: Embed;
      /** What was changed, left out or guessed, in sentences. */
      readonly notes: readonly string[];
    }
  | {readonly kind: 'nothing'; readonly why: string};

/** Text may be escaped several times. */
const mostLayers = 4;

/** Longer texts are pages, in which a snippet would be found by then. */
const longestText = 2_000_000;

/** Reads what somebody pasted. Never throws. */
export function readSnippet(text: string, manifest: Manifest, parseHtml: ParseHtml): ReadResult {
  try {
    const layers = listLayers(text.slice(0, longestText), parseHtml);
    for (const layer of layers) {
      const result = readOurs(layer, manifest, parseHtml);
      if (result) return cleanResult(result, manifest);
    }
    for (const layer of layers) {
      const result = readVendor(layer, manifest, parseHtml);
      if (result) return cleanResult(result, manifest);
    }
    return {kind: 'nothing', why: explain(layers[0] ?? '', parseHtml)};
  } catch {
    return {kind: 'nothing', why: 'This text could not be read. Paste the snippet alone, as text.'};
  }
}

/** Whoever wrote the text is not trusted: it may come with a link. */
function cleanResult(result: ReadResult, manifest: Manifest): ReadResult {
  if (result.kind === 'nothing') return result;
  const {embed, notes} = cleanEmbed(result.embed, manifest);
  return {...result, embed, notes: [...new Set([...result.notes, ...notes])]};
}

/** The text, and what it shows as a page: a snippet may stand there as text. */
function listLayers(text: string, parseHtml: ParseHtml): string[] {
  const layers = [unwrap(text)];
  while (layers.length < mostLayers) {
    const last = layers.at(-1) ?? '';
    if (!/&(?:lt|#0*60|#x0*3c|amp);/i.test(last)) break;
    const shown = unwrap(shownText(last, parseHtml));
    if (shown.trim() === last.trim() || !/[<[]|&lt;/.test(shown)) break;
    layers.push(shown);
  }
  // A snippet in a comment, or in the settings of a block, which WordPress keeps in one.
  const [first = ''] = layers;
  return first.includes('<!--') ? [...layers, first.replace(/<!--|-->/g, '')] : layers;
}

function readOurs(text: string, manifest: Manifest, parseHtml: ParseHtml): ReadResult | undefined {
  const wix = readWixLines(text);
  if (wix) {
    const attributes = cleanAttributes(wix.attributes);
    return {kind: 'embed', embed: {element: wix.element, attributes, content: ''}, notes: []};
  }
  const {embeds, settings} = findEmbeds(text, manifest, parseHtml);
  const merged = mergeEmbeds(embeds, manifest, parseHtml);
  if (!merged) return undefined;
  const {embed, notes} = addSettings(merged.embed, settings, manifest);
  return {kind: 'embed', embed, notes: [...new Set([...merged.notes, ...notes])]};
}

/** What the old snippet set for the whole page becomes the element's own. */
function addSettings(
  embed: Embed,
  settings: ReadonlyMap<string, string>,
  manifest: Manifest,
): {embed: Embed; notes: string[]} {
  const known = knownNames(manifest, embed.element);
  const added = [...settings].filter(([name]) => known.has(name) && embed.attributes[name] === undefined);
  if (added.length === 0) return {embed, notes: []};
  const names = added.map(([name]) => name).join(', ');
  return {
    embed: {...embed, attributes: {...embed.attributes, ...cleanAttributes(added)}},
    notes: [`These were set for the whole page, and are now the element’s own: ${names}.`],
  };
}

function readVendor(text: string, manifest: Manifest, parseHtml: ParseHtml): ReadResult | undefined {
  const takeover = takeOver({text, page: parseHtml(text), manifest, parseHtml});
  if (!takeover) return undefined;
  const {vendor, attributes, notes, content = ''} = takeover;
  const known = Object.entries(attributes).filter(([name]) => findAttribute(manifest, 'booklet-form', name));
  return {
    kind: 'takeover',
    embed: {element: 'booklet-form', attributes: cleanAttributes(known), content},
    notes: [`Taken over from ${vendor}.`, ...notes],
  };
}

/** Says why there is nothing to read, and what to do. */
function explain(text: string, parseHtml: ParseHtml): string {
  if (!text.trim()) return 'There is no text. Paste the snippet from your page.';
  if (text.includes('offprint.js'))
    return 'There is only the script here. Paste the element too: it begins with <offprint- or <div data-offprint.';
  if (/<iframe\b/i.test(text))
    return 'This is a frame from another site. The builder cannot look into it: paste the address of the article instead.';
  if (parseHtml(text).querySelector('a[href]'))
    return 'There is a link here, but no element. If this is from WordPress, it has removed the element: look for the snippet that you pasted there.';
  return 'There is nothing of ours in this text, and no form that the builder knows.';
}
