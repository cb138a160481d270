import {realmDocument} from '../page/realm.js';

/** Lists the texts in a node in their order. Joining those of a long article would take longer than a frame. */
export function textsIn(node: Node): readonly Text[] {
  return descendants(node, NodeFilter.SHOW_TEXT) as Text[];
}

/** @param kinds as `NodeFilter` numbers them */
export function descendants(node: Node, kinds: number): readonly Node[] {
  const walker = realmDocument.createTreeWalker(node, kinds);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}
