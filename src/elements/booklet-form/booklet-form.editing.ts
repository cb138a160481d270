import type {ControlId} from './booklet-form.checking.js';

/** What the visitor does in a form before it is sent. Its members are listeners of the form's. */
export class Editing {
  /** When the visitor first typed, on the clock of `performance.now()`. */
  begun: number | undefined;
  readonly #check: (id: ControlId) => void;
  /** Controls that the visitor has changed. */
  readonly #touched = new Set<string>();
  /** Whether something is being pressed: an error that came or went now would move it away from under the pointer. */
  #isPressing = false;
  /** The control that was left for it. */
  #left: ControlId | undefined;

  /** @param check looks at one control anew: it was touched, and now is left */
  constructor(check: (id: ControlId) => void) {
    this.#check = check;
  }

  readonly input = ({target}: Event): void => {
    // Whoever types presses nothing, wherever the last press has ended.
    this.#isPressing = false;
    this.begun ??= performance.now();
    this.#touched.add((target as HTMLInputElement).id);
  };

  readonly press = (): void => {
    this.#isPressing = true;
  };

  /** The click that comes of it has to find its place first. */
  readonly release = (): void => {
    this.#isPressing = false;
    setTimeout(this.#look);
  };

  readonly leave = ({target}: Event): void => {
    const {id} = target as HTMLInputElement;
    if (this.#touched.has(id)) this.#left = id as ControlId;
    this.#look();
  };

  readonly #look = (): void => {
    if (!this.#left || this.#isPressing) return;
    this.#check(this.#left);
    this.#left = undefined;
  };

  /** The form is empty again. */
  forget(): void {
    this.begun = undefined;
    this.#touched.clear();
  }
}
