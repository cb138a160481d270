import type {ControlId} from './booklet-form.checking.js';

/** What the visitor does in a form before it is sent. Its members are listeners of the form's. */
export class Editing {
  /** When the visitor first typed, on the clock of `performance.now()`. */
  begun: number | undefined;
  readonly #check: (id: ControlId) => void;
  /** Controls that the visitor has changed. */
  readonly #touched = new Set<string>();
  /** Whether the button is being pressed: an error shown now would move it away from under the pointer. */
  #isPressing = false;

  /** @param check looks at one control anew: it was touched, and now is left */
  constructor(check: (id: ControlId) => void) {
    this.#check = check;
  }

  readonly input = ({target}: Event): void => {
    this.begun ??= performance.now();
    this.#touched.add((target as HTMLInputElement).id);
  };

  readonly press = (): void => {
    this.#isPressing = true;
  };

  readonly leave = ({target}: Event): void => {
    const {id} = target as HTMLInputElement;
    if (!this.#isPressing && this.#touched.has(id)) this.#check(id as ControlId);
    this.#isPressing = false;
  };

  /** The form is empty again. */
  forget(): void {
    this.begun = undefined;
    this.#touched.clear();
  }
}
