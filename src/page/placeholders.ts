/**
 * Some publishing systems strip unknown tags. `<div data-offprint="author-card" data-name="…">` does what
 * `<offprint-author-card name="…">` does, also if it is added to the page later.
 */
import {seeDocs} from './docs.js';
import {isElement} from './node-types.js';
import {Placeholder} from './placeholder.js';
import {documentMember} from './realm.js';
import {warnAboutValue, warnOnce} from './warn.js';

const attribute = 'data-offprint';
/** JSON in the page, with strings in place of ours. */
const stringsSelector = 'script[data-offprint-strings]';
const selector = `[${attribute}], ${stringsSelector}`;

/** The elements of HTML that can have a shadow root: https://dom.spec.whatwg.org/#valid-shadow-host-name. */
const hosts =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {getAttribute, matches, querySelectorAll} = Element.prototype;

/** From so many changes on, one search of the whole page is faster than a look at each. */
const manyChanges = 50;

/** Finds placeholders and scripts with strings, each once. */
class PlaceholderFinder {
  readonly #found = new WeakSet<Element>();
  readonly #elementNames: readonly string[];
  readonly #readStrings: (script: Element) => void;

  constructor(elementNames: readonly string[], readStrings: (script: Element) => void) {
    this.#elementNames = elementNames;
    this.#readStrings = readStrings;
  }

  /** Looks at an element that was added to the page, and at those in it. */
  findIn(added: Element): void {
    if (matches.call(added, selector)) this.open(added);
    // Most elements that pages add in large numbers have only text.
    if (added.firstElementChild)
      for (const element of querySelectorAll.call(added, selector)) this.open(element);
  }

  /** Makes a placeholder of an element with the attribute, or reads a script with strings. */
  open(element: Element): void {
    if (this.#found.has(element)) return;
    if (matches.call(element, stringsSelector)) {
      this.#found.add(element);
      this.#readStrings(element);
      return;
    }
    if (!this.#tagOf(element)) return;
    this.#found.add(element);
    if (!matches.call(element, hosts)) {
      const tag = Reflect.get(Element.prototype, 'localName', element);
      warnOnce(
        `<${tag} ${attribute}>: browsers give this element no shadow root. Write it on a <div>.${seeDocs('embed', 'publishing-systems')}`,
      );
      return;
    }
    try {
      new Placeholder(element as HTMLElement, placeholder => this.#tagOf(placeholder));
    } catch {
      // Another copy of the script has made an element of it.
      if (element.shadowRoot?.firstElementChild?.localName.startsWith('offprint-')) return;
      warnAboutValue(
        element,
        attribute,
        getAttribute.call(element, attribute) ?? '',
        'a <div> without a shadow root of its own',
      );
    }
  }

  #tagOf(element: Element): string | undefined {
    const written = getAttribute.call(element, attribute);
    const name = written?.trim().toLowerCase() ?? '';
    if (this.#elementNames.includes(name)) return `offprint-${name}`;
    if (written !== null) {
      const names = this.#elementNames;
      warnAboutValue(element, attribute, name, `one of: ${names.join(' ')}`, names);
    }
    return undefined;
  }
}

/**
 * Makes elements of the placeholders in the page, and of those that are added later.
 * @param elementNames names of the elements, without `offprint-`
 * @param readStrings reads a `<script data-offprint-strings>`. It is handed in, since this folder does not import the strings
 */
export function watchPlaceholders(
  elementNames: readonly string[],
  readStrings: (script: Element) => void,
): void {
  const finder = new PlaceholderFinder(elementNames, readStrings);
  const findInPage = () => {
    // A document that is written anew has no root for a moment.
    const root = documentMember('documentElement') as Element | null;
    if (root) finder.findIn(root);
  };
  findInPage();
  new MutationObserver(records => {
    if (records.length > manyChanges) {
      findInPage();
      return;
    }
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes') finder.open(target as Element);
      else for (const node of addedNodes) if (isElement(node) && node.isConnected) finder.findIn(node);
    }
    // Not the root element: `document.open()` replaces it.
  }).observe(document, {childList: true, subtree: true, attributeFilter: [attribute]});
}
