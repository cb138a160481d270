/** The number of bytes read from a body that is too large, before the connection is closed. */
const readLimit = 8 * 1024 * 1024;

/** The time limit for a body, in milliseconds. Long enough for slow phones, too short for slow-sending attacks. */
const defaultTimeout = 30_000;

export interface ReadBody {
  /** Undefined if the body was too large or too slow, or the client disconnected. */
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Whether the whole body was read. If not, the response has to close the connection. */
  isComplete: boolean;
  /** Whether the body took too long. */
  timedOut: boolean;
}

/**
 * Reads a body to its end, even past the limit. A client that gets a response while it is still sending sees a broken
 * connection instead of the response.
 * @param limit the largest body in bytes
 */
export async function readBody(request: Request, limit: number, timeout = defaultTimeout): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<'timed out'>(resolve => {
    timer = setTimeout(() => resolve('timed out'), timeout);
  });
  try {
    while (reader) {
      const chunk = await Promise.race([reader.read().catch(() => 'disconnected' as const), timedOut]);
      if (chunk === 'disconnected') return {bytes: undefined, isComplete: false, timedOut: false};
      if (chunk === 'timed out') return {bytes: undefined, isComplete: false, timedOut: true};
      if (chunk.done) break;
      size += chunk.value.length;
      if (size <= limit) chunks.push(chunk.value);
      if (size > readLimit) return {bytes: undefined, isComplete: false, timedOut: false};
    }
  } finally {
    clearTimeout(timer);
  }
  const bytes = size <= limit ? new Uint8Array(Buffer.concat(chunks)) : undefined;
  return {bytes, isComplete: true, timedOut: false};
}
