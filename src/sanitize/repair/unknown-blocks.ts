import {renameElement} from '../rename.js';
import {isBlock} from './phrasing.js';

/** Blocks that the policy does not know; cleaning unwraps them, and their words would join those of their neighbors. */
const unknownBlocks: Readonly<Record<string, string>> = {
  center: 'div',
  dir: 'ul',
  fieldset: 'div',
  hgroup: 'div',
  legend: 'p',
  main: 'div',
  menu: 'ul',
  nav: 'div',
  search: 'div',
};

/** Inline elements that styles often lay out side by side. */
const inlineBoxes = /^(?:a|abbr|b|button|cite|em|i|label|small|span|strong|time)$/;

/**
 * Keeps words apart that only the publisher's styles keep apart: unknown blocks become known ones, custom elements
 * become blocks, and a space goes between inline elements that are boxes of their own.
 */
export function separateBlocks(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll(Object.keys(unknownBlocks).join()))
    renameElement(element, unknownBlocks[element.localName] ?? 'div');
  for (const element of fragment.querySelectorAll('*')) {
    if (element.localName.includes('-') && element.localName !== 'no-script') separateCustomElement(element);
    else if (inlineBoxes.test(element.localName)) separateInlineBox(element);
  }
}

/** SVG and MathML have names with a hyphen too: `color-profile`, `annotation-xml`. */
function separateCustomElement(element: Element): void {
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || /^(?:mjx|amp)-/.test(element.localName))
    return;
  const isBetweenText = [element.previousSibling, element.nextSibling].some(
    node => node?.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );
  if (isBetweenText) return;
  if ([...element.querySelectorAll('*')].some(isBlock) || element.closest('p, span, a') === null)
    renameElement(element, 'div');
  else if (element.nextElementSibling) element.after(' ');
}

function separateInlineBox(element: Element): void {
  const next = element.nextSibling;
  if (!(next instanceof Element) || !inlineBoxes.test(next.localName)) return;
  const seam = findSeam(element, next);
  if (!seam) return;
  const areParts =
    haveDifferentClasses(element, next) && (!/\p{Ll}$/u.test(seam.end) || !/^\p{Ll}/u.test(seam.start));
  if (isBox(element) || isBox(next) || areParts || element.localName === 'label') element.after(' ');
}

/** Where two words meet at the border of two nodes: the last word of one and the first of the other. */
export function findSeam(node: Node, next: Element): {end: string; start: string} | undefined {
  if (next.closest('pre, code, math, svg, .katex')) return undefined;
  const end = /\S*$/.exec(node.textContent ?? '')?.[0] ?? '';
  const start = /^\S*/.exec(next.textContent)?.[0] ?? '';
  // A word may be split over several elements, and a sign may follow it.
  const areWords = /[\p{L}\p{N}]$/u.test(end) && /^[\p{L}\p{N}]/u.test(start) && end.length > 1;
  return areWords ? {end, start} : undefined;
}

/** Whether an inline style makes a box of an element. */
function isBox(element: Element): boolean {
  return /(?:display\s*:\s*(?:block|flex|grid|inline-|table)|float\s*:\s*(?:left|right)|(?:margin|padding)[\w-]*\s*:\s*[1-9.])/i.test(
    element.getAttribute('style') ?? '',
  );
}

function haveDifferentClasses(one: Element, other: Element): boolean {
  const [first, second] = [one, other].map(element => element.getAttribute('class')?.trim());
  return Boolean(first && second && first !== second);
}
