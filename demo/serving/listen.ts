import type {RequestListener, Server, ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {createAdaptorServer, type HttpBindings} from '@hono/node-server';
import {firstLine, StartError, systemCode} from './start-error.js';

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>;

export interface Listening {
  /** `http://localhost:4310`, without a slash at its end. */
  url: string;
  /** Refuses new requests, lets current ones finish, and resolves when the last connection is closed. */
  close(): Promise<void>;
}

/** The address of a server. */
export interface ListenAddress {
  /** `localhost` means 127.0.0.1 and ::1, since browsers may try either first. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The name of the port's environment variable, for error messages. */
  setting: string;
}

/** How long a closing server waits for current requests, in milliseconds. */
const closeTimeout = 5_000;

/** Error codes for an address that this machine does not have. */
const unknownAddressCodes = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

function listen(fetch: Fetch, host: string, port: number): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, env as HttpBindings),
    // Closes connections that send slowly or nothing.
    serverOptions: {headersTimeout: 20_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000},
  }) as Server;
  for (const listener of server.listeners('request') as RequestListener[]) {
    server.off('request', listener);
    server.on('request', passKnown(listener));
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({host, port}, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** The methods that are passed on. Others, such as TRACE, can't even be written as a `Request`. */
const knownMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * The requests that one connection may have open at once. Browsers and proxies wait for each answer. Answers to pipelined
 * requests are kept in memory until the client reads them.
 */
const mostPipelined = 10;

/** Answers requests that must not reach the application. */
function passKnown(listener: RequestListener): RequestListener {
  const open = new WeakMap<Socket, number>();
  return (request, response) => {
    const {socket} = request;
    const count = (open.get(socket) ?? 0) + 1;
    if (count > mostPipelined) return void socket.destroy();
    open.set(socket, count);
    response.once('close', () => open.set(socket, (open.get(socket) ?? 1) - 1));
    if (knownMethods.includes(request.method ?? '')) listener(request, response);
    else response.writeHead(501, {Allow: knownMethods.join(', '), Connection: 'close'}).end();
    return undefined;
  };
}

/** Closes a server without cutting off responses: keep-alive connections end with their current response. */
function makeClose(server: Server): () => Promise<void> {
  const responses = new Set<ServerResponse>();
  let isClosing = false;
  const closeAfter = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  server.prependListener('request', (_request, response: ServerResponse) => {
    if (isClosing) closeAfter(response);
    responses.add(response);
    response.once('close', () => responses.delete(response));
  });
  return () =>
    new Promise(resolve => {
      isClosing = true;
      responses.forEach(closeAfter);
      const timer = setTimeout(() => server.closeAllConnections(), closeTimeout);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
    });
}

function explainError(error: unknown, {host, port, setting}: ListenAddress): Error {
  const code = systemCode(error);
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} of ${host} is in use: stop the program that listens there, or set ${setting} to another port (0 takes a free one).`,
    );
  }
  if (code === 'EACCES') {
    return new StartError(`This user may not listen on port ${port}: set ${setting} to a port above 1023.`);
  }
  if (unknownAddressCodes.has(code) || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(`This machine has no address ${host}: set HOST to one of its addresses.`);
  }
  return new StartError(`Listening on port ${port} of ${host} failed: ${firstLine(error)}.`);
}

async function listenOnBoth(fetch: Fetch, port: number): Promise<Listening> {
  const ipv4 = await listen(fetch, '127.0.0.1', port);
  const chosenPort = (ipv4.address() as AddressInfo).port;
  const closeFunctions = [makeClose(ipv4)];
  try {
    closeFunctions.push(makeClose(await listen(fetch, '::1', chosenPort)));
  } catch (error) {
    if (!unknownAddressCodes.has(systemCode(error))) {
      await closeFunctions[0]?.();
      throw error;
    }
  }
  return {
    url: `http://localhost:${chosenPort}`,
    close: async () => {
      await Promise.all(closeFunctions.map(close => close()));
    },
  };
}

async function listenOnOne(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = await listen(fetch, host, port);
  const chosenPort = (server.address() as AddressInfo).port;
  const isWildcard = host === '0.0.0.0' || host === '::';
  const name = isWildcard ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {url: `http://${name}:${chosenPort}`, close: makeClose(server)};
}

/**
 * Listens on an address of this machine.
 * @throws StartError if that fails
 */
export async function listenAt(fetch: Fetch, address: ListenAddress): Promise<Listening> {
  const {host, port} = address;
  for (let tries = 1; ; tries += 1) {
    try {
      return await (host === 'localhost' ? listenOnBoth(fetch, port) : listenOnOne(fetch, host, port));
    } catch (error) {
      // The free port of one address may be taken on the other. Then tries another free port.
      const canRetry = port === 0 && systemCode(error) === 'EADDRINUSE' && tries < 10;
      if (!canRetry) throw explainError(error, address);
    }
  }
}
