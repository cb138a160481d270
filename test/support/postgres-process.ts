/** Postgres' own process: its folder, its user, and that it ends when we do. */
import {execFile, execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chown, mkdir, mkdtemp, open, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import type {PostgresPrograms} from './postgres-install.js';

const execute = promisify(execFile);

/** How long a server may take to end by itself, until it has to without ceremony. */
const patience = 20_000;

/** The name of the user inside of the server, who may do everything. */
export const superuser = 'postgres';

/**
 * Waits for a word from this process. It comes when the server has ended; where the pipe closes without one, this
 * process is gone, however that came about, and the server goes too: it is told to stop at once, takes its file with
 * its process id away when it has, and then there is nothing left that uses the folder.
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
  /** Kept when the server ends, and made where it is missing. Without one, the server's folder is a temporary one. */
  dataDir: string | undefined;
  /** Without it, what is committed may be lost when the machine stops, and in no other case. */
  fsync: boolean;
}

export interface ServerProcess {
  /** What it wrote to its log. */
  log(): Promise<string>;
  /** Whether it takes connections. Asking its port would not tell: another server may have that. */
  isReady(): Promise<boolean>;
  /** Whether it ended, by itself or because it was told to. */
  isOver(): boolean;
  /** Ends it in order: what is committed stays, connections are cut. Removes what is temporary. */
  end(): Promise<void>;
}

/** Postgres refuses to run as root, for good reasons. Its own user where there is one, else one that may do nothing. */
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

/** Everybody on this machine may connect, and nobody from elsewhere can: there is only loopback. */
async function makeData(initdb: string, folder: string, cwd: string, user: User): Promise<void> {
  const parameters = ['--no-sync', '--auth=trust', `--username=${superuser}`];
  parameters.push('--encoding=UTF8', '--locale=C.UTF-8', `--pgdata=${folder}`);
  await execute(initdb, parameters, {cwd, ...user});
}

/** Starts a server; it is not yet ready when this resolves. */
export async function startServer({programs, port, dataDir, fsync}: ServerPlace): Promise<ServerProcess> {
  const user = serverUser();
  const own = await folderFor(user, await mkdtemp(path.join(tmpdir(), 'offprint-postgres-')));
  const removeOwn = () => rm(own, {recursive: true, force: true});
  try {
    const data = await folderFor(user, path.resolve(dataDir ?? path.join(own, 'data')));
    if (!existsSync(path.join(data, 'PG_VERSION'))) await makeData(programs.initdb, data, own, user);
    const logFile = path.join(own, 'log');
    const log = await open(logFile, 'a');
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      fsync: fsync ? 'on' : 'off',
    };
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // In a session of its own: what a terminal sends to all of a run would end it before those that use it.
    const server = spawn(programs.postgres, ['-D', data, '-p', String(port), ...parameters], {
      ...user,
      cwd: own,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const pidFile = path.join(data, 'postmaster.pid');
    const guard = startGuard(server, pidFile, own);
    await log.close();
    return {
      ...watch(server, guard, removeOwn),
      log: () => readFile(logFile, 'utf8'),
      isReady: () => saysReady(pidFile, server.pid),
    };
  } catch (error) {
    await removeOwn();
    throw error;
  }
}

function startGuard(server: ChildProcess, pidFile: string, folder: string): ChildProcess | undefined {
  if (server.pid === undefined) return undefined;
  const guard = spawn('sh', ['-c', guardScript, 'sh', String(server.pid), pidFile, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Neither keeps a test process alive that is done otherwise.
  guard.unref();
  server.unref();
  return guard;
}

/** The server writes its process id into the first line of its file, and its state into the eighth. */
async function saysReady(pidFile: string, pid: number | undefined): Promise<boolean> {
  if (!existsSync(pidFile)) return false;
  const lines = (await readFile(pidFile, 'utf8')).split('\n').map(line => line.trim());
  return Number(lines[0]) === pid && lines[7] === 'ready';
}

/** Knows when the server has ended, and tells the guard. */
function watch(
  server: ChildProcess,
  guard: ChildProcess | undefined,
  removeOwn: () => Promise<void>,
): Pick<ServerProcess, 'isOver' | 'end'> {
  let isOver = false;
  const over = new Promise<void>(resolve => {
    const ended = () => {
      isOver = true;
      // The number of its process may soon be another's.
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
      const timer = setTimeout(() => server.kill('SIGQUIT'), patience);
      await over;
      clearTimeout(timer);
      await removeOwn();
    },
  };
}
