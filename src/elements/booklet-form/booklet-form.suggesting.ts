import type {ReactiveControllerHost} from 'lit';
import {accept, suggestEmail} from './suggest-email.js';

/** Asks whether another email address is meant, where one looks like a slip. It suggests, and never refuses. */
export class Suggesting {
  /** The address that may be meant. */
  email: string | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param address as it stands in the field; none where it is wrong, which is said instead */
  look(address: string): void {
    this.email = suggestEmail(address);
  }

  /** Puts the address into its field, which has the focus then: the button is gone. */
  readonly accept = (event: Event): void => {
    accept(event, this.email);
    this.email = undefined;
    this.#host.requestUpdate();
  };
}
