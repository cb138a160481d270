import type {ReactiveController} from 'lit';
import {OffprintErrorEvent, OffprintLoadEvent} from './events.js';
import {Failure} from '../values/failure.js';
import {fetchableUrl} from '../page/url.js';
import {dispatch} from './dispatch.js';
import {readEnumerated, parseAttribute, readWholeNumber} from './attributes.js';
import type {Presentable} from './presentation.js';

interface LoadingHost extends Presentable {
  src: string | null;
  /** `lazy` waits until the host is near the viewport. */
  loading?: string | null;
  timeout?: string | null;
}

interface LoadOptions {
  signal: AbortSignal;
  /** Milliseconds. */
  timeout: number;
  /** Whether to ask anew for what others on the page have already. */
  isFresh: boolean;
}

/** What a source gave: the format it came in, and the URL it came from. */
interface Loaded {
  sourceType: string;
}

/**
 * Loads what the host's `src` names, tells the page how it went, and stops when the host leaves the page. An answer
 * that was overtaken by another `src` is dropped.
 */
export class SourceLoader<T extends Loaded> implements ReactiveController {
  readonly #host: LoadingHost;
  readonly #load: (url: string, options: LoadOptions) => Promise<T>;
  readonly #wanted: () => readonly unknown[];
  readonly #nearness: IntersectionObserver;
  #isNear = false;
  /** What it was last asked to load. */
  #asked: string | undefined;
  /** Ends what is under way; another stands here once that is overtaken. */
  #stop: AbortController | undefined;
  #isFresh = false;
  #outcome: T | Failure | undefined;
  /** What the outcome belongs to. */
  #settled: string | undefined;

  /**
   * @param load fetches and reads; throws a `Failure` where it can't
   * @param alsoBy what else of the host decides what is loaded: a change loads it again
   */
  constructor(
    host: LoadingHost,
    load: (url: string, options: LoadOptions) => Promise<T>,
    alsoBy: () => readonly unknown[] = () => [],
  ) {
    this.#host = host;
    this.#load = load;
    this.#wanted = () => [host.src, ...alsoBy()];
    host.addController(this);
    this.#nearness = new IntersectionObserver(
      entries => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        this.#isNear = true;
        this.#nearness.disconnect();
        host.requestUpdate();
      },
      // A screen away.
      {rootMargin: '100%'},
    );
  }

  hostConnected(): void {
    // What it had asked for when it left the page. The first time, it asks once it is drawn.
    if (this.#asked !== undefined && this.state === 'loading') void this.#run();
  }

  hostUpdate(): void {
    // Observing once more what is observed already changes nothing.
    if (this.isWaiting) this.#nearness.observe(this.#host);
    if (this.#asking() !== this.#asked) void this.#run();
  }

  hostDisconnected(): void {
    this.#nearness.disconnect();
    this.#stop?.abort();
  }

  /** Whether it loads only once the host comes near. */
  get isWaiting(): boolean {
    const {src, loading = null} = this.#host;
    if (this.#isNear || !src) return false;
    return readEnumerated(this.#host, 'loading', loading, ['eager', 'lazy']) === 'lazy';
  }

  /** `idle loading ready error withdrawn`; undefined without `src`. */
  get state(): string | undefined {
    if (!this.#host.src) return undefined;
    const {failure} = this;
    if (failure) return failure.code === 'withdrawn' ? failure.code : 'error';
    return this.value ? 'ready' : this.isWaiting ? 'idle' : 'loading';
  }

  get value(): T | undefined {
    const outcome = this.#current;
    return outcome instanceof Failure ? undefined : outcome;
  }

  get failure(): Failure | undefined {
    const outcome = this.#current;
    return outcome instanceof Failure ? outcome : undefined;
  }

  get #current(): T | Failure | undefined {
    return this.#key() === this.#settled ? this.#outcome : undefined;
  }

  /** Loads it anew, and now. */
  reload(): void {
    this.#isNear = this.#isFresh = true;
    void this.#run();
    this.#host.requestUpdate();
  }

  async #run(): Promise<void> {
    const host = this.#host;
    this.#asked = this.#asking();
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.#settled = undefined;
    if (!host.src || this.isWaiting) return;
    const outcome = await this.#attempt(host.src, stop.signal).catch((error: unknown) =>
      error instanceof Failure ? error : new Failure('parse'),
    );
    // What left the page loads when it is put back.
    if (this.#stop === stop && host.isConnected) this.#settle(outcome);
  }

  async #attempt(src: string, signal: AbortSignal): Promise<T> {
    const host = this.#host;
    const url = parseAttribute(host, 'src', src, fetchableUrl);
    if (!url) throw new Failure('parse');
    const timeout = readWholeNumber(host, 'timeout', host.timeout ?? null, 10_000, 1);
    const isFresh = this.#isFresh;
    this.#isFresh = false;
    // What has been asked for is not put off again.
    this.#isNear = true;
    return this.#load(url, {signal, timeout, isFresh});
  }

  /** What it is to load, or to wait with. */
  #asking(): string {
    return `${String(this.isWaiting)} ${this.#key()}`;
  }

  #key(): string {
    return this.#wanted().join('\n');
  }

  #settle(outcome: T | Failure): void {
    const host = this.#host;
    this.#outcome = outcome;
    this.#settled = this.#key();
    const url = fetchableUrl(host.src) ?? '';
    const event =
      outcome instanceof Failure
        ? new OffprintErrorEvent(outcome.code, outcome.status, url)
        : new OffprintLoadEvent(url, outcome.sourceType);
    host.requestUpdate();
    // Whoever hears of it finds it shown.
    void host.updateComplete.then(() => dispatch(host, event));
  }
}
