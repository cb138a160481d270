import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {documentMember} from '../page/realm.js';

/** Tells which slots of an element the page has filled. White space and comments do not count. */
export class Slotted implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => {
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, {childList: true, characterData: true, subtree: true});
    this.#host.requestUpdate();
    // Until then, children may be still to come.
    if (documentMember('readyState') === 'loading')
      addEventListener('DOMContentLoaded', () => this.#host.requestUpdate(), {once: true});
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Whether there are children for a slot; without a name, for the default slot. */
  has(name = ''): boolean {
    return this.#nodesFor(name).length > 0;
  }

  /** Returns the text of the children for a slot, with white space collapsed. */
  text(name = ''): string {
    const words = this.#nodesFor(name).map(node => node.textContent ?? '');
    return words.join('').replace(/\s+/g, ' ').trim();
  }

  /** Returns the elements among the children for a slot. */
  elements(name: string): HTMLElement[] {
    return this.#nodesFor(name).filter(node => node instanceof HTMLElement);
  }

  #nodesFor(name: string): Node[] {
    return [...this.#host.childNodes].filter(node =>
      node instanceof Element
        ? node.slot === name
        : name === '' && node instanceof Text && node.data.trim() !== '',
    );
  }
}
