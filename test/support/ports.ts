/** Ports for servers that go down and come up again in the same place. */
import {randomInt} from 'node:crypto';
import {createServer} from 'node:net';

/** Systems choose ports from 32768 (Linux) or 49152 (others) upwards for programs that name none. */
const lowestPort = 20_000;
const highestPort = 32_000;

/** The number of ports to try. */
const attempts = 50;

/**
 * Finds a free port on loopback that systems do not choose themselves. While a server on it is down, no outgoing
 * connection takes the port.
 */
export async function quietPort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = randomInt(lowestPort, highestPort);
    if (await isFree(port)) return port;
  }
  throw new Error(`Of ${attempts} ports between ${lowestPort} and ${highestPort} none was free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
