/** Why a source can't be shown: the `code` of `offprint-error`. The strings have a sentence for each. */
export type FailureCode =
  'network' | 'timeout' | 'http' | 'cors' | 'parse' | 'empty' | 'integrity' | 'withdrawn' | 'too-large';

export interface Failure {
  readonly code: FailureCode;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
}

/** The failed variant of an outcome, which is `{article} | {withdrawn} | {failure}`. */
export interface Failed {
  readonly failure: Failure;
}

export function failed(code: FailureCode, status = 0): Failed {
  return {failure: {code, status}};
}
