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

/** The longest socket path, in bytes. The system's limit with the final zero byte is 104 on macOS and 108 on Linux. */
const longestPath = 100;

interface SocketAddress {
  path: string;
  /** Removes the symbolic link, if there is one. */
  cleanUp(): void;
}

function socketAddressIn(folder: string): SocketAddress {
  const real = realpathSync(folder);
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(real.toLowerCase()).digest('hex');
    return {path: `\\\\.\\pipe\\offprint-${name}`, cleanUp: () => undefined};
  }
  const path = join(real, 'lock.sock');
  if (Buffer.byteLength(path) <= longestPath) return {path, cleanUp: () => undefined};
  // A symbolic link makes the path short enough.
  const linkFolder = mkdtempSync(join(tmpdir(), 'offprint-'));
  symlinkSync(real, join(linkFolder, 'to'));
  return {
    path: join(linkFolder, 'to', 'lock.sock'),
    cleanUp: () => rmSync(linkFolder, {recursive: true, force: true}),
  };
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(connection => connection.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

function isListening(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(path, () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', error => {
      const code = systemCode(error);
      if (code === 'ECONNREFUSED' || code === 'ENOENT') resolve(false);
      // The connection queue is full, so a process is listening.
      else if (code === 'EAGAIN') resolve(true);
      else reject(error);
    });
  });
}

async function listenAlone(path: string): Promise<Server> {
  try {
    return await listen(path);
  } catch (error) {
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    if (process.platform === 'win32' || (await isListening(path))) throw error;
  }
  // A killed process left the socket behind.
  rmSync(path, {force: true});
  return listen(path);
}

/** @throws StartError if another process holds the folder */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const address = socketAddressIn(folder);
  // Processes that start at the same time take turns, so that only one of them removes a socket that was left behind.
  const turn = await lockfile.lock(folder, {
    lockfilePath: join(folder, 'starting.lock'),
    stale: 2_000,
    retries: {retries: 40, factor: 1, minTimeout: 100},
  });
  try {
    const server = await listenAlone(address.path);
    return {
      release: () =>
        new Promise(resolve => {
          server.close(() => {
            address.cleanUp();
            resolve();
          });
        }),
    };
  } catch (error) {
    address.cleanUp();
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    throw new StartError(
      `The data folder ${folder} is in use by another publisher: stop that one, or set DATA_DIR to another folder.`,
    );
  } finally {
    await turn();
  }
}
