/** Fake responses of the network. Real ones come from another process, which takes long for many thousands. */

export interface Answer {
  body: string;
  type: string;
  status?: number;
}

const encoder = new TextEncoder();

/** Makes a response with the members that the script reads. */
export function respond(url: string, {body, type, status = 200}: Answer): Response {
  const parts = [encoder.encode(body)];
  return {
    ok: status < 300,
    status,
    url,
    type: 'basic',
    headers: new Headers({'Content-Type': type}),
    body: {
      getReader: () => ({
        read: () => {
          const value = parts.pop();
          return Promise.resolve({value, done: value === undefined});
        },
      }),
    },
    text: () => Promise.resolve(body),
    json: async () => (await Promise.resolve(JSON.parse(body))) as unknown,
  } as unknown as Response;
}

/** A `Blob` whose bytes stay in this process. */
export class LocalBlob {
  readonly #parts: readonly Uint8Array[];

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    const all = new Uint8Array(this.#parts.reduce((sum, {length}) => sum + length, 0));
    let offset = 0;
    for (const part of this.#parts) {
      all.set(part, offset);
      offset += part.length;
    }
    return Promise.resolve(all.buffer);
  }
}
