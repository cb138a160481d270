import type {Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import {firstLine, StartError, systemCode} from './start-error.js';

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listening {
  /** `http://localhost:4310`, without a slash at its end. */
  url: string;
  /** Takes no new request, lets those under way finish, and resolves when the last connection is closed. */
  close(): Promise<void>;
}

/** How long a visitor may take to send the rest of a request once the server is closing, in milliseconds. */
const patience = 5_000;

const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

function listen(fetch: Fetch, host: string, port: number): Promise<Server> {
  const server = createAdaptorServer({fetch}) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({host, port}, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** Closes without cutting off an answer: kept-alive connections are told to end with the answer they wait for. */
function closer(server: Server): () => Promise<void> {
  const answers = new Set<ServerResponse>();
  let closing = false;
  const endAfter = (answer: ServerResponse) => {
    if (!answer.headersSent) answer.setHeader('Connection', 'close');
  };
  server.prependListener('request', (_request, answer: ServerResponse) => {
    if (closing) endAfter(answer);
    answers.add(answer);
    answer.once('close', () => answers.delete(answer));
  });
  return () =>
    new Promise(resolve => {
      closing = true;
      answers.forEach(endAfter);
      const timer = setTimeout(() => server.closeAllConnections(), patience);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
    });
}

function explained(error: unknown, port: number, setting: string): Error {
  const code = systemCode(error);
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} of localhost is taken: stop what listens there, or set ${setting} to another one (0 takes any that is free).`,
    );
  }
  if (code === 'EACCES') {
    return new StartError(`Port ${port} is not open to this user: set ${setting} to one above 1023.`);
  }
  return new StartError(`Listening on port ${port} of localhost failed: ${firstLine(error)}.`);
}

async function listenOnBoth(fetch: Fetch, port: number): Promise<Listening> {
  const four = await listen(fetch, '127.0.0.1', port);
  const chosen = (four.address() as AddressInfo).port;
  const closers = [closer(four)];
  try {
    closers.push(closer(await listen(fetch, '::1', chosen)));
  } catch (error) {
    if (!noSuchAddress.has(systemCode(error))) {
      await closers[0]?.();
      throw error;
    }
  }
  return {
    url: `http://localhost:${chosen}`,
    close: async () => {
      await Promise.all(closers.map(close => close()));
    },
  };
}

/**
 * Serves on this machine only. `localhost` is two addresses, and a browser may try either first: both are taken, so
 * that no other program answers at the URL that is printed.
 * @param port 0 for any that is free
 * @param setting the name of the environment variable that says which port, for the message when it is taken
 */
export async function listenOnLocalhost(fetch: Fetch, port: number, setting: string): Promise<Listening> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await listenOnBoth(fetch, port);
    } catch (error) {
      // A free port of one address may be taken on the other: the next free one is as good.
      const again = port === 0 && systemCode(error) === 'EADDRINUSE' && tries < 10;
      if (!again) throw explained(error, port, setting);
    }
  }
}
