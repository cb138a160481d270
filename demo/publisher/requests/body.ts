/** How much is read of a body that will be refused anyway, in bytes. */
const patience = 8 * 1024 * 1024;

/** Milliseconds that a whole body may take: a phone in a tunnel, and not a sender who only means to keep us busy. */
const standardPatience = 30_000;

export interface ReadBody {
  /** Nothing, if there was more than the limit, it took too long, or the sender left. */
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Whether the sender got to the end; if not, the connection has to be closed with the answer. */
  ended: boolean;
  /** Whether it took too long. */
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
