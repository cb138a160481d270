/** A reason not to start that whoever runs the server can do something about: its message is one sentence for them. */
export class StartError extends Error {
  override name = 'StartError';
}

/** The code of an error of the system (`EADDRINUSE`), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What went wrong, in one line and without a stack. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] || 'for a reason it does not name';
}
