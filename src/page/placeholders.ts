/**
 * Some publishing systems strip unknown tags. `<div data-offprint="author-card" data-name="…">` becomes
 * `<offprint-author-card name="…">`, also if it is added to the page later.
 */
import {documentMember, realmDocument} from './realm.js';
import {warnAboutValue} from './warn.js';

/** Forms are left out: their fields can shadow the properties that are read here. */
const selector = '[data-offprint]:not(form)';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {matches, querySelectorAll} = Element.prototype;

/**
 * Replaces a placeholder by its element, with the same children and attributes.
 * @param elementNames names of the elements, without `offprint-`
 * @param knownAttributes attributes that our elements have. Only these lose the `data-`: HTML cleaners let every
 *   `data-*` attribute through, so that `data-onclick` must not become `onclick`.
 */
function upgrade(
  placeholder: Element,
  elementNames: readonly string[],
  knownAttributes: readonly string[],
): void {
  const elementName = placeholder.getAttribute('data-offprint')?.trim().toLowerCase() ?? '';
  if (!elementNames.includes(elementName)) {
    warnAboutValue(placeholder, 'data-offprint', elementName, `one of: ${elementNames.join(' ')}`);
    return;
  }
  const element = realmDocument.createElement(`offprint-${elementName}`);
  for (const attribute of placeholder.attributes) {
    const {name, value} = attribute;
    const withoutData = name.replace(/^data-/, '');
    // `<offprint-page>` has the attributes of its parts, with a prefix.
    if (knownAttributes.some(known => withoutData === known || withoutData.endsWith(`-${known}`)))
      element.setAttribute(withoutData, value);
    else if (withoutData !== 'offprint') element.setAttributeNode(attribute.cloneNode() as Attr);
  }
  element.append(...placeholder.childNodes);
  placeholder.replaceWith(element);
}

/**
 * Replaces the placeholders in the page, and those that are added later.
 * @param elementNames names of the elements, without `offprint-`
 */
export function upgradePlaceholders(elementNames: readonly string[]): void {
  const knownAttributes = elementNames.flatMap(name => {
    const element = customElements.get(`offprint-${name}`) as {observedAttributes?: string[]} | undefined;
    return element?.observedAttributes ?? [];
  });
  knownAttributes.push('dir', 'slot');
  const upgradeIn = (root: Element): void => {
    if (matches.call(root, selector)) upgrade(root, elementNames, knownAttributes);
    else
      for (const placeholder of querySelectorAll.call(root, selector))
        upgrade(placeholder, elementNames, knownAttributes);
  };
  const root = documentMember('documentElement');
  upgradeIn(root);
  new MutationObserver(records => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) upgradeIn(node);
    }
  }).observe(root, {childList: true, subtree: true});
}
