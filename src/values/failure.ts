/** Why nothing is shown. `offprint-error` carries it as its `code`; the strings have a sentence for each. */
export type FailureCode =
  'network' | 'timeout' | 'http' | 'cors' | 'parse' | 'empty' | 'integrity' | 'withdrawn' | 'too-large';

export interface Failure {
  readonly code: FailureCode;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
}

/** The branch of a result that says it failed: `{article} | {withdrawn} | {failure}`. */
export interface Failed {
  readonly failure: Failure;
}

export function failed(code: FailureCode, status = 0): Failed {
  return {failure: {code, status}};
}
