/** What marketers want, each with the embed to start from. */
import type {Embed, ElementName} from './embed.js';
import {escapeAttribute} from './snippets/html-text.js';

export interface Wish {
  readonly id: string;
  readonly label: string;
  /** What it shows, in one sentence. */
  readonly sentence: string;
  /** Whether the next question is for the address of an article. */
  readonly asksUrl: boolean;
  embed(): Embed;
}

function wish(
  id: string,
  label: string,
  sentence: string,
  element: ElementName,
  attributes: Readonly<Record<string, string>> = {},
  asksUrl = false,
): Wish {
  return {id, label, sentence, asksUrl, embed: () => ({element, attributes: {...attributes}, content: ''})};
}

export const wishes: readonly Wish[] = [
  wish(
    'article',
    'Show an article',
    'The newest version of an article from another site, with its author, dates and source.',
    'article',
    {},
    true,
  ),
  wish(
    'whole-page',
    'The whole page',
    'An article with the form for its booklet, the author and the medical disclaimer, in one piece.',
    'page',
    {show: 'article booklet-form author-card disclaimer'},
    true,
  ),
  wish(
    'booklet',
    'Offer a booklet',
    'A form that asks for a first name and an email address, and sends both to you or your publisher.',
    'booklet-form',
    {fields: 'first-name! email!'},
  ),
  wish(
    'article-and-booklet',
    'An article that offers a booklet',
    'An article with the form for its booklet beside it.',
    'page',
    {show: 'article booklet-form'},
    true,
  ),
  wish('author', 'Introduce the author', 'A card with photo, profession and biography.', 'author-card'),
  wish(
    'disclaimer',
    'Just the disclaimer',
    'The medical disclaimer, in the language of your page. Visitors cannot close it.',
    'disclaimer',
    {kind: 'medical'},
  ),
  wish(
    'emergency',
    'What to do in an emergency',
    'A notice that tells visitors in danger to call the emergency number.',
    'disclaimer',
    {kind: 'emergency'},
  ),
  wish(
    'contact',
    'An email address that robots do not find',
    'A sentence with an email address that stands nowhere in the HTML of your page.',
    'contact',
  ),
  wish('to-top', 'A way back to the top', 'A link that appears once a visitor has scrolled.', 'to-top'),
];

/**
 * Writes the link that stands in an element until the script has run, and for readers without it.
 * @param words plain text
 */
export function fallbackLink(address: string, words: string): string {
  const text = words.replace(/[&<>]/g, character => escapeAttribute(character));
  return `<a href="${escapeAttribute(address)}">${text}</a>`;
}
