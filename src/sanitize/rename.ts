import {realmDocument} from '../page/realm.js';

/** Replaces a cleaned element by one of another name with the same attributes and content. */
export function renameElement(element: Element, localName: string): HTMLElement {
  const renamed = realmDocument.createElement(localName);
  for (const {name, value} of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
