import {createHash} from 'node:crypto';
import {mkdtempSync, realpathSync, rmSync, symlinkSync} from 'node:fs';
import {createConnection, createServer, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import lockfile from 'proper-lockfile';
import {StartError, systemCode} from '../../serving/start-error.js';

/**
 * Locks a folder for one process. The lock is a listening socket in the folder. The operating system releases it when the
 * process ends for any reason, and keeps it while the process is suspended. A file with a heartbeat or a process id does
 * neither. The lock works between containers that share the folder, not between machines.
 */
export interface FolderLock {
  release(): Promise<void>;
}

/** The longest socket path used, in bytes. The limit with the closing zero is 104 on macOS and 108 on Linux. */
const longestAddress = 100;

interface Address {
  path: string;
  forget(): void;
}

function addressIn(folder: string): Address {
  const real = realpathSync(folder);
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(real.toLowerCase()).digest('hex');
    return {path: `\\\\.\\pipe\\offprint-${name}`, forget: () => undefined};
  }
  const path = join(real, 'lock.sock');
  if (Buffer.byteLength(path) <= longestAddress) return {path, forget: () => undefined};
  // A symbolic link makes the path short enough.
  const detour = mkdtempSync(join(tmpdir(), 'offprint-'));
  symlinkSync(real, join(detour, 'to'));
  return {
    path: join(detour, 'to', 'lock.sock'),
    forget: () => rmSync(detour, {recursive: true, force: true}),
  };
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(connection => connection.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(path, () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', error => {
      const code = systemCode(error);
      if (code === 'ECONNREFUSED' || code === 'ENOENT') resolve(false);
      // The queue of connections is full, so a process listens.
      else if (code === 'EAGAIN') resolve(true);
      else reject(error);
    });
  });
}

async function take(path: string): Promise<Server> {
  try {
    return await listen(path);
  } catch (error) {
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    if (process.platform === 'win32' || (await isAnswered(path))) throw error;
  }
  // A killed process left it behind.
  rmSync(path, {force: true});
  return listen(path);
}

/** @throws StartError when another process holds the folder */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const address = addressIn(folder);
  // Processes that start at once take turns, so that only one removes a socket that a killed process left behind.
  const turn = await lockfile.lock(folder, {
    lockfilePath: join(folder, 'starting.lock'),
    stale: 2_000,
    retries: {retries: 40, factor: 1, minTimeout: 100},
  });
  try {
    const server = await take(address.path);
    return {
      release: () =>
        new Promise(resolve => {
          server.close(() => {
            address.forget();
            resolve();
          });
        }),
    };
  } catch (error) {
    address.forget();
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    throw new StartError(
      `The data folder ${folder} is in use by another publisher: stop that one, or set DATA_DIR to another folder.`,
    );
  } finally {
    await turn();
  }
}
