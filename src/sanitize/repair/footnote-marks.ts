import {markWords, noteReferences} from './note-references.js';
import {prependMark} from './notes.js';
import {isBlock, wrapPhrasing} from './phrasing.js';

/** A mark without brackets, which would keep it apart from the word before it. */
const mark = new RegExp(String.raw`^\s*${markWords}\s*$`, 'i');

/** Names that footnote plugins and editors use for their marks. */
const markName =
  /foot-?note|end-?note|fn-?ref|note-?ref|noteref|foot-?ref|reference|citation|side-?note|margin-?(?:note|toggle)|mfn/i;

/**
 * Makes superscripts of the marks of footnotes that a publisher's style raises: without it “3” and its note “1” read as
 * 31.
 */
export function raiseFootnoteMarks(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll(
    'a[href], label[for], span[class], [role=doc-noteref], [epub\\:type]',
  )) {
    if (!mark.test(element.textContent) || element.closest('sup, sub, math, svg, pre, code')) continue;
    if (element.querySelector('sup, sub, img') || !isFusedWithWord(element)) continue;
    if (isMark(element)) wrapPhrasing(element, 'sup');
  }
}

/**
 * Leads the marks whose script would open a note to that note. A note that does not begin with its mark gets it.
 */
export function linkFootnoteMarks(fragment: DocumentFragment): void {
  for (const {mark, link, note} of noteReferences(fragment)) {
    if (!link) wrapPhrasing(mark, 'a');
    (link ?? mark.querySelector('a'))?.setAttribute('href', `#${note.id}`);
    const words = mark.textContent.trim();
    const isMarked = note.localName === 'li' || note.textContent.trim().startsWith(words);
    if (!isMarked) prependMark(note.querySelector('p') ?? note, words);
  }
}

function isMark(element: Element): boolean {
  const names = ['class', 'id', 'rel', 'role', 'epub:type', 'data-component-name', 'href', 'for'];
  const described = names.map(name => element.getAttribute(name) ?? '').join(' ');
  if (markName.test(described) || element.getAttribute('role') === 'doc-noteref') return true;
  // A link to a place in a text whose words are only a number or a sign.
  return element.matches('a[href*="#"]') && !/[a-z]/i.test(element.textContent);
}

/** Whether a word or a sign stands right before an element, without a space. */
function isFusedWithWord(element: Element): boolean {
  let node: Node = element;
  while (
    !node.previousSibling &&
    node.parentElement &&
    !/^(?:p|li|td|th|div|h\d|dd|dt)$/.test(node.parentElement.localName)
  )
    node = node.parentElement;
  const before = node.previousSibling;
  return !isBlock(before) && /\S$/.test(before?.textContent ?? '');
}
