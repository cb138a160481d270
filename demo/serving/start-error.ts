/** The server can't start. The message is a sentence that tells the operator what to do. */
export class StartError extends Error {
  override name = 'StartError';
}

/** The code of a system error (`EADDRINUSE`), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The first line of an error's message. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] || 'unknown error';
}
