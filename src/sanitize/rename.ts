import {realmDocument} from '../page/realm.js';

/** Gives a cleaned element another name; its attributes and what is in it stay. */
export function rename(element: Element, localName: string): void {
  const renamed = realmDocument.createElement(localName);
  for (const {name, value} of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
