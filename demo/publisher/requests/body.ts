/** Bytes read of a body that is too large, before the connection is closed. */
const patience = 8 * 1024 * 1024;

/** Milliseconds that a body may take. Allows for slow phones, not for slow-sending attacks. */
const standardPatience = 30_000;

export interface ReadBody {
  /** Undefined if the body was too large or too slow, or the client has gone. */
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Whether the whole body was read. If not, the answer has to close the connection. */
  ended: boolean;
  /** Whether the body took too long. */
  late: boolean;
}

/**
 * Reads a body to its end, even past the limit: whoever is answered while still sending sees a broken connection
 * instead of the answer.
 */
export async function readBody(
  request: Request,
  limit: number,
  milliseconds = standardPatience,
): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  try {
    while (reader) {
      const read = await Promise.race([reader.read().catch(() => 'gone' as const), late]);
      // Nobody is there any more to be answered.
      if (read === 'gone') return {bytes: undefined, ended: false, late: false};
      if (read === 'late') return {bytes: undefined, ended: false, late: true};
      if (read.done) break;
      size += read.value.length;
      if (size <= limit) chunks.push(read.value);
      if (size > patience) return {bytes: undefined, ended: false, late: false};
    }
  } finally {
    clearTimeout(timer);
  }
  const bytes = size <= limit ? new Uint8Array(Buffer.concat(chunks)) : undefined;
  return {bytes, ended: true, late: false};
}
