import type {WebhookAnswer} from '../../../src/request/request.js';
import type {VisitorStrings} from '../strings/strings.js';
import type {RefusalReason} from './store.js';

export type RefusalStatus = 400 | 403 | 408 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

/** The statuses after which the visitor can correct the form or try again. */
const retryable: readonly RefusalStatus[] = [408, 413, 422, 429, 503];

/** The answer in a language. A text is its message. */
type Say = (strings: VisitorStrings) => string | WebhookAnswer;

/** A refused request, with the response to it. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly #say: Say;
  /** Seconds to wait before another try. */
  readonly retryAfter: number | undefined;

  constructor(status: RefusalStatus, say: Say, retryAfter?: number) {
    super('refused');
    this.status = status;
    this.#say = say;
    this.retryAfter = retryAfter;
  }

  get canRetry(): boolean {
    return retryable.includes(this.status);
  }

  answerIn(strings: VisitorStrings): WebhookAnswer {
    const answer = this.#say(strings);
    return typeof answer === 'string' ? {message: answer} : answer;
  }
}

export const refusals: Record<RefusalReason, Refusal> = {
  conflict: new Refusal(409, ({conflict}) => conflict),
  erased: new Refusal(410, ({erased}) => erased),
  'challenge-failed': new Refusal(422, ({challengeFailed}) => challengeFailed),
  'challenge-used': new Refusal(422, ({challengeUsed}) => challengeUsed),
};

/** @param seconds to wait */
export function rateLimited(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  return new Refusal(429, ({busy, script}) => (minutes > 1 ? busy(minutes) : script.failures.busy), seconds);
}
