import {realmDocument} from '../page/realm.js';

/** Lists the texts in a node, in document order. To join them takes longer than a frame in a long article. */
export function textsIn(node: Node): readonly Text[] {
  return descendants(node, NodeFilter.SHOW_TEXT) as Text[];
}

/**
 * Lists the nodes of some kinds in a node, in document order.
 * @param kinds the sum of `NodeFilter.SHOW_…`
 */
export function descendants(node: Node, kinds: number): readonly Node[] {
  const walker = realmDocument.createTreeWalker(node, kinds);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}
