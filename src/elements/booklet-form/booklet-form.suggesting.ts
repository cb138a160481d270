import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Asks whether another email address is meant, where one looks like a slip. It suggests, and never refuses. */
export class Suggesting implements ReactiveController {
  /** The address that may be meant. */
  email: string | undefined;
  #find: ((address: string) => string | undefined) | undefined;
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
    void import('../../core/suggest-email.js').then(
      ({suggestEmail}) => (this.#find = suggestEmail),
      () => undefined,
    );
  }

  /** @param address as it stands in the field; none where it is wrong, which is said instead */
  look(address: string): void {
    this.email = this.#find?.(address);
  }

  /** Puts the address into its field, which has the focus then: the button is gone. */
  readonly accept = ({currentTarget}: Event): void => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    const field = root.getElementById('email') as HTMLInputElement;
    field.value = this.email ?? '';
    this.email = undefined;
    field.focus();
    field.dispatchEvent(new Event('input', {bubbles: true}));
    this.#host.requestUpdate();
  };
}
