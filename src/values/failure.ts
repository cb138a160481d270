/** Why a source can't be shown: the `code` of `offprint-error`. The strings have a sentence for each. */
export type FailureCode =
  'network' | 'timeout' | 'http' | 'cors' | 'parse' | 'empty' | 'integrity' | 'withdrawn' | 'too-large';

/**
 * What is known beyond the code: the source does not list the entry, keeps it behind a password, or the module that reads its
 * format did not load.
 */
export type FailureCause = 'missing' | 'password' | 'module';

export interface Failure {
  readonly code: FailureCode;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  readonly cause?: FailureCause;
}

/** The failed variant of an outcome, which is `{article} | {withdrawn} | {failure}`. */
export interface Failed {
  readonly failure: Failure;
}

export function failed(code: FailureCode, status = 0, cause?: FailureCause): Failed {
  return {failure: {code, status, ...(cause && {cause})}};
}
