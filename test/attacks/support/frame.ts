/** A page of its own for attacks, whose eyes and whose network are ours. */

import {NearBlob, respond, type Answer} from './answers.js';

export type Realm = Window & typeof globalThis;

/** What the page's policy kept from being loaded. */
interface Kept {
  directive: string;
  url: string;
}

export interface Opening {
  /** Whether the built script is loaded. */
  script: boolean;
  /** Whether inline script is reported, too. */
  reporting?: boolean;
  /** Whether what is shown has no box, which saves the most of the time. */
  hidden?: boolean;
}

const hooks = ['alert', 'confirm', 'prompt', 'print', 'open', 'eval'] as const;

/** What an attack that could run anything might do to be seen: in a sandbox it cannot leave, and opens nothing. */
const sandbox = 'allow-scripts allow-same-origin allow-forms';

export class AttackFrame {
  readonly #frame = document.createElement('iframe');
  readonly #answers = new Map<string, Answer>();
  /** What ran, or was reported to try, since it was last asked. */
  #seen: string[] = [];
  /** What was asked of the network since then. */
  #kept: Kept[] = [];
  #allowed = new Set<string>();
  #number = 0;
  #closing = false;

  /** Opens the page. */
  static async open({script, reporting = false, hidden = false}: Opening): Promise<AttackFrame> {
    const opened = new AttackFrame();
    const frame = opened.#frame;
    frame.setAttribute('sandbox', sandbox);
    frame.style.cssText = 'inline-size: 800px; block-size: 600px';
    frame.src = `/attack-page${reporting ? '?reporting' : ''}`;
    await new Promise(resolve => {
      frame.addEventListener('load', resolve, {once: true});
      document.body.append(frame);
    });
    opened.stage.hidden = hidden;
    opened.#watch();
    if (script) await opened.#loadScript();
    return opened;
  }

  get realm(): Realm {
    return this.#frame.contentWindow as Realm;
  }

  get document(): Document {
    return this.realm.document;
  }

  /** Where elements are put. */
  get stage(): HTMLElement {
    return this.document.querySelector('main') ?? this.document.body;
  }

  /** Has an answer at an URL of its own, once. */
  answer(answer: Answer): string {
    const path = `/answer/${String((this.#number += 1))}`;
    this.#answers.set(new URL(path, location.href).href, answer);
    return path;
  }

  /** The page itself names this URL to be fetched, whatever it is. */
  allow(url: string): void {
    try {
      this.#allowed.add(new URL(url, this.document.baseURI).href);
    } catch {
      // It is none.
    }
  }

  /** Writes down what a trial itself has seen. */
  note(line: string): void {
    this.#seen.push(line);
  }

  /** What was seen since it was last asked. */
  take(): {seen: string[]; kept: Kept[]} {
    const taken = {seen: this.#seen, kept: this.#kept};
    this.#seen = [];
    this.#kept = [];
    return taken;
  }

  /** Lets the page draw, load what it would, and run what is due. */
  async settle(): Promise<void> {
    const {realm} = this;
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise(resolve => {
        realm.requestAnimationFrame(resolve);
        // A browser that is not in view draws nothing. A busy one may take seconds: what is seen late would be laid to others.
        setTimeout(resolve, 20_000);
      });
    }
    await new Promise(resolve => setTimeout(resolve));
  }

  close(): void {
    this.#closing = true;
    this.#frame.remove();
  }

  #watch(): void {
    const {realm} = this;
    for (const name of hooks) {
      Object.defineProperty(realm, name, {
        value: (...words: unknown[]) => {
          this.#seen.push(`${name}(${words.map(String).join()})`);
        },
      });
    }
    realm.fetch = request => {
      const url = request instanceof realm.Request ? request.url : String(request);
      const answer = this.#answers.get(url);
      this.#answers.delete(url);
      if (!answer && !this.#allowed.has(url)) this.#seen.push(`fetch(${url})`);
      if (!answer) return Promise.reject(new realm.TypeError('Not here'));
      return Promise.resolve(respond(url, answer));
    };
    realm.Blob = NearBlob as unknown as typeof Blob;
    realm.console.warn = () => undefined;
    this.document.addEventListener('securitypolicyviolation', event => {
      const {disposition, effectiveDirective: directive, blockedURI: url, sample} = event;
      if (disposition === 'enforce') this.#kept.push({directive, url});
      else this.#seen.push(`${directive} ${url} ${sample}`.trim());
    });
    for (const type of ['error', 'unhandledrejection'] as const) {
      realm.addEventListener(type, event => {
        event.preventDefault();
        this.#seen.push(`threw ${String('reason' in event ? event.reason : event.message)}`);
      });
    }
    realm.addEventListener('pagehide', () => {
      if (!this.#closing) this.#seen.push('left the page');
    });
  }

  async #loadScript(): Promise<void> {
    const script = this.document.createElement('script');
    script.src = '/dist/offprint.js';
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => {
        reject(new Error('/dist/offprint.js is not there: npm run build.'));
      });
      this.document.head.append(script);
    });
  }
}
