/** DOMPurify with the policy. No other file imports it. */
import createDOMPurify, {type Config, type DOMPurify, type UponSanitizeAttributeHook} from 'dompurify';
import {isElement} from '../page/node-types.js';
import {realmDocument, realmWindow} from '../page/realm.js';
import type {Steps} from '../page/steps.js';
import {trustedTypesPolicy} from '../page/trusted-types.js';
import {fetchableUrl, safeUrl} from '../page/url.js';
import {articleId} from './article-id.js';
import {attributes, droppedWithContent, elements, isAllowed, valueKinds, type ValueKind} from './policy.js';
import {fetchableUrls} from './srcset.js';

/** Absolute base of relative URLs in the text that is being cleaned. */
let base: string | undefined;

const configuration = {
  // DOMPurify wraps the nodes in a body, which must not be taken apart.
  ALLOWED_TAGS: ['body', ...elements],
  ALLOWED_ATTR: [...attributes],
  FORBID_CONTENTS: [...droppedWithContent],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

/** Checks the value of an attribute and returns the one to write; undefined drops the attribute. */
const checkValue: Record<ValueKind, (value: string, base?: string) => string | undefined> = {
  link: safeUrl,
  file: fetchableUrl,
  files: fetchableUrls,
  id: articleId,
  ids: value => value.split(/\s+/).map(articleId).join(' '),
};

const checkAttribute: UponSanitizeAttributeHook = (element, event) => {
  const {attrName: name, attrValue: value} = event;
  event.keepAttr = isAllowed(element.localName, name);
  const kind = valueKinds.get(name);
  if (!kind || !event.keepAttr) return;
  const checked = checkValue[kind](value, base);
  if (checked) event.attrValue = checked;
  else event.keepAttr = false;
};

let instance: DOMPurify | undefined;

/**
 * An instance of our own: the page's DOMPurify, its settings and hooks are another. A page without an article does not
 * make it.
 */
function makeInstance(): DOMPurify {
  const made = createDOMPurify(realmWindow);
  const policy = trustedTypesPolicy();
  // null keeps DOMPurify from making a policy of its own.
  made.setConfig({...configuration, TRUSTED_TYPES_POLICY: typeof policy === 'object' ? policy : null});
  made.addHook('uponSanitizeAttribute', checkAttribute);
  return made;
}

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
 * @param absoluteBase of relative URLs
 * @param size how many elements are cleaned in one step
 */
export function* purify(
  fragment: DocumentFragment,
  absoluteBase: string | undefined,
  size = usualSize,
): Steps<DocumentFragment> {
  const purifier = (instance ??= makeInstance());
  const cleanPiece = (piece: Node): DocumentFragment => {
    base = absoluteBase;
    // The configuration is that of `setConfig`. This one only tells the compiler what comes out.
    return purifier.sanitize(piece, {RETURN_DOM_FRAGMENT: true});
  };
  const result = cleanPiece(fragment.cloneNode());

  /** Cleans the children of a node, and appends what is left to a place. */
  function* cleanChildren(parent: Node, place: Node): Steps<void> {
    let piece = fragment.cloneNode();
    let room = size;
    for (const child of [...parent.childNodes]) {
      const weight = countElements(child, size);
      if (weight > room && piece.hasChildNodes()) {
        place.appendChild(cleanPiece(piece));
        piece = fragment.cloneNode();
        room = size;
        yield;
      }
      if (weight > size && isElement(child) && divisible.test(child.localName)) {
        const cleaned = cleanPiece(child.cloneNode());
        const inner = cleaned.lastChild ?? place;
        place.appendChild(cleaned);
        yield* cleanChildren(child, inner);
      } else {
        piece.appendChild(child);
        room -= weight;
      }
    }
    if (piece.hasChildNodes()) place.appendChild(cleanPiece(piece));
    yield;
  }

  yield* cleanChildren(fragment, result);
  return result;
}
