import {suggestEmail} from '../../../request/suggest-email.js';

/** Milliseconds without input after which the visitor has paused. */
const typingPause = 700;

/**
 * Suggests the email address that was probably meant, once the visitor pauses or leaves the field. A suggestion is about
 * the address that is in the field, never about an older one.
 */
export class EmailSuggestion {
  readonly #update: () => void;
  readonly #readEmail: () => string;
  #typed = '';
  #suggested: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param update updates the form
   * @param readEmail reads the address that is in the field; empty while that is wrong
   */
  constructor(update: () => void, readEmail: () => string) {
    this.#update = update;
    this.#readEmail = readEmail;
  }

  /** The suggested address; undefined without a suggestion. */
  get address(): string | undefined {
    return this.#suggested && this.#readEmail() === this.#typed ? this.#suggested : undefined;
  }

  /** The visitor changed the field. */
  fieldChanged(): void {
    this.clear();
    this.#timer = setTimeout(() => {
      this.look();
    }, typingPause);
    this.#update();
  }

  /** Looks at the field now. */
  look(): void {
    clearTimeout(this.#timer);
    this.#typed = this.#readEmail();
    this.#suggested = suggestEmail(this.#typed);
    this.#update();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#suggested = undefined;
  }
}
