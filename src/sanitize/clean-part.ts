import {clean} from './clean.js';
import {renameElement} from './rename.js';
import {isBlock} from './repair/phrasing.js';

/** Elements that a title keeps. */
const ofTitle = 'sup, sub, em, i, strong, b';

/** Elements that a biography keeps; other blocks become `div`. */
const ofBiography = `${ofTitle}, a, p, br, ul, ol, li, div`;

const blockTag = /<(?:p|br|div|[uo]l|h\d|blockquote|table|section)[\s/>]/i;

/** Cleans the HTML of a title. The nodes hold nothing but its words, superscripts, subscripts and emphasis. */
export function cleanTitle(html: string): readonly Node[] | undefined {
  return cleanPart(html, undefined, ofTitle);
}

/**
 * Cleans a biography: HTML, or text in which an empty line starts a paragraph, as WordPress keeps it. The nodes hold
 * nothing but its words, paragraphs, lists, links and emphasis.
 * @param base absolute base of relative URLs
 */
export function cleanBiography(html: string, base: string | undefined): readonly Node[] | undefined {
  const paragraphs = () =>
    html
      .trim()
      .split(/\n\s*\n/)
      .map(paragraph => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
      .join('');
  return cleanPart(blockTag.test(html) ? html : paragraphs(), base, ofBiography);
}

/** Cleans HTML and keeps some elements, without attributes but the URL of a link. */
function cleanPart(html: string, base: string | undefined, kept: string): readonly Node[] | undefined {
  const cleaned = clean(html, base);
  if ('failure' in cleaned) return undefined;
  const hasBlocks = kept === ofBiography;
  for (const element of cleaned.fragment.querySelectorAll('*')) {
    if (!element.matches(kept) && !(hasBlocks && isBlock(element))) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    const named = element.matches(kept) ? element : renameElement(element, 'div');
    for (const {name} of [...named.attributes]) if (name !== 'href') named.removeAttribute(name);
  }
  return [...cleaned.fragment.childNodes];
}
