import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The names of a box without a caption; part of our strings. */
interface ScrollableStrings {
  scrollableTable: string;
  scrollable: string;
}

/**
 * Lets readers scroll wide content by keyboard. Each `.scroll` in the host is a named region that takes focus, as long
 * as it overflows.
 */
export class Scrollable implements ReactiveController {
  readonly #host: ReactiveControllerHost & {renderRoot: ParentNode};
  readonly #strings: () => ScrollableStrings;
  readonly #sizes = new ResizeObserver(() => {
    this.#update();
  });

  constructor(host: ReactiveControllerHost & {renderRoot: ParentNode}, strings: () => ScrollableStrings) {
    this.#host = host;
    this.#strings = strings;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // The observer reports each element once when it starts to observe it.
    this.#sizes.disconnect();
    for (const element of this.#host.renderRoot.querySelectorAll('.scroll, .scroll > *'))
      this.#sizes.observe(element);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  #update(): void {
    for (const box of this.#host.renderRoot.querySelectorAll('.scroll')) {
      const {scrollableTable, scrollable} = this.#strings();
      const table = box.querySelector(':scope > table');
      const caption = table?.querySelector(':scope > caption')?.textContent.trim();
      const attributes = {
        tabindex: '0',
        role: 'region',
        'aria-label': caption || (table ? scrollableTable : scrollable),
      };
      for (const [name, value] of Object.entries(attributes)) {
        if (box.scrollWidth > box.clientWidth) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  }
}
