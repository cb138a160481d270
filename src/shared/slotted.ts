import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {mayBeHydrated} from '../page/hydration.js';
import {isElement, isHtmlElement} from '../page/node-types.js';
import {documentMember} from '../page/realm.js';
import {writtenElement} from '../page/spelling.js';
import {hasContent, slottedNodes} from './content.js';
import {warnAboutUnslotted, type SlottedNode} from './unslotted.js';

/** Read from the prototype: a field of that name shadows the member of its form. */
const {getAttribute} = Element.prototype;

/** Tells which slots of an element the page has filled with content. */
export class Slotted implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #names: readonly string[];
  readonly #hasDefault: () => boolean;
  readonly #observer: MutationObserver;

  /**
   * @param names names of the slots, space-separated
   * @param hasDefault whether the element now shows children without a name
   */
  constructor(host: ReactiveControllerHost & Element, names = '', hasDefault = () => true) {
    this.#host = host;
    this.#names = names.split(' ').filter(Boolean);
    this.#hasDefault = hasDefault;
    this.#observer = new MutationObserver(this.#update);
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    for (const element of new Set([host, writtenElement(host)]))
      this.#observer.observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ['slot'],
      });
    // The children of an element can be slots, in a placeholder and in `<offprint-page>`.
    host.addEventListener('slotchange', this.#update);
    host.requestUpdate();
    // Until then, children may be still to come.
    if (documentMember('readyState') === 'loading')
      addEventListener('DOMContentLoaded', this.#update, {once: true});
  }

  hostUpdated(): void {
    // A framework, or the rest of the page, may yet name the slots.
    if (!mayBeHydrated() && documentMember('readyState') !== 'loading')
      warnAboutUnslotted(this.#host, this.#children(), {
        names: this.#names,
        hasDefault: this.#hasDefault(),
      });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#host.removeEventListener('slotchange', this.#update);
  }

  /** Whether there is content for a slot; without a name, for the default slot. */
  has(name = ''): boolean {
    return this.#nodesFor(name).length > 0;
  }

  /**
   * Renders a slot. Children without content would hide its default content, so they get no slot.
   * @param content the default content
   */
  render(name: string, content: unknown) {
    const hasChildren = this.#children().some(({slot}) => slot === name);
    return html`<slot name=${hasChildren && !this.has(name) ? `no-${name}` : name}>${content}</slot>`;
  }

  /** Returns the text of the children for a slot, with white space collapsed. */
  text(name = ''): string {
    const words = this.#nodesFor(name).map(node => node.textContent ?? '');
    return words.join('').replace(/\s+/g, ' ').trim();
  }

  /** Returns the elements with content among the children for a slot, if the element shows that slot. */
  shownElements(name = ''): HTMLElement[] {
    return this.#nodesFor(name, child => assignedSlot(child) !== null).filter(isHtmlElement);
  }

  /** Returns the nodes with content that are in no other element and name no slot. */
  unnamed(): Node[] {
    return this.#nodesFor('');
  }

  #nodesFor(name: string, isShown: (child: Node) => boolean = () => true): Node[] {
    return this.#children(isShown)
      .filter(({slot, node}) => slot === name && hasContent(node))
      .map(({node}) => node);
  }

  #children(isShown: (child: Node) => boolean = () => true): SlottedNode[] {
    return [...this.#host.childNodes].filter(isShown).flatMap(child => {
      const slot = isElement(child) ? (getAttribute.call(child, 'slot') ?? '') : '';
      return slottedNodes(child).map(node => ({slot, node}));
    });
  }

  readonly #update = (): void => this.#host.requestUpdate();
}

function assignedSlot(child: Node): HTMLSlotElement | null {
  return (child as Partial<Text>).assignedSlot ?? null;
}
