/**
 * Replaces an element by one of another name with the same attributes and content. The new one is of the same document:
 * before cleaning that is an inert one, where no attribute does anything.
 */
export function renameElement(element: Element, localName: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(localName);
  for (const {name, value} of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
