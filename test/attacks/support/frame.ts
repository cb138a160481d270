/** A page in which attacks are tried. It reports all that they do, and has a fake network. */
import {LocalBlob, respond, type Answer} from './fake-responses.js';

export type Realm = Window & typeof globalThis;

/** A request that the page's policy blocked. */
interface BlockedRequest {
  directive: string;
  url: string;
}

export interface FrameOptions {
  /** Whether to load the built script. */
  script: boolean;
  /** Whether the policy also reports inline script. */
  reporting?: boolean;
  /** Whether the elements have no box, which saves most of the time. */
  hidden?: boolean;
}

const hookedFunctions = ['alert', 'confirm', 'prompt', 'print', 'open', 'eval'] as const;

/** In this sandbox, an attack that runs can be detected. It can neither leave the frame nor open a window. */
const sandbox = 'allow-scripts allow-same-origin allow-forms';

export const withoutFragment = (url: string): string => url.replace(/#.*/, '');

export class AttackFrame {
  readonly #frame = document.createElement('iframe');
  /**
   * The files of all articles so far. Firefox reports a blocked image late, even when its article was removed a minute
   * ago.
   */
  readonly #shownFiles = new Set<string>();
  readonly #answers = new Map<string, Answer>();
  /** What ran, or was reported, since the last `takeReports`. */
  #reports: string[] = [];
  /** The blocked requests since then. */
  #blocked: BlockedRequest[] = [];
  #allowed = new Set<string>();
  #answerCount = 0;
  #isClosing = false;

  /** Opens the page. */
  static async open({script, reporting = false, hidden = false}: FrameOptions): Promise<AttackFrame> {
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
    opened.#observe();
    if (script) await opened.#loadScript();
    return opened;
  }

  get realm(): Realm {
    return this.#frame.contentWindow as Realm;
  }

  get document(): Document {
    return this.realm.document;
  }

  /** The parent of the elements with attacks. */
  get stage(): HTMLElement {
    return this.document.querySelector('main') ?? this.document.body;
  }

  /** Answers one request at a new URL. */
  addAnswer(answer: Answer): string {
    const path = `/answer/${String((this.#answerCount += 1))}`;
    this.#answers.set(new URL(path, location.href).href, answer);
    return path;
  }

  /** Allows the page to fetch this URL. */
  allow(url: string): void {
    try {
      this.#allowed.add(new URL(url, this.document.baseURI).href);
    } catch {
      // It is not a URL.
    }
  }

  /** Remembers the files that an article shows: URLs, or lists of them as in `srcset`. */
  addShownFiles(files: readonly string[]): void {
    for (const file of files)
      for (const url of [file, ...file.split(/[\s,]+/)]) this.#shownFiles.add(withoutFragment(url));
  }

  /** Whether an article shows a file, or has shown it. */
  hasShownFile(url: string): boolean {
    return this.#shownFiles.has(withoutFragment(url));
  }

  /** Adds a report. */
  report(line: string): void {
    this.#reports.push(line);
  }

  /** Returns the reports since the last call. */
  takeReports(): {reports: string[]; blocked: BlockedRequest[]} {
    const taken = {reports: this.#reports, blocked: this.#blocked};
    this.#reports = [];
    this.#blocked = [];
    return taken;
  }

  /** Lets the page draw, start its requests, and run its tasks. */
  async settle(): Promise<void> {
    const {realm} = this;
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise(resolve => {
        realm.requestAnimationFrame(resolve);
        // A hidden browser draws no frames. A busy one may take seconds, and late reports would be blamed on other
        // attacks.
        setTimeout(resolve, 20_000);
      });
    }
    await new Promise(resolve => setTimeout(resolve));
  }

  close(): void {
    this.#isClosing = true;
    this.#frame.remove();
  }

  #observe(): void {
    const {realm} = this;
    for (const name of hookedFunctions) {
      Object.defineProperty(realm, name, {
        value: (...values: unknown[]) => {
          this.#reports.push(`${name}(${values.map(String).join()})`);
        },
      });
    }
    realm.fetch = request => {
      const url = request instanceof realm.Request ? request.url : String(request);
      const answer = this.#answers.get(url);
      this.#answers.delete(url);
      if (!answer && !this.#allowed.has(url)) this.#reports.push(`fetch(${url})`);
      if (!answer) return Promise.reject(new realm.TypeError('There is no such answer.'));
      return Promise.resolve(respond(url, answer));
    };
    realm.Blob = LocalBlob as unknown as typeof Blob;
    realm.console.warn = () => undefined;
    this.document.addEventListener('securitypolicyviolation', event => {
      const {disposition, effectiveDirective: directive, blockedURI: url, sample} = event;
      if (disposition === 'enforce') this.#blocked.push({directive, url});
      else this.#reports.push(`${directive} ${url} ${sample}`.trim());
    });
    for (const type of ['error', 'unhandledrejection'] as const) {
      realm.addEventListener(type, event => {
        event.preventDefault();
        this.#reports.push(`threw ${String('reason' in event ? event.reason : event.message)}`);
      });
    }
    realm.addEventListener('pagehide', () => {
      if (!this.#isClosing) this.#reports.push('left the page');
    });
  }

  async #loadScript(): Promise<void> {
    const script = this.document.createElement('script');
    script.src = '/dist/offprint.js';
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => {
        reject(new Error('/dist/offprint.js does not exist. Run npm run build.'));
      });
      this.document.head.append(script);
    });
  }
}
