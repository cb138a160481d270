import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Milliseconds in which screen readers have read a text. */
const spoken = 5000;

/**
 * The text of a live region. It is emptied some seconds after it has changed: it would stay in the reading order, far
 * from what it is about.
 */
export class Announcement implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #isSpoken = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Returns the text to show now, for what there is to say. */
  say(text: string): string {
    if (text !== this.#text) {
      this.#text = text;
      this.#isSpoken = false;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#end(), spoken);
    }
    return this.#isSpoken ? '' : text;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#isSpoken = true;
  }

  #end(): void {
    this.#isSpoken = true;
    this.#host.requestUpdate();
  }
}
