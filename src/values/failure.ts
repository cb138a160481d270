/** What can go wrong between a URL and what is shown of it; `offprint-error` carries it as its `code`. */
export type FailureCode =
  'network' | 'timeout' | 'http' | 'cors' | 'parse' | 'empty' | 'integrity' | 'withdrawn' | 'too-large';

/** Why there is nothing to show; `strings` has the sentence for each code. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** The HTTP status, 0 where there was no answer. */
  readonly status: number;
  /** With `withdrawn`: what its publisher says of it, and the title, where known. */
  readonly withdrawal: (Withdrawal & {title?: string}) | undefined;

  constructor(code: FailureCode, status = 0, withdrawal?: Withdrawal & {title?: string}) {
    super(code);
    this.code = code;
    this.status = status;
    this.withdrawal = withdrawal;
  }
}

/** What a publisher says about an article that it has withdrawn. */
export interface Withdrawal {
  /** Plain text. */
  reason?: string;
  /** ISO date. */
  date?: string;
}
