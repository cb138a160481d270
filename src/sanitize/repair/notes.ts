import {textsIn} from '../descendants.js';
import {lettersOf} from '../../values/letters.js';
import {noteReferences} from './note-references.js';
import {closestBlock, isBlock} from './phrasing.js';

/** Notes and tooltips within a sentence, which a publisher's style shows on demand or in the margin. */
const noteSelector =
  '[role=tooltip], [role=doc-footnote], [class*=tooltip-content i], [class*=tooltiptext i], [class*=tooltip-text i], [class*=footnote_tooltip i], [class*=footnotes-footnote__note i], [class*=footnote-content i], [class*=sidenote i], [class*=marginnote i], [class*=popover-content i]';

/** Letters from which on a note is a copy wherever they stand in the text; fewer may stand in a sentence by chance. */
const longEnough = 25;

/** Notes beyond this number are not looked for in the text, which takes time. */
const mostSearched = 300;

interface Note {
  element: Element;
  block: Element;
  /** The words of its mark, such as “1” or “[a]”; empty if it has none. */
  mark: string;
}

/**
 * Takes notes out of the sentences they stand in. A note that stands elsewhere in the text too is removed; any other
 * becomes a paragraph of its own behind the block, after its mark.
 */
export function moveInlineNotes(fragment: DocumentFragment): void {
  const candidates = new Set(fragment.querySelectorAll(noteSelector));
  for (const {note} of noteReferences(fragment)) if (!isBlock(note)) candidates.add(note);
  const notes = [...candidates].flatMap(readNote);
  if (notes.length === 0) return;
  for (const {element} of notes) element.remove();
  let text = lettersOfBlocks(fragment);
  for (const [at, note] of notes.entries()) {
    const mark = lettersOf(note.mark);
    const letters = lettersOf(note.element.textContent).replace(new RegExp(`^${mark}`), '');
    const isThere =
      at < mostSearched &&
      ([`|${letters}|`, `|${mark}${letters}|`].some(block => text.includes(block)) ||
        (letters.length >= longEnough && text.includes(letters)));
    if (isThere) continue;
    text += `${mark}${letters}|`;
    setApart(note);
  }
}

/** A note that stands in a sentence; none if it is a block of its own, or has no words, as the parts of CSS-only notes. */
function readNote(element: Element): Note | readonly [] {
  const block = closestBlock(element);
  if (
    !block ||
    !element.textContent.trim() ||
    element.matches('sup, input, label, a') ||
    element.parentElement?.closest(noteSelector) ||
    element.querySelector('p, div, ul, ol') ||
    lettersOf(block.textContent).length <= lettersOf(element.textContent).length
  )
    return [];
  let before = element.previousSibling;
  // The checkbox of a CSS-only note may stand between it and its label, which refers to the checkbox.
  while (before && !before.textContent?.trim()) before = before.previousSibling;
  const label = before instanceof Element ? before : undefined;
  element.id ||= label?.getAttribute('for') ?? '';
  const mark = label?.textContent.trim() ?? '';
  return {element, block, mark: mark.length <= 8 ? mark : ''};
}

/** The letters of the text that stands directly in each block, each between bars. */
function lettersOfBlocks(fragment: DocumentFragment): string {
  let text = '|';
  let block: Element | null = null;
  for (const node of textsIn(fragment)) {
    const next = closestBlock(node);
    if (next !== block) text += '|';
    block = next;
    text += lettersOf(node.data);
  }
  return `${text}|`;
}

function setApart({element, block, mark}: Note): void {
  const {ownerDocument} = block;
  const paragraph = ownerDocument.createElement(block.localName === 'p' ? 'p' : 'div');
  const small = ownerDocument.createElement('small');
  small.id = element.id;
  small.append(...element.childNodes);
  if (mark && !small.textContent.trim().startsWith(mark)) prependMark(small, mark);
  paragraph.append(small);
  if (block.localName !== 'p') {
    block.append(paragraph);
    return;
  }
  // Several notes of one paragraph stay in their order.
  let last: Element = block;
  while (last.nextElementSibling?.matches('p:has(> small:only-child)')) last = last.nextElementSibling;
  last.after(paragraph);
}

/** Puts the mark of a note before its words. */
export function prependMark(note: Element, mark: string): void {
  const sup = note.ownerDocument.createElement('sup');
  sup.textContent = mark;
  note.prepend(sup, ' ');
}
