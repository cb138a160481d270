/** The words that a reader sees in an element, through its shadow root and slots, white space folded. */
export function wordsIn(element: Element): string {
  return wordsOf(element).replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof HTMLElement)) return '';
  const {display, visibility, position, clipPath} = getComputedStyle(node);
  // What only a screen reader is told is not seen.
  const isForScreenReaders = position === 'absolute' && clipPath !== 'none';
  if (display === 'none' || visibility === 'hidden' || isForScreenReaders) return '';
  const words = childrenOf(node).map(wordsOf).join('');
  return display.startsWith('inline') || display === 'contents' ? words : `\n${words}\n`;
}

function childrenOf(node: HTMLElement): Node[] {
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
  return [...node.childNodes];
}
