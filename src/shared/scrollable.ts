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
    const names = new Map<string, number>();
    for (const box of this.#host.renderRoot.querySelectorAll('.scroll')) {
      const {scrollableTable, scrollable} = this.#strings();
      const table = box.querySelector(':scope > table');
      const caption = table?.querySelector(':scope > caption')?.textContent.trim();
      const name = caption || (table ? scrollableTable : scrollable);
      const isWide = box.scrollWidth > box.clientWidth;
      const count = (names.get(name) ?? 0) + Number(isWide);
      names.set(name, count);
      const attributes = {
        tabindex: '0',
        role: 'region',
        // Landmarks with one name could not be told apart.
        'aria-label': count > 1 ? `${name} (${String(count)})` : name,
      };
      for (const [attribute, value] of Object.entries(attributes)) {
        if (isWide) box.setAttribute(attribute, value);
        else box.removeAttribute(attribute);
      }
    }
  }
}
