import {closestBlock} from './phrasing.js';

/** Notes and tooltips within a sentence, which a publisher's style shows on demand or in the margin. */
const noteSelector =
  '[role=tooltip], [role=doc-footnote], [class*=tooltip-content i], [class*=tooltiptext i], [class*=tooltip-text i], [class*=footnote_tooltip i], [class*=footnotes-footnote__note i], [class*=footnote-content i], [class*=sidenote i], [class*=marginnote i], [class*=popover-content i]';

/**
 * Takes notes out of the sentences they stand in. A note whose words stand elsewhere in the text is removed; any other
 * becomes a paragraph of its own behind the block, after its mark.
 */
export function moveInlineNotes(fragment: DocumentFragment): void {
  const notes = [...fragment.querySelectorAll(noteSelector)].filter(note => {
    // Checkboxes and labels of CSS-only notes have no words.
    if (
      !note.textContent.trim() ||
      note.matches('sup, input, label, a') ||
      note.parentElement?.closest(noteSelector)
    )
      return false;
    const block = closestBlock(note);
    return block !== null && !note.querySelector('p, div, ul, ol') && hasOtherText(block, note);
  });
  for (const note of notes) {
    const text = normalized(note.textContent);
    const block = closestBlock(note);
    const mark = markBefore(note);
    note.remove();
    if (!block || normalized(fragment.textContent).includes(text)) continue;
    setApart(block, note, mark);
  }
}

function hasOtherText(block: Element, note: Element): boolean {
  return normalized(block.textContent).length > normalized(note.textContent).length;
}

function normalized(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The mark of a note: the last short text before it. */
function markBefore(note: Element): string {
  const before = note.previousElementSibling;
  const text = normalized(before?.textContent ?? '');
  return text.length <= 8 ? text : '';
}

function setApart(block: Element, note: Element, mark: string): void {
  const {ownerDocument} = block;
  const paragraph = ownerDocument.createElement(block.localName === 'p' ? 'p' : 'div');
  const small = ownerDocument.createElement('small');
  if (mark) {
    const sup = ownerDocument.createElement('sup');
    sup.textContent = mark;
    small.append(sup, ' ');
  }
  small.append(...note.childNodes);
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
