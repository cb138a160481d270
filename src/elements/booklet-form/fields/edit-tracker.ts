import type {ControlId} from './field-source.js';

/** Follows the visitor through a form, and has each changed field checked once the visitor leaves it. */
export class EditTracker {
  /** When the visitor first typed, on the clock of `performance.now()`. */
  #start: number | undefined;
  readonly #check: (id: ControlId) => void;
  readonly #changed = new Set<ControlId>();
  /** Whether the pointer is down: an error that appears or disappears then would move the target of the click. */
  #isPointerDown = false;
  /** The field that was left while the pointer was down. */
  #left: ControlId | undefined;

  /** @param check checks a field that the visitor changed and left */
  constructor(check: (id: ControlId) => void) {
    this.#check = check;
  }

  /** Milliseconds since the visitor's first input. */
  get elapsed(): number {
    return this.#start === undefined ? 0 : performance.now() - this.#start;
  }

  fieldChanged(id: ControlId): void {
    // The visitor is typing, so the pointer was released, perhaps outside the form.
    this.#isPointerDown = false;
    this.#start ??= performance.now();
    this.#changed.add(id);
  }

  fieldLeft(id: ControlId): void {
    if (this.#changed.has(id)) this.#left = id;
    this.#checkLeft();
  }

  readonly pointerDown = (): void => {
    this.#isPointerDown = true;
  };

  readonly pointerUp = (): void => {
    this.#isPointerDown = false;
    // After the click, so that its target stays in its place.
    setTimeout(() => {
      this.#checkLeft();
    });
  };

  reset(): void {
    this.#start = undefined;
    this.#changed.clear();
  }

  #checkLeft(): void {
    if (!this.#left || this.#isPointerDown) return;
    this.#check(this.#left);
    this.#left = undefined;
  }
}
