import {closestBlock, isBlock} from './phrasing.js';

/** A number, a letter or a sign, alone or in brackets. */
const markPattern = /^[\s([]*(?:\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3})[\s)\].]*$/i;

/** Longer text is no mark. UTF-16 code units. */
const longestMark = 20;

/** Attributes by which the mark of a footnote names the note that a script shows. */
const naming = /^(?:aria-(?:controls|describedby|details)|data-.+|for|popovertarget)$/;

/** The mark of a footnote and the note that it names. */
export interface NoteReference {
  mark: Element;
  /** The link in or around the mark; it leads nowhere without a script. */
  link: Element | null;
  note: Element;
}

/** Finds the marks within sentences that name the id of their note where only a script reads it. */
export function noteReferences(fragment: DocumentFragment): NoteReference[] {
  const elements = new Map<string, Element>();
  for (const element of fragment.querySelectorAll('[id]:not(input)')) {
    if (!elements.has(element.id)) elements.set(element.id, element);
  }
  if (elements.size === 0) return [];
  return [...fragment.querySelectorAll('a, button, label, span, sup')].flatMap(mark => {
    const note = [...mark.attributes]
      .filter(({name}) => naming.test(name))
      .map(({value}) => elements.get(value.replace(/^#/, '')))
      .find(each => each && !each.contains(mark) && !mark.contains(each));
    if (!note || mark.matches('[role=tab], [data-toggle], [data-bs-toggle]')) return [];
    const link = mark.closest('a') ?? mark.querySelector('a');
    const leadsElsewhere = /^(?!#$|javascript:)./i.test(link?.getAttribute('href') ?? '');
    return !leadsElsewhere && isMark(mark) ? [{mark, link, note}] : [];
  });
}

/** Whether an element is a mark, and its block holds more than it. */
function isMark(element: Element): boolean {
  const block = closestBlock(element);
  if (!block || isBlock(element)) return false;
  const text = shortText(element);
  return markPattern.test(text) && shortText(block) !== text;
}

/** The text of an element up to the length of a mark. */
function shortText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length <= longestMark && walker.nextNode()) text += walker.currentNode.nodeValue ?? '';
  return text.trim();
}
