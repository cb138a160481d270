import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Article} from '../article/article.js';
import {medicalWebPage} from '../article/medical-web-page.js';
import {documentMember, realmDocument} from '../page/realm.js';
import type {trustedTypesPolicy} from '../page/trusted-types.js';

/**
 * Keeps one JSON-LD script in the page's head while the host is connected and shows an article with a title.
 * @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export class StructuredData implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #policy: typeof trustedTypesPolicy;
  readonly #article: () => Partial<Article> | undefined;
  #script: HTMLElement | undefined;

  /**
   * @param policy returns the script's Trusted Types policy
   * @param article returns the article that is shown, if any
   */
  constructor(
    host: ReactiveControllerHost & Element,
    policy: typeof trustedTypesPolicy,
    article: () => Partial<Article> | undefined,
  ) {
    this.#host = host;
    this.#policy = policy;
    this.#article = article;
    host.addController(this);
  }

  hostUpdated(): void {
    const article = this.#article();
    if (article?.title) this.#write(medicalWebPage(article));
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
    // A page that refuses our policy gets no structured data.
    if (!this.#host.isConnected || policy === 'refused' || this.#script?.textContent === text) return;
    this.hostDisconnected();
    const script = realmDocument.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.textContent = (policy ? policy.createScript(text) : text) as string;
    documentMember('head').append(script);
    this.#script = script;
  }
}
