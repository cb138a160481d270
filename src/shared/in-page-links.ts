import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Makes links within a text scroll to their target. The target is in our shadow root, where browsers do not look for
 * it. A link that is opened in a new window leads to the same place of the original article.
 */
export class InPageLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #findTarget: (anchor: Element) => HTMLElement | null;

  /** @param findTarget finds the target of a link; null if it is not in the text */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    findTarget: (anchor: Element) => HTMLElement | null,
  ) {
    this.#host = host;
    this.#findTarget = findTarget;
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
    const target = anchor && this.#findTarget(anchor);
    if (!target) return;
    event.preventDefault();
    // With focus there, keyboard and screen reader continue from the target.
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    target.focus({preventScroll: true});
    target.scrollIntoView();
  };
}
