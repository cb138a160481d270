import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Whether the page put content of its own into an element: white space and comments are none. */
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
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Whether there are children for the slot of that name; the default slot without one. */
  has(name = ''): boolean {
    return this.#in(name).length > 0;
  }

  /** The text of those children, white space folded. */
  text(name = ''): string {
    const words = this.#in(name).map(node => node.textContent ?? '');
    return words.join('').replace(/\s+/g, ' ').trim();
  }

  /** Those children that are elements. */
  elements(name: string): HTMLElement[] {
    return this.#in(name).filter(node => node instanceof HTMLElement);
  }

  #in(name: string): Node[] {
    return [...this.#host.childNodes].filter(node =>
      node instanceof Element
        ? node.slot === name
        : name === '' && node instanceof Text && node.data.trim() !== '',
    );
  }
}
