import {initialState, Task} from '@lit/task';
import type {ReactiveController} from 'lit';
import {OffprintErrorEvent, OffprintLoadEvent} from '../core/events.js';
import {Failure} from '../core/failure.js';
import {fetchableUrl} from '../core/url.js';
import {announce} from './announce.js';
import {read, wholeNumber} from './attributes.js';
import type {Presentable} from './presentation.js';

interface LoadingHost extends Presentable {
  src: string | null;
  timeout?: string | null;
}

interface LoadOptions {
  signal: AbortSignal;
  /** Milliseconds. */
  timeout: number;
}

/** What a source gave: the format it came in, and the URL it came from. */
interface Loaded {
  sourceType: string;
}

/**
 * Loads what the host's `src` names, tells the page how it went, and stops when the host leaves the page. An answer
 * that was overtaken by another `src` is dropped.
 */
export class Loading<T extends Loaded> implements ReactiveController {
  readonly #host: LoadingHost;
  readonly #task: Task<readonly [string | null], T>;
  #value: T | undefined;
  #failure: Failure | undefined;
  /** The `src` that value or failure belong to. */
  #settled: string | null | undefined;

  /** @param load fetches and reads; throws a `Failure` where it can't */
  constructor(host: LoadingHost, load: (url: string, options: LoadOptions) => Promise<T>) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [host.src] as const,
      task: async ([src], {signal}) => {
        this.#settled = undefined;
        if (!src) return initialState;
        const url = read(host, 'src', src, fetchableUrl);
        if (!url) throw new Failure('parse');
        const timeout = wholeNumber(host, 'timeout', host.timeout ?? null, 10_000, 1);
        return load(url, {signal, timeout});
      },
      onComplete: value => {
        this.#settle(value, undefined);
      },
      onError: error => {
        // What left the page loads when it is put back.
        if (host.isConnected)
          this.#settle(undefined, error instanceof Failure ? error : new Failure('parse'));
      },
    });
  }

  hostConnected(): void {
    if (this.state === 'loading') this.reload();
  }

  hostDisconnected(): void {
    this.#task.abort();
  }

  /** `loading ready error`; undefined without `src`. */
  get state(): string | undefined {
    if (!this.#host.src) return undefined;
    return this.failure ? 'error' : this.value ? 'ready' : 'loading';
  }

  get value(): T | undefined {
    return this.#host.src === this.#settled ? this.#value : undefined;
  }

  get failure(): Failure | undefined {
    return this.#host.src === this.#settled ? this.#failure : undefined;
  }

  reload(): void {
    void this.#task.run();
  }

  #settle(value: T | undefined, failure: Failure | undefined): void {
    const host = this.#host;
    this.#value = value;
    this.#failure = failure;
    this.#settled = host.src;
    const url = fetchableUrl(host.src) ?? '';
    const event = failure
      ? new OffprintErrorEvent(failure.code, failure.status, url)
      : new OffprintLoadEvent(url, value?.sourceType ?? '');
    host.requestUpdate();
    // Whoever hears of it finds it shown.
    void host.updateComplete.then(() => announce(host, event));
  }
}
