/** Keeps the structured data of an article in the page's head. Loaded on demand. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Article} from '../article/article.js';
import {medicalWebPage} from '../article/medical-web-page.js';
import {documentMember, realmDocument} from '../page/realm.js';
import type {trustedTypesPolicy} from '../page/trusted-types.js';

/**
 * Keeps one JSON-LD script in the page's head while the host is connected and has something to say in it.
 * @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export class StructuredData implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #policy: typeof trustedTypesPolicy;
  readonly #facts: () => Partial<Article> | undefined;
  #script: HTMLElement | undefined;

  /**
   * @param policy the one that the script has: a page allows no other
   * @param facts what is shown; nothing while that is nothing
   */
  constructor(
    host: ReactiveControllerHost & Element,
    policy: typeof trustedTypesPolicy,
    facts: () => Partial<Article> | undefined,
  ) {
    this.#host = host;
    this.#policy = policy;
    this.#facts = facts;
    host.addController(this);
  }

  hostUpdated(): void {
    const facts = this.#facts();
    if (facts?.title) this.#write(medicalWebPage(facts));
    else this.hostDisconnected();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#script = undefined;
  }

  #write(text: string): void {
    const policy = this.#policy();
    // Where the page takes no text of ours for a script, it has no structured data.
    if (!this.#host.isConnected || policy === 'refused' || this.#script?.textContent === text) return;
    this.hostDisconnected();
    const script = realmDocument.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.textContent = (policy ? policy.createScript(text) : text) as string;
    documentMember('head').append(script);
    this.#script = script;
  }
}
