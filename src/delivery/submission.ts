import {makeRequest, type RequestContent} from '../request/make-request.js';
import type {BookletRequest} from '../request/request.js';
import type {DeliveryResult} from './delivery-result.js';

/**
 * One request on its way to its destination, without any DOM. It starts as a `draft`, and ends as `done` once the
 * destination acknowledged or refused it. While it is `retryable`, the visitor may send it again: with the same id and
 * the same bytes, so that the destination can recognize it.
 */
export class Submission {
  readonly request: BookletRequest;
  readonly #content: string;
  #state: 'draft' | 'sending' | 'retryable' | 'done' = 'draft';
  #body: string | undefined;
  /** The result of an attempt after which the request may have been stored. */
  #unclearResult: DeliveryResult | undefined;

  /** @param elapsed milliseconds since the visitor's first input */
  constructor(content: RequestContent, elapsed: number) {
    this.request = makeRequest(content, elapsed);
    this.#content = JSON.stringify(content);
  }

  /** Continues `previous` while its content is the same and it is not done; otherwise starts a new submission. */
  static continueOrStart(
    previous: Submission | undefined,
    content: RequestContent,
    elapsed: number,
  ): Submission {
    const isSame = previous && !previous.isDone && previous.#content === JSON.stringify(content);
    return isSame ? previous : new Submission(content, elapsed);
  }

  get id(): string {
    return this.request.id;
  }

  get state(): 'draft' | 'sending' | 'retryable' | 'done' {
    return this.#state;
  }

  get isDone(): boolean {
    return this.#state === 'done';
  }

  /**
   * The request as JSON: the same text for every attempt, made when it is first needed. Without arrays in it, JSON is
   * safe from the `toJSON` that old versions of Prototype add to arrays.
   */
  get body(): string {
    return (this.#body ??= JSON.stringify(this.request));
  }

  /** Marks the submission as sent by the visitor. */
  begin(): void {
    this.#state = 'sending';
  }

  /**
   * Records the result of one attempt at a destination that recognizes the id. If an earlier attempt may have been
   * stored, a refusal does not prove that nothing was stored, unless it has errors of fields.
   * @returns the result of all attempts so far
   */
  record(result: DeliveryResult): DeliveryResult {
    const {code, answer} = result;
    const hasFieldErrors = (answer?.errors?.length ?? 0) > 0;
    if (code === 'refused' && this.#unclearResult && !hasFieldErrors) return {...this.#unclearResult, answer};
    if (/^(?:server|network|timeout|unknown)$/.test(code)) this.#unclearResult = result;
    return result;
  }

  /** Ends the sending. A refused request was not stored and would be refused again, so that it is done, too. */
  finish({code}: DeliveryResult): void {
    this.#state = /^(?:sent|refused|blocked)$/.test(code) ? 'done' : 'retryable';
  }
}
