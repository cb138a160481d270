import {descendants} from '../descendants.js';
import {droppedWithContent, elements} from '../policy.js';
import {renameElement} from '../rename.js';

/**
 * Removes comments, the attribute `is` and the elements whose content is no prose, and unwraps all others that the policy
 * does not know. DOMPurify would drop a `<p is>`, and a paragraph with a comment and `&lt;5 mg`, with all their words.
 */
export function removeUnknownParts(fragment: DocumentFragment): void {
  for (const comment of descendants(fragment, NodeFilter.SHOW_COMMENT)) (comment as Comment).remove();
  for (const element of fragment.querySelectorAll('*')) {
    const {localName} = element;
    if (droppedWithContent.includes(localName)) element.remove();
    else if (!elements.includes(localName)) element.replaceWith(...element.childNodes);
    // An element keeps what it was made with `is` for, even without the attribute. Only a new one is without it.
    else if (element.hasAttribute('is')) renameElement(element, localName).removeAttribute('is');
  }
}
