/** Node types, by number: a node that was made in a frame of the page is no instance of this window's classes. */

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

/** Whether an element has boxes and properties of HTML. */
export function isHtmlElement(node: Node): node is HTMLElement {
  return isElement(node) && 'offsetWidth' in node;
}
