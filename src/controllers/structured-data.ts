import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ofDocument, realmDocument} from '../core/realm.js';
import {trustedTypesPolicy} from '../core/trusted-types.js';

/**
 * Keeps one JSON-LD script in the page's head while the host is connected and has something to say in it.
 * @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export class StructuredData implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #says: () => Promise<string> | undefined;
  #script: HTMLElement | undefined;

  /** @param says JSON-LD, with `<` escaped; nothing where there is nothing to say */
  constructor(host: ReactiveControllerHost & Element, says: () => Promise<string> | undefined) {
    this.#host = host;
    this.#says = says;
    host.addController(this);
  }

  hostUpdated(): void {
    const said = this.#says();
    if (!said) this.hostDisconnected();
    else void said.then(this.#write, () => undefined);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#script = undefined;
  }

  readonly #write = (text: string): void => {
    const policy = trustedTypesPolicy();
    // It may have left meanwhile. Where the page takes no text of ours for a script, it has no structured data.
    if (!this.#host.isConnected || !this.#says() || policy === 'refused') return;
    if (this.#script?.textContent === text) return;
    this.hostDisconnected();
    const script = realmDocument.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.textContent = (policy ? policy.createScript(text) : text) as string;
    ofDocument('head').append(script);
    this.#script = script;
  };
}
