/** Elements that are laid out as blocks, by https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3. */
const blocks =
  /^(?:address|article|aside|blockquote|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

export function isBlock(node: Node | null | undefined): boolean {
  return node instanceof Element && blocks.test(node.localName);
}

/** Whether a node is inline and contains no block. */
function isPhrasing(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  return !isBlock(node) && ![...node.querySelectorAll('*')].some(isBlock);
}

/** Wraps the text in an element into an inline element; in each block of it, if it contains blocks. */
export function wrapPhrasing(parent: Element, localName: string): void {
  let run: Node[] = [];
  const wrapRun = () => {
    const [first] = run;
    if (first && run.some(node => node.textContent?.trim())) {
      const wrapper = parent.ownerDocument.createElement(localName);
      parent.insertBefore(wrapper, first);
      wrapper.append(...run);
    }
    run = [];
  };
  for (const node of [...parent.childNodes]) {
    if (isPhrasing(node)) run.push(node);
    else {
      wrapRun();
      wrapPhrasing(node as Element, localName);
    }
  }
  wrapRun();
}

/** The closest block around a node, within a fragment. */
export function closestBlock(node: Node): Element | null {
  let element = node.parentElement;
  while (element && !isBlock(element)) element = element.parentElement;
  return element;
}
