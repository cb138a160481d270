import {suggestEmail} from '../../../request/suggest-email.js';

/** Milliseconds without input after which the visitor has paused. */
const typingPause = 700;

/**
 * Suggests the email address that was probably meant, once the visitor pauses or leaves the field. A suggestion is
 * about the address that is in the field, never about an older one.
 */
export class EmailSuggestion {
  readonly #update: () => void;
  readonly #readEmail: () => string;
  #checked = '';
  #suggested: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param update updates the form
   * @param readEmail reads the address that is in the field; empty while it has an error
   */
  constructor(update: () => void, readEmail: () => string) {
    this.#update = update;
    this.#readEmail = readEmail;
  }

  /** The suggested address; undefined without a suggestion. */
  get address(): string | undefined {
    return this.#suggested && this.#readEmail() === this.#checked ? this.#suggested : undefined;
  }

  /** Call it when the visitor changed the field. */
  fieldChanged(): void {
    const wasSuggested = this.#suggested !== undefined;
    this.clear();
    this.#timer = setTimeout(() => {
      this.check();
    }, typingPause);
    // Else the form would be drawn at each key.
    if (wasSuggested) this.#update();
  }

  /** Checks the address in the field now. */
  check(): void {
    clearTimeout(this.#timer);
    this.#checked = this.#readEmail();
    const before = this.#suggested;
    this.#suggested = suggestEmail(this.#checked);
    if (this.#suggested !== before) this.#update();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#suggested = undefined;
  }
}
