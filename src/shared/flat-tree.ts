import {isElement} from '../page/node-types.js';

/**
 * Lists an element and its ancestors in the flat tree, through slots and out of shadow roots, up to the page's root
 * (https://drafts.csswg.org/css-scoping-1/#flat-tree).
 */
export function flatTreeAncestors(element: Element): Element[] {
  const path: Element[] = [];
  for (let node: Node | null = element; node;) {
    if (isElement(node)) path.push(node);
    if (node instanceof ShadowRoot) node = node.host;
    else node = (isElement(node) ? node.assignedSlot : null) ?? node.parentNode;
  }
  return path;
}
