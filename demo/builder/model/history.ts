import type {Embed} from './embed.js';

/** More steps than anybody takes back. */
const mostSteps = 200;

/** The states of an embed that can be undone and redone. Typing in one control is one step. */
export class History {
  #past: Embed[] = [];
  #future: Embed[] = [];
  #current: Embed;
  /** The control whose changes make one step; undefined at the start of a new step. */
  #control: string | undefined;

  constructor(first: Embed) {
    this.#current = first;
  }

  get current(): Embed {
    return this.#current;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Adds a state.
   * @param control the control that was changed. Changes of the same control, one after another, are one step.
   */
  push(embed: Embed, control?: string): void {
    if (isSame(embed, this.#current)) return;
    const continues = control !== undefined && control === this.#control;
    if (!continues) this.#past = [...this.#past.slice(1 - mostSteps), this.#current];
    this.#control = control;
    this.#current = embed;
    this.#future = [];
  }

  /** Ends a step: the next change of the same control is a step of its own. Call it when the control loses focus. */
  endStep(): void {
    this.#control = undefined;
  }

  /** Goes back one step. */
  undo(): Embed {
    const previous = this.#past.pop();
    if (previous) {
      this.#future.push(this.#current);
      this.#current = previous;
    }
    this.endStep();
    return this.#current;
  }

  /** Goes forward one step that was undone. */
  redo(): Embed {
    const next = this.#future.pop();
    if (next) {
      this.#past.push(this.#current);
      this.#current = next;
    }
    this.endStep();
    return this.#current;
  }
}

function isSame(one: Embed, other: Embed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
