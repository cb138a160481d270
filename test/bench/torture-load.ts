/** The visitors of the torture: they send requests until each is acknowledged. */
import {randomUUID} from 'node:crypto';
import {aRequest, send} from '../publisher/support/sending.js';

/** The number of senders, each with one request at a time. */
const senders = 8;

type Request = ReturnType<typeof aRequest>;

/** Sends requests to the running publishers, and remembers the answers. */
export class Load {
  /** The number of tries that were not acknowledged. */
  refused = 0;
  readonly acknowledged = new Set<string>();
  /** Requests without an answer, which are sent again with the same bytes. */
  readonly #unanswered: Request[] = [];
  readonly #urls: () => string[];
  #isOver = false;
  #number = 0;
  #running: Promise<unknown> = Promise.resolve();

  constructor(urls: () => string[]) {
    this.#urls = urls;
  }

  start(): void {
    this.#isOver = false;
    this.#running = Promise.all(Array.from({length: senders}, () => this.#sendRequests()));
  }

  /** Starts no further requests, and waits for the current ones. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  /** Sends the unanswered requests until they are acknowledged. */
  async settle(): Promise<void> {
    while (this.#unanswered.length > 0) await this.#sendOne();
  }

  async #sendRequests(): Promise<void> {
    while (!this.#isOver) await this.#sendOne();
  }

  #nextRequest(): Request {
    const email = `reader-${String((this.#number += 1))}@reader.example`;
    return this.#unanswered.shift() ?? aRequest({id: randomUUID(), fields: {name: 'Zoë', email}});
  }

  async #sendOne(): Promise<void> {
    const urls = this.#urls();
    const url = urls[this.#number % Math.max(urls.length, 1)];
    if (url === undefined) return new Promise(resolve => setTimeout(resolve, 5));
    const request = this.#nextRequest();
    const reply = await send(url, request).catch(() => undefined);
    if (reply?.status === 201) this.acknowledged.add(request.id);
    else if (!reply || reply.status >= 500) {
      this.refused += 1;
      this.#unanswered.push(request);
    } else throw new Error(`A request was answered with ${String(reply.status)}.`);
    return undefined;
  }
}
