/** Runs Postgres as a process with a folder and a user. It ends with this process. */
import {execFile, execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chown, mkdir, mkdtemp, open, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import type {PostgresPrograms} from './postgres-install.js';

const execute = promisify(execFile);

/** Milliseconds that a server may take to stop before it is made to quit. */
const stopTimeout = 20_000;

/** The name of the database user with all rights. */
export const superuser = 'postgres';

/**
 * Waits for a line from this process, which comes when the server has ended. If the pipe closes without a line, this
 * process is gone. Then the script tells the server to quit, waits until the server has removed its pid file, and
 * removes the folder.
 */
const guardScript = `
  read -r word && exit
  kill -QUIT "$1"
  tries=100
  while [ -e "$2" ] && [ "$tries" -gt 0 ]; do sleep 0.1; tries=$((tries - 1)); done
  rm -rf "$3"`;

interface User {
  uid?: number;
  gid?: number;
}

export interface ServerPlace {
  programs: PostgresPrograms;
  port: number;
  /** The data folder: created if it is missing, and kept when the server ends. By default, a temporary folder. */
  dataDir: string | undefined;
  /** Whether to sync to the disk. Without it, a power cut may lose committed data. */
  fsync: boolean;
}

export interface ServerProcess {
  /** Reads the log of the server. */
  log(): Promise<string>;
  /** Whether the server takes connections. A test of its port would not tell: another server may use that. */
  isReady(): Promise<boolean>;
  /** Whether the server has ended, for any reason. */
  isOver(): boolean;
  /** Ends the server in order: cuts the connections, and keeps committed data. Removes temporary folders. */
  end(): Promise<void>;
}

/** Finds the user to run Postgres as, since it refuses to run as root: its own user, or one without rights. */
function serverUser(): User {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map(option =>
        Number(execFileSync('id', [option, name], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})),
      );
      if (uid !== undefined && gid !== undefined) return {uid, gid};
    } catch {
      // There is no such user.
    }
  }
  throw new Error('Postgres does not run as root, and this machine has no user "postgres" or "nobody".');
}

async function folderFor({uid, gid}: User, folder: string): Promise<string> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
  return folder;
}

/**
 * Creates a data folder. Everybody on this machine may connect without a password; the server listens on loopback only.
 */
async function makeData(initdb: string, folder: string, cwd: string, user: User): Promise<void> {
  const parameters = ['--no-sync', '--auth=trust', `--username=${superuser}`];
  parameters.push('--encoding=UTF8', '--locale=C.UTF-8', `--pgdata=${folder}`);
  await execute(initdb, parameters, {cwd, ...user});
}

/** Starts a server. It may not be ready yet when this resolves. */
export async function startServer({programs, port, dataDir, fsync}: ServerPlace): Promise<ServerProcess> {
  const user = serverUser();
  const temporary = await folderFor(user, await mkdtemp(path.join(tmpdir(), 'offprint-postgres-')));
  const removeTemporary = () => rm(temporary, {recursive: true, force: true});
  try {
    const data = await folderFor(user, path.resolve(dataDir ?? path.join(temporary, 'data')));
    if (!existsSync(path.join(data, 'PG_VERSION'))) await makeData(programs.initdb, data, temporary, user);
    const logFile = path.join(temporary, 'log');
    const log = await open(logFile, 'a');
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      fsync: fsync ? 'on' : 'off',
    };
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // In its own session: Ctrl+C in a terminal would otherwise end the server before the tests that use it.
    const server = spawn(programs.postgres, ['-D', data, '-p', String(port), ...parameters], {
      ...user,
      cwd: temporary,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const pidFile = path.join(data, 'postmaster.pid');
    const guard = startGuard(server, pidFile, temporary);
    await log.close();
    return {
      ...watch(server, guard, removeTemporary),
      log: () => readFile(logFile, 'utf8'),
      isReady: () => isReadyIn(pidFile, server.pid),
    };
  } catch (error) {
    await removeTemporary();
    throw error;
  }
}

function startGuard(server: ChildProcess, pidFile: string, folder: string): ChildProcess | undefined {
  if (server.pid === undefined) return undefined;
  const guard = spawn('sh', ['-c', guardScript, 'sh', String(server.pid), pidFile, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Neither keeps a test process running that has finished.
  guard.unref();
  server.unref();
  return guard;
}

/** Reads the pid file: its first line is the process id, its eighth is the state. */
async function isReadyIn(pidFile: string, pid: number | undefined): Promise<boolean> {
  if (!existsSync(pidFile)) return false;
  const lines = (await readFile(pidFile, 'utf8')).split('\n').map(line => line.trim());
  return Number(lines[0]) === pid && lines[7] === 'ready';
}

/** Follows the server, and tells the guard when the server has ended. */
function watch(
  server: ChildProcess,
  guard: ChildProcess | undefined,
  removeTemporary: () => Promise<void>,
): Pick<ServerProcess, 'isOver' | 'end'> {
  let isOver = false;
  const over = new Promise<void>(resolve => {
    const ended = () => {
      isOver = true;
      // Another process may soon get the same id, and the guard must not kill that.
      guard?.stdin?.end('done\n');
      resolve();
    };
    server.once('error', ended).once('exit', ended);
  });
  return {
    isOver: () => isOver,
    async end() {
      server.ref();
      if (!isOver) server.kill('SIGINT');
      const timer = setTimeout(() => server.kill('SIGQUIT'), stopTimeout);
      await over;
      clearTimeout(timer);
      await removeTemporary();
    },
  };
}
