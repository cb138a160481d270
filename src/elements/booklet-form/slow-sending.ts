import type {ReactiveController} from 'lit';
import type {Presentable} from '../../shared/presentation.js';

/** Milliseconds after which visitors wonder whether anything still happens. */
const patience = 6000;

/** Tells when sending takes long: the request is tried again for half a minute. */
export class SlowSending implements ReactiveController {
  readonly #host: Presentable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  isSlow = false;

  constructor(host: Presentable) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.state !== 'sending') {
      this.hostDisconnected();
    } else {
      this.#timer ??= setTimeout(() => {
        this.isSlow = true;
        this.#host.requestUpdate();
      }, patience);
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isSlow = false;
  }
}
