import type {ReactiveController} from 'lit';
import type {Presentable} from '../../shared/presentation.js';

/**
 * Measures the column beside the article: one that is higher than the window sticks by its end, so that no part of it is
 * out of reach.
 */
export class StickyAside implements ReactiveController {
  readonly #host: Presentable & {readonly renderRoot: ParentNode};
  #aside: HTMLElement | null = null;
  readonly #observer = new ResizeObserver(() => {
    const height = this.#aside?.offsetHeight ?? 0;
    this.#aside?.style.setProperty('--_height', `${String(height)}px`);
  });

  constructor(host: Presentable & {readonly renderRoot: ParentNode}) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#aside) this.#observer.observe(this.#aside);
  }

  hostUpdated(): void {
    const aside = this.#host.renderRoot.querySelector<HTMLElement>('.aside');
    if (aside === this.#aside) return;
    this.#observer.disconnect();
    this.#aside = aside;
    if (aside) this.#observer.observe(aside);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
