import {isElement, isText} from './node-types.js';
import {realmDocument} from './realm.js';
import {exportedParts, pairWithPlaceholder, unpairPlaceholder} from './spelling.js';

/** Read from the prototype: a field of that name shadows the method of its form. */
const {getAttribute} = Element.prototype;

/** What a custom element's class tells about itself. Lit's classes have these members. */
interface ElementClass {
  observedAttributes?: readonly string[];
  shadowRootOptions?: ShadowRootInit;
}

/**
 * A `<div data-offprint="author-card" data-name="…">`. The element is in its shadow root, follows its attributes and
 * shows its children. The placeholder belongs to whoever made it: it is never moved, and nothing is written on it or on
 * its children. Its observers end with it, so that nothing has to be undone when its owner removes it.
 */
export class Placeholder {
  readonly #placeholder: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #observer = new MutationObserver(() => this.#update());
  #element: HTMLElement | undefined;
  #class: ElementClass = {};
  /** The attributes of the element that come from the placeholder. */
  #attributes = new Map<string, string>();
  /** The slots that forward the children, by their names. */
  readonly #slots = new Map<string, HTMLSlotElement>();
  readonly #tagOf: (placeholder: HTMLElement) => string | undefined;

  /**
   * @param tagOf returns the tag of the element that a placeholder names; undefined if it names none
   * @throws {DOMException} if the placeholder can't have a shadow root, or has one of the page's
   */
  constructor(placeholder: HTMLElement, tagOf: (placeholder: HTMLElement) => string | undefined) {
    this.#placeholder = placeholder;
    this.#tagOf = tagOf;
    // Named slots would need the attribute `slot` on the page's own children.
    this.#root = placeholder.attachShadow({mode: 'open', slotAssignment: 'manual'});
    this.#update();
    this.#observer.observe(placeholder, {attributes: true, childList: true});
  }

  #update(): void {
    const tag = this.#tagOf(this.#placeholder);
    if (tag !== this.#element?.localName) this.#replaceElement(tag);
    this.#copyAttributes();
    if (this.#element && this.#element.parentNode !== this.#root) this.#root.append(this.#element);
    this.#assignChildren();
  }

  #replaceElement(tag: string | undefined): void {
    if (this.#element) {
      unpairPlaceholder(this.#element, this.#placeholder);
      this.#element.remove();
      this.#placeholder.removeAttribute('data-state');
    }
    for (const slot of this.#slots.values()) slot.remove();
    this.#slots.clear();
    this.#attributes.clear();
    this.#element = undefined;
    this.#class = {};
    if (!tag) return;
    this.#class = (customElements.get(tag) as ElementClass | undefined) ?? {};
    this.#element = realmDocument.createElement(tag);
    this.#element.setAttribute('exportparts', exportedParts);
    pairWithPlaceholder(this.#element, this.#placeholder);
  }

  /** Copies the attributes that changed, and leaves those alone that a script has set on the element. */
  #copyAttributes(): void {
    const element = this.#element;
    if (!element) return;
    const attributes = this.#readAttributes();
    for (const [name, value] of attributes)
      if (this.#attributes.get(name) !== value) element.setAttribute(name, value);
    for (const name of this.#attributes.keys()) if (!attributes.has(name)) element.removeAttribute(name);
    this.#attributes = attributes;
  }

  /**
   * Reads the attributes for the element. Only attributes of ours lose the `data-`: HTML cleaners let every `data-*`
   * attribute through, so that `data-onclick` must not become `onclick`.
   */
  #readAttributes(): Map<string, string> {
    const known = [...(this.#class.observedAttributes ?? []), 'dir'];
    const attributes = new Map<string, string>();
    const language = this.#placeholder.getAttribute('lang');
    if (language !== null) attributes.set('lang', language);
    for (const {name, value} of this.#placeholder.attributes) {
      if (!name.startsWith('data-')) continue;
      const written = name.slice('data-'.length);
      // Frameworks write `data-privacyHref` in small letters.
      const attribute = known.find(each => each === written || each.replaceAll('-', '') === written);
      if (attribute) attributes.set(attribute, value);
    }
    return attributes;
  }

  /** Assigns each child to the slot that it names. An empty slot would hide the element's built-in content. */
  #assignChildren(): void {
    const groups = new Map<string, (Element | Text)[]>();
    const filled = new Set<string>();
    for (const node of this.#placeholder.childNodes) {
      if (isElement(node)) this.#observer.observe(node, {attributeFilter: ['data-slot', 'slot']});
      else if (!isText(node)) continue;
      const name = isElement(node) ? this.#slotOf(node) : '';
      const group = groups.get(name);
      if (group) group.push(node);
      else groups.set(name, [node]);
      if (isElement(node) || node.data.trim()) filled.add(name);
    }
    for (const [name, slot] of this.#slots) {
      if (filled.has(name)) continue;
      slot.remove();
      this.#slots.delete(name);
    }
    for (const name of filled) this.#findSlot(name).assign(...(groups.get(name) ?? []));
  }

  #slotOf(child: Element): string {
    // An element with one slot for all its children keeps them in their order.
    if (!this.#element || this.#class.shadowRootOptions?.slotAssignment === 'manual') return '';
    return (slotName(child) ?? slotName(wrappedIn(child)) ?? '').trim();
  }

  #findSlot(name: string): HTMLSlotElement {
    const known = this.#slots.get(name);
    if (known) return known;
    const slot = realmDocument.createElement('slot');
    if (name) slot.setAttribute('slot', name);
    (this.#element ?? this.#root).append(slot);
    this.#slots.set(name, slot);
    return slot;
  }
}

function slotName(child: Element | undefined): string | null | undefined {
  return child && (getAttribute.call(child, 'data-slot') ?? getAttribute.call(child, 'slot'));
}

/** Returns the only content of a paragraph: WordPress puts inline elements into one. */
function wrappedIn(child: Element): Element | undefined {
  if (child.localName !== 'p') return undefined;
  const [only, ...others] = [...child.childNodes].filter(
    node => (isText(node) && node.data.trim()) || (isElement(node) && node.localName !== 'br'),
  );
  return only && isElement(only) && others.length === 0 ? only : undefined;
}
