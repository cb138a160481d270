import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Lets links within a text lead to their place in it, in our shadow root, where no browser looks for it. Opened
 * otherwise, in a new window for instance, they lead to that place in the original.
 */
export class InPageLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #targetOf: (anchor: Element) => HTMLElement | null;

  /** @param targetOf the place that a link leads to, where it is one of the text's own */
  constructor(host: ReactiveControllerHost & HTMLElement, targetOf: (anchor: Element) => HTMLElement | null) {
    this.#host = host;
    this.#targetOf = targetOf;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#follow);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#follow);
  }

  readonly #follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const [clicked] = event.composedPath();
    const anchor = clicked instanceof Element ? clicked.closest('a[href]') : null;
    const target = anchor && this.#targetOf(anchor);
    if (!target) return;
    event.preventDefault();
    // The reader goes on from there, by keyboard and screen reader too.
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    target.focus({preventScroll: true});
    target.scrollIntoView();
  };
}
