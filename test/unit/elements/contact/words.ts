/** Returns the text of an element in the flat tree, without elements that have no box. */
export function wordsOf(element: Element): string {
  return collect(element).replace(/\s+/g, ' ').trim();
}

function collect(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  if (!(node instanceof HTMLSlotElement) && !node.checkVisibility()) return '';
  return laidOut(node).map(collect).join('');
}

function laidOut(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...element.childNodes];
}
