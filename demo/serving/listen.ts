import type {Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer, type HttpBindings} from '@hono/node-server';
import {firstLine, StartError, systemCode} from './start-error.js';

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>;

export interface Listening {
  /** `http://localhost:4310`, without a slash at its end. */
  url: string;
  /** Refuses new requests, lets the current ones finish, and resolves when the last connection is closed. */
  close(): Promise<void>;
}

/** The address of a server. */
export interface Place {
  /** `localhost` means 127.0.0.1 and ::1, since browsers may try either first. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The name of the port's environment variable, for error messages. */
  setting: string;
}

/** How long a closing server waits for current requests, in milliseconds. */
const patience = 5_000;

const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

function listen(fetch: Fetch, host: string, port: number): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, env as HttpBindings),
    // Whoever sends slowly, or nothing, is let go.
    serverOptions: {headersTimeout: 20_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000},
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({host, port}, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** Closes a server without cutting off answers: keep-alive connections end with their current answer. */
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

function explained(error: unknown, {host, port, setting}: Place): Error {
  const code = systemCode(error);
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} of ${host} is taken: stop what listens there, or set ${setting} to another one (0 takes any that is free).`,
    );
  }
  if (code === 'EACCES') {
    return new StartError(`Port ${port} is not open to this user: set ${setting} to one above 1023.`);
  }
  if (noSuchAddress.has(code) || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(`This machine has no address ${host}: set HOST to one of its own.`);
  }
  return new StartError(`Listening on port ${port} of ${host} failed: ${firstLine(error)}.`);
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

async function listenOnOne(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = await listen(fetch, host, port);
  const chosen = (server.address() as AddressInfo).port;
  const isEvery = host === '0.0.0.0' || host === '::';
  const name = isEvery ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {url: `http://${name}:${chosen}`, close: closer(server)};
}

/**
 * Serves a place of this machine.
 * @throws StartError when it can't be had
 */
export async function listenAt(fetch: Fetch, place: Place): Promise<Listening> {
  const {host, port} = place;
  for (let tries = 1; ; tries += 1) {
    try {
      return await (host === 'localhost' ? listenOnBoth(fetch, port) : listenOnOne(fetch, host, port));
    } catch (error) {
      // A free port of one address may be taken on the other: the next free one is as good.
      const again = port === 0 && systemCode(error) === 'EADDRINUSE' && tries < 10;
      if (!again) throw explained(error, place);
    }
  }
}
