import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type * as slips from './suggest-email.js';

/** Asks whether another email address is meant, where one looks like a slip. It suggests, and never refuses. */
export class Suggesting implements ReactiveController {
  /** The address that may be meant. */
  email: string | undefined;
  #module: typeof slips | undefined;
  #isAsked = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks for the module now: were it when somebody types, its server would learn of that. */
  hostConnected(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void import('./suggest-email.js').then(
      module => (this.#module = module),
      () => undefined,
    );
  }

  /** @param address as it stands in the field; none where it is wrong, which is said instead */
  look(address: string): void {
    this.email = this.#module?.suggestEmail(address);
  }

  /** Puts the address into its field, which has the focus then: the button is gone. */
  readonly accept = (event: Event): void => {
    this.#module?.accept(event, this.email);
    this.email = undefined;
    this.#host.requestUpdate();
  };
}
