import type {ReactiveController} from 'lit';
import type {Withdrawal} from '../article/article.js';
import {explainFailure} from '../article/explain-failure.js';
import {startTag} from '../page/spelling.js';
import {fetchableUrl} from '../page/url.js';
import {warnOnce} from '../page/warn.js';
import {failed, type Failed, type Failure} from '../values/failure.js';
import {parseAttribute, readEnumerated, readWholeNumber} from './attributes.js';
import {dispatch} from './dispatch.js';
import {OffprintErrorEvent, OffprintLoadEvent} from './events.js';
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
  /** Whether to fetch again, even if another element of the page has fetched the same URL. */
  isFresh: boolean;
}

interface Loaded {
  /** The format of the source. */
  sourceType: string;
}

interface Withdrawn {
  readonly withdrawn: Withdrawal;
  readonly status: number;
}

type Outcome<T extends Loaded> = T | Withdrawn | Failed;

/**
 * Loads the host's `src`, fires `offprint-load` or `offprint-error`, and aborts when the host is removed. If `src` has
 * changed meanwhile, the answer is dropped.
 */
export class SourceLoader<T extends Loaded> implements ReactiveController {
  readonly #host: LoadingHost;
  readonly #load: (url: string, options: LoadOptions) => Promise<Outcome<T>>;
  readonly #dependencies: () => readonly unknown[];
  /** Tells when the host is near the viewport; made where the host waits for that. */
  #nearness: IntersectionObserver | undefined;
  #isNear = false;
  /** The key of the last request, or of the wait for the viewport. */
  #requested: string | undefined;
  /** The absolute URL of the last request; undefined if `src` is not valid. */
  #url: string | undefined;
  /** Aborts the current request. */
  #controller: AbortController | undefined;
  #isFresh = false;
  #outcome: Outcome<T> | undefined;
  /** The key of the outcome. */
  #outcomeKey: string | undefined;

  /**
   * @param load fetches and reads a source; an exception counts as `parse`
   * @param dependencies other values that the outcome depends on; a change of one loads again
   */
  constructor(
    host: LoadingHost,
    load: (url: string, options: LoadOptions) => Promise<Outcome<T>>,
    dependencies: () => readonly unknown[] = () => [],
  ) {
    this.#host = host;
    this.#load = load;
    this.#dependencies = () => [host.src, ...dependencies()];
    host.addController(this);
  }

  hostConnected(): void {
    // Resumes the request that a removal aborted. The first request starts with the first update.
    if (this.#controller?.signal.aborted && this.state === 'loading') void this.#start();
  }

  hostUpdate(): void {
    if (this.isWaiting) this.awaitNearness();
    if (this.#requestKey() !== this.#requested) void this.#start();
  }

  hostDisconnected(): void {
    this.#nearness?.disconnect();
    const controller = this.#controller;
    // Frameworks move an element by removing and inserting it.
    setTimeout(() => {
      if (!this.#host.isConnected) controller?.abort();
    });
  }

  /** Requests an update once the host is near the viewport. */
  awaitNearness(): void {
    const observer = (this.#nearness ??= new IntersectionObserver(
      entries => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        this.#isNear = true;
        observer.disconnect();
        this.#host.requestUpdate();
      },
      // One screen away.
      {rootMargin: '100%'},
    ));
    // Observing an observed element again has no effect.
    observer.observe(this.#host);
  }

  /** Whether it waits until the host is near the viewport. */
  get isWaiting(): boolean {
    const {src, loading = null} = this.#host;
    if (this.#isNear || !src) return false;
    return readEnumerated(this.#host, 'loading', loading, ['eager', 'lazy']) === 'lazy';
  }

  /** `idle loading ready error withdrawn`; undefined without `src`. */
  get state(): string | undefined {
    if (!this.#host.src) return undefined;
    if (this.failure) return 'error';
    if (this.withdrawal) return 'withdrawn';
    if (this.value) return 'ready';
    return this.isWaiting ? 'idle' : 'loading';
  }

  get value(): T | undefined {
    const outcome = this.#current;
    return outcome && !('failure' in outcome) && !('withdrawn' in outcome) ? outcome : undefined;
  }

  get withdrawal(): Withdrawal | undefined {
    const outcome = this.#current;
    return outcome && 'withdrawn' in outcome ? outcome.withdrawn : undefined;
  }

  get failure(): Failure | undefined {
    const outcome = this.#current;
    return outcome && 'failure' in outcome ? outcome.failure : undefined;
  }

  get #current(): Outcome<T> | undefined {
    return this.#key() === this.#outcomeKey ? this.#outcome : undefined;
  }

  /** Loads again, without waiting for the viewport. */
  reload(): void {
    this.#isNear = this.#isFresh = true;
    void this.#start();
    this.#host.requestUpdate();
  }

  async #start(): Promise<void> {
    const host = this.#host;
    this.#requested = this.#requestKey();
    this.#controller?.abort();
    const controller = (this.#controller = new AbortController());
    this.#outcomeKey = undefined;
    if (!host.src || this.isWaiting) return;
    const outcome = await this.#request(host.src, controller.signal).catch(() => failed('parse'));
    if (this.#controller !== controller) return;
    if (host.isConnected) this.#finish(outcome);
    // A host that was removed loads again when it is put back.
    else controller.abort();
  }

  async #request(src: string, signal: AbortSignal): Promise<Outcome<T>> {
    const host = this.#host;
    const url = (this.#url = parseAttribute(host, 'src', src, fetchableUrl));
    if (!url) return failed('parse');
    const timeout = readWholeNumber(host, 'timeout', host.timeout ?? null, 10_000, 1);
    const isFresh = this.#isFresh;
    this.#isFresh = false;
    // Once requested, it does not wait for the viewport again.
    this.#isNear = true;
    return this.#load(url, {signal, timeout, isFresh});
  }

  #requestKey(): string {
    return `${String(this.isWaiting)} ${this.#key()}`;
  }

  #key(): string {
    // Until the next update, a property can hold something that can't be converted to text.
    return this.#dependencies()
      .map(value => (typeof value === 'string' ? value : ''))
      .join('\n');
  }

  #finish(outcome: Outcome<T>): void {
    const host = this.#host;
    this.#outcome = outcome;
    this.#outcomeKey = this.#key();
    const url = this.#url ?? '';
    const {value, failure} = this;
    const makeEvent = () =>
      value
        ? new OffprintLoadEvent(url, value.sourceType)
        : 'withdrawn' in outcome
          ? new OffprintErrorEvent('withdrawn', outcome.status, url)
          : new OffprintErrorEvent(failure?.code ?? 'parse', failure?.status ?? 0, url);
    if (this.failure && url) warnOnce(`${startTag(host, 'src', url)}: ${explainFailure(url, this.failure)}`);
    host.requestUpdate();
    // Listeners find the outcome rendered.
    void host.updateComplete.then(() => dispatch(host, makeEvent));
  }
}
