/** How much is read of a body that will be refused anyway, in bytes. */
const patience = 8 * 1024 * 1024;

export interface ReadBody {
  /** Nothing, if there was more than the limit. */
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Whether the sender got to the end; if not, the connection has to be closed with the answer. */
  ended: boolean;
}

/**
 * Reads a body to its end, even past the limit: whoever is answered while still sending sees a broken connection
 * instead of the answer.
 */
export async function readBody(request: Request, limit: number): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= limit) chunks.push(value);
    if (size > patience) return {bytes: undefined, ended: false};
  }
  return {bytes: size <= limit ? new Uint8Array(Buffer.concat(chunks)) : undefined, ended: true};
}
