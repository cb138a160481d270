/**
 * Some publishing systems strip unknown tags. `<div data-offprint="author-card" data-name="…">` is the same as
 * `<offprint-author-card name="…">`, now or when it is added later.
 */
import {documentMember, realmDocument} from './realm.js';
import {warnAboutValue} from './warn.js';

/** Not a form, whose fields can shadow what is read of it. */
const selector = '[data-offprint]:not(form)';

/** A form whose fields have such names shadows its own. */
const {matches, querySelectorAll} = Element.prototype;

/**
 * Replaces one placeholder by its element, with its children and all it says.
 * @param taken attributes that our elements take; cleaners let pass all that begins with `data-`, so that nothing else
 * may come of it
 */
function upgrade(placeholder: Element, names: readonly string[], taken: readonly string[]): void {
  const name = placeholder.getAttribute('data-offprint')?.trim().toLowerCase() ?? '';
  if (!names.includes(name)) {
    warnAboutValue(placeholder, 'data-offprint', name, `one of: ${names.join(' ')}`);
    return;
  }
  const element = realmDocument.createElement(`offprint-${name}`);
  for (const attribute of placeholder.attributes) {
    const {name, value} = attribute;
    const wanted = name.replace(/^data-/, '');
    // By itself, or behind the prefix of a part.
    if (taken.some(known => wanted === known || wanted.endsWith(`-${known}`)))
      element.setAttribute(wanted, value);
    else if (wanted !== 'offprint') element.setAttributeNode(attribute.cloneNode() as Attr);
  }
  element.append(...placeholder.childNodes);
  placeholder.replaceWith(element);
}

/**
 * Upgrades the page's placeholders, and from now on those that come.
 * @param names of the elements, without `offprint-`
 */
export function upgradePlaceholders(names: readonly string[]): void {
  const taken = names.flatMap(name => {
    const element = customElements.get(`offprint-${name}`) as {observedAttributes?: string[]} | undefined;
    return element?.observedAttributes ?? [];
  });
  taken.push('dir', 'slot');
  const upgradeIn = (root: Element): void => {
    if (matches.call(root, selector)) upgrade(root, names, taken);
    else for (const placeholder of querySelectorAll.call(root, selector)) upgrade(placeholder, names, taken);
  };
  const root = documentMember('documentElement');
  upgradeIn(root);
  new MutationObserver(records => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) upgradeIn(node);
    }
  }).observe(root, {childList: true, subtree: true});
}
