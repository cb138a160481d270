import {closestBlock} from './phrasing.js';

/** The words of a mark as a regular expression: a number, a letter or signs. */
export const markWords = '(?:\\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3})';

/** A mark, alone or in brackets. */
const markPattern = new RegExp(String.raw`^[\s([]*${markWords}[\s)\].]*$`, 'i');

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
  return block !== null && markPattern.test(element.textContent) && block.textContent !== element.textContent;
}
