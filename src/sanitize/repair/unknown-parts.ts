import {descendants} from '../descendants.js';
import {droppedWithContent, elements} from '../policy.js';
import {renameElement} from '../rename.js';

/**
 * Removes the elements whose content is no prose, unwraps all others that the policy does not know, and removes comments
 * and `is`. DOMPurify drops words with them: a `<p is>` and a paragraph with a comment and `&lt;5 mg`.
 */
export function removeUnknownParts(fragment: DocumentFragment): void {
  for (const comment of descendants(fragment, NodeFilter.SHOW_COMMENT)) (comment as Comment).remove();
  for (const element of fragment.querySelectorAll('*')) {
    const {localName} = element;
    if (droppedWithContent.includes(localName)) element.remove();
    else if (!elements.includes(localName)) element.replaceWith(...element.childNodes);
    // What it is can't be taken from an element, only left out of a new one.
    else if (element.hasAttribute('is')) renameElement(element, localName).removeAttribute('is');
  }
}
