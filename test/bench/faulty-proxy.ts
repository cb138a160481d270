import {createServer, request as forward, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

interface Fault {
  name: string;
  /** Whether the publisher gets the post. */
  isStored: boolean;
  /** What its sender hears; a connection that is cut says nothing. */
  status?: number;
  /** When to try again, in seconds; otherwise the sender has to know by itself. */
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
  /** Posts so far. */
  readonly posts: number;
  /** How many met which fault. */
  readonly met: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Numbers from 0 to 1 that are the same for the same seed: a linear congruence, constants of Numerical Recipes. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * Stands before a publisher and lets some posts go wrong; all else passes.
 * @param share of the posts, 0 to 1
 */
export async function startFaultyProxy(
  publisherUrl: string,
  share: number,
  random: () => number,
): Promise<FaultyProxy> {
  const met = new Map<string, number>();
  let posts = 0;
  const server = createServer((request, response) => {
    const isPost = request.method === 'POST';
    if (isPost) posts += 1;
    const fault = isPost && random() < share ? faults[Math.floor(random() * faults.length)] : undefined;
    if (fault) met.set(fault.name, (met.get(fault.name) ?? 0) + 1);
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
    met,
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
