import {createServer, request as forward, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

interface Fault {
  name: string;
  /** Whether the publisher gets the post. */
  isStored: boolean;
  /** The status of the answer; without one, the connection is cut. */
  status?: number;
  /** The value of `Retry-After`, in seconds. */
  retryAfter?: string;
}

const faults: readonly Fault[] = [
  {name: 'an error before it was stored', isStored: false, status: 500, retryAfter: '0'},
  {name: 'an error after it was stored', isStored: true, status: 500, retryAfter: '0'},
  {name: 'an error after it was stored, and no time to wait', isStored: true, status: 502},
  {name: 'a busy publisher', isStored: false, status: 429, retryAfter: '0'},
  {name: 'a busy publisher, and no time to wait', isStored: false, status: 429},
  {name: 'a publisher under repair', isStored: false, status: 503, retryAfter: '1'},
  {name: 'a connection cut before it was stored', isStored: false},
  {name: 'a connection cut after it was stored', isStored: true},
];

export interface FaultyProxy {
  url: string;
  /** The number of posts so far. */
  readonly posts: number;
  /** The number of posts by fault. */
  readonly faultCounts: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * Makes a generator of numbers from 0 to 1 that depend on a seed: a linear congruence with the constants of Numerical
 * Recipes.
 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * Starts a proxy for a publisher that fails some posts, and forwards all other requests.
 * @param share the share of posts to fail, 0 to 1
 */
export async function startFaultyProxy(
  publisherUrl: string,
  share: number,
  random: () => number,
): Promise<FaultyProxy> {
  const faultCounts = new Map<string, number>();
  let posts = 0;
  const server = createServer((request, response) => {
    const isPost = request.method === 'POST';
    if (isPost) posts += 1;
    const fault = isPost && random() < share ? faults[Math.floor(random() * faults.length)] : undefined;
    if (fault) faultCounts.set(fault.name, (faultCounts.get(fault.name) ?? 0) + 1);
    const fail = () => {
      if (!fault?.status) return void response.destroy();
      response.writeHead(fault.status, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Retry-After',
        ...(fault.retryAfter && {'Retry-After': fault.retryAfter}),
      });
      response.end();
    };
    if (!fault) pass(publisherUrl, request, answer => relay(answer, response));
    else if (fault.isStored) pass(publisherUrl, request, answer => answer.resume().on('end', fail));
    else request.resume().on('end', fail);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    get posts() {
      return posts;
    },
    faultCounts,
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function pass(
  publisherUrl: string,
  request: IncomingMessage,
  answered: (answer: IncomingMessage) => void,
): void {
  const {method, url = '/', headers} = request;
  const onward = forward(new URL(url, publisherUrl), {...(method && {method}), headers}, answered);
  onward.on('error', () => request.destroy());
  request.pipe(onward);
}

function relay(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(response);
}
