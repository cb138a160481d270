import {noteReferences} from './note-references.js';
import {closestBlock, isBlock} from './phrasing.js';

/** Notes and tooltips within a sentence, which a publisher's style shows on demand or in the margin. */
const noteSelector =
  '[role=tooltip], [role=doc-footnote], [class*=tooltip-content i], [class*=tooltiptext i], [class*=tooltip-text i], [class*=footnote_tooltip i], [class*=footnotes-footnote__note i], [class*=footnote-content i], [class*=sidenote i], [class*=marginnote i], [class*=popover-content i]';

/** Letters from which on a note is its twin's copy wherever they stand in the text; shorter ones may be a coincidence. */
const longEnough = 25;

/** Notes beyond this number are only compared with whole blocks, which takes no time. */
const mostSearched = 300;

interface Note {
  element: Element;
  block: Element;
  /** The words of its mark, such as “1” or “[a]”; empty if it has none. */
  mark: string;
  id: string;
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
  const blocks = lettersByBlock(fragment);
  const text = [...blocks.values()].join(' ');
  const shown = new Map([...blocks].map(([block, letters]) => [letters, block]));
  for (const [at, note] of notes.entries()) {
    const mark = lettersOf(note.mark);
    const own = lettersOf(note.element.textContent);
    const letters = own.startsWith(mark) ? own.slice(mark.length) : own;
    const twin = [letters, mark + letters].find(each => shown.has(each));
    const isSearched = letters.length >= longEnough && at < mostSearched;
    if (twin !== undefined) leaveId(shown.get(twin), note.id);
    else if (!isSearched || !text.includes(letters)) shown.set(mark + letters, setApart(note));
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
  const before = elementBefore(element);
  const words = before?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  // The label of a CSS-only note refers to its checkbox, which is not shown.
  const id = element.id || (before?.getAttribute('for') ?? '');
  return {element, block, mark: words.length <= 8 ? words : '', id};
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The letters of the text that stands directly in each block. */
function lettersByBlock(fragment: DocumentFragment): Map<Element | null, string> {
  const blocks = new Map<Element | null, string>();
  const walker = fragment.ownerDocument.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const block = closestBlock(walker.currentNode);
    blocks.set(block, (blocks.get(block) ?? '') + lettersOf(walker.currentNode.nodeValue ?? ''));
  }
  return blocks;
}

/** The element right before a note. The checkbox of a CSS-only note may stand between. */
function elementBefore(note: Element): Element | undefined {
  let before = note.previousSibling;
  while (before && !before.textContent?.trim()) before = before.previousSibling;
  return before instanceof Element ? before : undefined;
}

/** Gives the id of a note to its twin, to which its mark leads from then on. */
function leaveId(twin: Element | null | undefined, id: string): void {
  if (twin && id) twin.id ||= id;
}

function setApart({element, block, mark, id}: Note): Element {
  const {ownerDocument} = block;
  const paragraph = ownerDocument.createElement(block.localName === 'p' ? 'p' : 'div');
  const small = ownerDocument.createElement('small');
  leaveId(small, id);
  small.append(...element.childNodes);
  if (mark && !small.textContent.trim().startsWith(mark)) prependMark(small, mark);
  paragraph.append(small);
  if (block.localName !== 'p') {
    block.append(paragraph);
    return small;
  }
  // Several notes of one paragraph stay in their order.
  let last: Element = block;
  while (last.nextElementSibling?.matches('p:has(> small:only-child)')) last = last.nextElementSibling;
  last.after(paragraph);
  return small;
}

export function prependMark(note: Element, mark: string): void {
  const sup = note.ownerDocument.createElement('sup');
  sup.textContent = mark;
  note.prepend(sup, ' ');
}
