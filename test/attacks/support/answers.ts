/** Answers of a network that is not there, without the trips to other processes that real ones take: there are many. */

export interface Answer {
  body: string;
  type: string;
  status?: number;
}

const encoder = new TextEncoder();

/** As much of a response as anybody reads. */
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

/** A `Blob` whose bytes stay where they are. */
export class NearBlob {
  readonly #parts: readonly Uint8Array[];

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    const all = new Uint8Array(this.#parts.reduce((sum, {length}) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return Promise.resolve(all.buffer);
  }
}
