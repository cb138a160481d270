/** Ports for servers that go down and come up again in the same place. */
import {randomInt} from 'node:crypto';
import {createServer} from 'node:net';

/** Systems hand out ports from 32768 (Linux) or 49152 (others) upwards by themselves. */
const lowest = 20_000;
const highest = 32_000;

/** How many are tried before something else must be wrong. */
const attempts = 50;

/**
 * A free port on loopback that no system gives to anybody who did not ask for it by its number: while a server on it is
 * down for a moment, no outgoing connection takes its place.
 */
export async function quietPort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error(`Of ${attempts} ports between ${lowest} and ${highest} none was free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
