import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What `Scrollable` calls a box; part of our strings. */
interface ScrollableStrings {
  scrollableTable: string;
  scrollable: string;
}

/**
 * Lets readers scroll by keyboard what is too wide for its place. Each `.scroll` in the host is a named region that
 * takes the focus while it overflows, and nothing otherwise.
 */
export class Scrollable implements ReactiveController {
  readonly #host: ReactiveControllerHost & {renderRoot: ParentNode};
  readonly #strings: () => ScrollableStrings;
  readonly #sizes = new ResizeObserver(() => {
    this.#name();
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
    // What is observed anew is looked at anew.
    this.#sizes.disconnect();
    for (const element of this.#host.renderRoot.querySelectorAll('.scroll, .scroll > *'))
      this.#sizes.observe(element);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  #name(): void {
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
