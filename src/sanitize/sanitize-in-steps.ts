/** Hands a text to the sanitizer in pieces, so that the browser can react in between. */
import {isElement} from '../page/node-types.js';
import {realmDocument} from '../page/realm.js';
import type {Steps} from '../page/steps.js';
import {sanitizeWithDOMPurify} from './purify.js';

/** The number of elements that are cleaned in one step, if they can be divided. */
const usualSize = 50;

/** Elements that the policy allows wherever they stand, so that their children can be cleaned apart. */
const divisible = /^(?:article|blockquote|div|main|ol|section|table|tbody|ul)$/;

/** Counts a node and the elements in it, no further than `most` and one. Uses a walker, since forms can shadow their members. */
function countElements(node: Node, most: number): number {
  const walker = realmDocument.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
  let count = 1;
  while (count <= most && walker.nextNode()) count += 1;
  return count;
}

/**
 * Returns a copy of a fragment with nothing but what the policy allows, in a document that loads nothing.
 * @param base absolute base of relative URLs
 * @param size how many elements are cleaned in one step
 */
export function* sanitizeInSteps(
  fragment: DocumentFragment,
  base: string | undefined,
  sanitize = sanitizeWithDOMPurify,
  size = usualSize,
): Steps<DocumentFragment> {
  const result = sanitize(fragment.cloneNode(), base);

  /** Cleans the children of a node, and appends what is left to a place. */
  function* cleanChildren(parent: Node, place: Node): Steps<void> {
    let piece = fragment.cloneNode();
    let room = size;
    for (const child of [...parent.childNodes]) {
      const weight = countElements(child, size);
      if (weight > room && piece.hasChildNodes()) {
        place.appendChild(sanitize(piece, base));
        piece = fragment.cloneNode();
        room = size;
        yield;
      }
      if (weight > size && isElement(child) && divisible.test(child.localName)) {
        const cleaned = sanitize(child.cloneNode(), base);
        const inner = cleaned.lastChild ?? place;
        place.appendChild(cleaned);
        yield* cleanChildren(child, inner);
      } else {
        piece.appendChild(child);
        room -= weight;
      }
    }
    if (piece.hasChildNodes()) place.appendChild(sanitize(piece, base));
    yield;
  }

  yield* cleanChildren(fragment, result);
  return result;
}
