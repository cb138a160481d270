/** What can go wrong between a URL and what is shown of it; `offprint-error` carries it as its `code`. */
export type FailureCode =
  'network' | 'timeout' | 'http' | 'cors' | 'parse' | 'empty' | 'integrity' | 'withdrawn' | 'too-large';

/** Why there is nothing to show; `strings` has the sentence for each code. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** The HTTP status, 0 where there was no answer. */
  readonly status: number;

  constructor(code: FailureCode, status = 0) {
    super(code);
    this.code = code;
    this.status = status;
  }
}
