/** A page of `test/built/frameworks` in a frame, as a visitor and its framework see it. */
import {waitFor} from '../../support/wait.js';
import {openFrame, typeInto, wordsIn} from './frame.js';

interface PageWindow extends Window {
  page?: {set: (changes: object) => void; heard: string[]};
  complaints: string[];
  listening: Map<string, number>;
  isCanceled?: boolean;
}

export class FrameworkPage {
  readonly frame: HTMLIFrameElement;
  readonly #site: string;

  private constructor(frame: HTMLIFrameElement, site: string) {
    this.frame = frame;
    this.#site = site;
  }

  /** Opens a page, and waits until its framework and our elements have rendered. */
  static async open(name: string, parameters: Record<string, string>): Promise<FrameworkPage> {
    // Test files run side by side.
    const site = `/frameworks/${name}-${String(crypto.getRandomValues(new Uint32Array(1))[0])}`;
    const frame = await openFrame(`${site}/page?${new URLSearchParams(parameters).toString()}`);
    const page = new FrameworkPage(frame, site);
    await waitFor(() => page.window.page, `${name} has started`);
    await page.isReady();
    return page;
  }

  get window(): PageWindow {
    return this.frame.contentWindow as unknown as PageWindow;
  }

  get document(): Document {
    return this.window.document;
  }

  /** Waits until all articles are shown and the page's own form is enhanced. */
  async isReady(): Promise<void> {
    await waitFor(
      () =>
        this.document.querySelector('offprint-booklet-form form[novalidate]') &&
        [...this.document.querySelectorAll('offprint-article')].every(
          article => article.getAttribute('state') === 'ready',
        ),
      'the page is ready',
    );
  }

  /** Changes the state of the page through its framework. */
  set(changes: object): void {
    this.window.page?.set(changes);
  }

  /** The types of events that the framework's own listeners heard. */
  get heard(): string[] {
    return this.window.page?.heard ?? [];
  }

  get complaints(): string[] {
    return this.window.complaints;
  }

  element(selector: string): HTMLElement {
    const found = this.document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  /** The element's shadow root. */
  root(selector: string): ShadowRoot {
    const {shadowRoot} = this.element(selector);
    if (!shadowRoot) throw new Error(`${selector} has no shadow root.`);
    return shadowRoot;
  }

  /** Everything that an element shows, in shadow roots and slots too, with white space collapsed. */
  words(selector: string): string {
    return wordsIn(this.element(selector));
  }

  async shows(selector: string, words: string): Promise<void> {
    await waitFor(() => this.words(selector).includes(words), `${selector} shows “${words}”`);
  }

  async hasState(selector: string, state: string): Promise<void> {
    await waitFor(
      () => this.element(selector).getAttribute('state') === state,
      `${selector} has the state ${state}`,
    );
  }

  /** How often a post was requested. */
  requestsFor(post: string): number {
    const entries = this.window.performance.getEntriesByType('resource');
    return entries.filter(({name}) => name.endsWith(`/post-${post}.json`)).length;
  }

  /** The requests for booklets that the publisher received. */
  async received(): Promise<Record<string, unknown>[]> {
    const bodies = (await (await fetch(`${this.#site}/received`)).json()) as string[];
    return bodies.map(body => JSON.parse(body) as Record<string, unknown>);
  }

  /** Fills in a field as a visitor does. */
  type(field: HTMLInputElement, value: string): void {
    typeInto(field, value);
  }

  close(): void {
    this.frame.remove();
  }
}
