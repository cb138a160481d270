/**
 * Some publishing systems strip unknown tags. `<div data-offprint="author-card" data-name="…">` is the same as
 * `<offprint-author-card name="…">`, now or when it is added later.
 */
import {ofDocument, realmDocument} from './core/realm.js';
import {warnOfValue} from './core/warn.js';

const selector = '[data-offprint]';

/** A form whose fields have such names shadows its own. */
const {matches, querySelectorAll} = Element.prototype;

/** Replaces one placeholder by its element, with its children and all it says. */
function upgrade(placeholder: Element, names: readonly string[]): void {
  const name = placeholder.getAttribute('data-offprint')?.trim().toLowerCase() ?? '';
  if (!names.includes(name)) {
    warnOfValue(placeholder, 'data-offprint', name, `one of: ${names.join(' ')}`);
    return;
  }
  const element = realmDocument.createElement(`offprint-${name}`);
  for (const {name: attribute, value} of placeholder.attributes) {
    try {
      if (attribute !== 'data-offprint') element.setAttribute(attribute.replace(/^data-/, ''), value);
    } catch {
      // A name that only a parser can give, such as `@click`, is none of ours.
    }
  }
  element.append(...placeholder.childNodes);
  placeholder.replaceWith(element);
}

/**
 * Upgrades the page's placeholders, and from now on those that come.
 * @param names of the elements, without `offprint-`
 */
export function upgradePlaceholders(names: readonly string[]): void {
  const upgradeIn = (root: Element): void => {
    if (matches.call(root, selector)) upgrade(root, names);
    else for (const placeholder of querySelectorAll.call(root, selector)) upgrade(placeholder, names);
  };
  const root = ofDocument('documentElement');
  upgradeIn(root);
  new MutationObserver(records => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) upgradeIn(node);
    }
  }).observe(root, {childList: true, subtree: true});
}
