/** A page that nobody here wrote, in a frame, with our elements on it. */
import {expect} from 'chai';
import {waitFor} from '../../support/wait.js';
import type {GuestAnswer} from '../../support/run/guest-pages.js';
import {openFrame, typeInto, wordsIn} from './frame.js';

/** How a page is written. */
export interface Guest {
  /** What stands in the head, after the script that records complaints. */
  head?: string;
  /** The start tag of the root, if it has attributes. */
  root?: string;
  /** What stands in the body. */
  body: string;
  headers?: Record<string, string>;
  /** Other files of the site, by their paths. */
  files?: Record<string, Partial<GuestAnswer>>;
}

interface GuestWindow extends Window {
  complaints: string[];
  violations: string[];
}

/** Records what the console and the browser complain about. It runs before anything else of the page. */
function record(): void {
  const complaints: string[] = [];
  const violations: string[] = [];
  Object.assign(window, {complaints, violations});
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => complaints.push(words.map(String).join(' '));
  }
  addEventListener('error', ({message}) => complaints.push(`not caught: ${message}`));
  addEventListener('unhandledrejection', ({reason}) => complaints.push(`not caught: ${String(reason)}`));
  document.addEventListener('securitypolicyviolation', event => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim());
  });
}

/** The tag that most pages load the script by. */
export const tag = '<script src="offprint.js"></script>';

export const article = '<offprint-article src="post.json"><a href="/x">Read it there</a></offprint-article>';

/** An element in its second spelling. */
export const placeholder = '<div data-offprint="disclaimer"><p>&nbsp;</p></div>';

export const builtForm =
  '<offprint-booklet-form id="built" fields="email!" action="request" privacy-href="/privacy"></offprint-booklet-form>';

/** A form of the page's own. */
export const ownForm = `<offprint-booklet-form id="own" destination="json" action="request" privacy-href="/privacy">
  <form action="request" method="post"><label>Email <input name="email" type="email" required></label><button>Send</button></form>
</offprint-booklet-form>`;

export class GuestPage {
  readonly #frame: HTMLIFrameElement;
  readonly #site: string;

  private constructor(frame: HTMLIFrameElement, site: string) {
    this.#frame = frame;
    this.#site = site;
  }

  static async open({
    head = '',
    root = '<html lang="en">',
    body,
    headers = {},
    files = {},
  }: Guest): Promise<GuestPage> {
    // Test files run side by side.
    const site = `/guest/site-${String(crypto.getRandomValues(new Uint32Array(1))[0])}`;
    const html = `<!doctype html>${root}<head><title>Partner</title><link rel="icon" href="data:,"><script nonce="n" src="record.js"></script>${head}</head><body>${body}</body></html>`;
    const answers: Record<string, Partial<GuestAnswer>> = {
      'record.js': {body: `(${record.toString()})()`},
      page: {body: html, type: 'text/html; charset=utf-8', headers},
      ...files,
    };
    for (const [file, answer] of Object.entries(answers)) {
      const stored = {type: 'text/javascript', ...answer};
      await fetch(`${site}/${file}`, {method: 'PUT', body: JSON.stringify(stored)});
    }
    return new GuestPage(await openFrame(`${site}/page`), site);
  }

  get window(): GuestWindow {
    return this.#frame.contentWindow as unknown as GuestWindow;
  }

  /** Lists elements of the page, even if its markup or its scripts have replaced the members of its document. */
  all(selector: string): HTMLElement[] {
    const {contentDocument} = this.#frame;
    if (!contentDocument) throw new Error('The frame shows a page of another origin.');
    return [...Document.prototype.querySelectorAll.call(contentDocument, selector)] as HTMLElement[];
  }

  element(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  async shows(selector: string, words: string | RegExp): Promise<void> {
    const isShown = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
    await waitFor(() => isShown(wordsIn(this.element(selector))), `${selector} shows “${String(words)}”`);
  }

  /** The requests for booklets that the publisher received. */
  async received(): Promise<string[]> {
    return (await (await fetch(`${this.#site}/received`)).json()) as string[];
  }

  /** Sends a form, and expects that its request has arrived once. */
  async send(selector: string, email: string): Promise<void> {
    const form = this.element(selector);
    const inside = await waitFor(
      () => form.querySelector('form[novalidate]') ?? form.shadowRoot?.querySelector('form'),
      `${selector} has a form`,
    );
    const field = inside.querySelector<HTMLInputElement>('input[type=email]');
    if (field) typeInto(field, email);
    inside.querySelector<HTMLElement>('button:not([type=button])')?.click();
    await this.shows(selector, 'It has arrived.');
    const requests = (await this.received()).filter(request => request.includes(email));
    expect(requests).to.have.length(1);
  }

  /** Fills in the first form of ours, wherever it is, and expects that its request has arrived once. */
  async sendAnyForm(email: string): Promise<void> {
    const form = await waitFor(() => findDeep(this.element('body'), 'form[novalidate]'), 'there is a form');
    for (const field of form.querySelectorAll<HTMLInputElement>('input:is([type=text], :not([type]))'))
      typeInto(field, 'Zoe');
    for (const field of form.querySelectorAll<HTMLInputElement>('input[type=email]')) typeInto(field, email);
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.click();
    form.querySelector<HTMLElement>('button:not([type=button])')?.click();
    await waitFor(async () => (await this.received()).length > 0, 'the request has arrived');
    const requests = await this.received();
    expect(requests).to.have.length(1);
    expect(requests[0]).to.include(email.replace('@', requests[0]?.startsWith('{') ? '@' : '%40'));
  }

  /** What nobody caught. */
  get thrown(): string[] {
    return this.window.complaints.filter(line => line.startsWith('not caught'));
  }

  /** What our script warned of. */
  get warnings(): string[] {
    return this.window.complaints.filter(line => line.startsWith('Offprint'));
  }

  close(): void {
    this.#frame.remove();
  }
}

/** Finds the first element that matches, in shadow roots too. */
function findDeep(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const inside = element.shadowRoot && findDeep(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}
