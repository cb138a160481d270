/** Finds elements of ours in HTML. */
import {cleanContent} from '../content.js';
import type {Embed, ParseHtml} from '../embed.js';
import {nameOf, spellAsElements} from '../spelling.js';
import type {Manifest} from '../manifest.js';
import {readAttributes} from './attributes.js';
import {readPageSettings} from './page-settings.js';
import {isJsx, isMangled, jsxToHtml, ourStart, removeEditorMarkup, repairTags} from './plain-html.js';

export interface FoundEmbed {
  readonly embed: Embed;
  readonly notes: readonly string[];
}

export interface FoundMarkup {
  readonly embeds: readonly FoundEmbed[];
  /** Settings of the page for all its elements. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Finds the elements of ours in a text; an empty list without any. */
export function findEmbeds(text: string, manifest: Manifest, parseHtml: ParseHtml): FoundMarkup {
  const plain = toPlainHtml(text);
  const page = parseHtml(plain.html);
  const embeds = [...page.querySelectorAll('*')].flatMap(element => {
    const name = nameOf(element);
    const isInner = element.parentElement && isInsideOurs(element.parentElement);
    if (!name || isInner) return [];
    const {attributes, notes} = readAttributes(element, name, {
      manifest,
      parseHtml,
      variables: plain.variables,
    });
    return [{embed: {element: name, attributes, content: readContent(element)}, notes}];
  });
  return {embeds, settings: readPageSettings(page)};
}

function toPlainHtml(text: string): {html: string; variables: readonly string[]} {
  // What is in a template belongs to no document.
  const open = text.replace(/<\/?template(?:\s[^>]*)?>/gi, '');
  if (isJsx(open)) return jsxToHtml(open);
  const html = ourStart.test(open) && isMangled(open) ? repairTags(open) : open;
  return {html: removeEditorMarkup(html), variables: []};
}

function isInsideOurs(element: Element): boolean {
  return nameOf(element) !== undefined || (!!element.parentElement && isInsideOurs(element.parentElement));
}

/** What editors leave: empty paragraphs and line breaks. */
function isLeftover(node: ChildNode): boolean {
  if (node.nodeType === Node.TEXT_NODE) return !/[^\s\u00a0\u200b\ufeff]/.test(node.textContent ?? '');
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const element = node as Element;
  if (element.localName === 'br') return true;
  const isEmpty = !/[^\s\u00a0\u200b\ufeff]/.test(element.textContent) && !element.querySelector(':not(br)');
  return element.localName === 'p' && isEmpty && element.attributes.length === 0;
}

/** Reads the children of an element, in the spelling of elements. */
function readContent(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  while (copy.firstChild && isLeftover(copy.firstChild)) copy.firstChild.remove();
  while (copy.lastChild && isLeftover(copy.lastChild)) copy.lastChild.remove();
  if (!element.localName.startsWith('offprint-')) spellAsElements(copy);
  return cleanContent(copy.innerHTML);
}
