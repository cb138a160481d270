/** Postgres servers for tests, on loopback. */
import {randomBytes} from 'node:crypto';
import pg from 'pg';
import {quietPort} from './ports.js';
import {getPostgres} from './postgres-install.js';
import {startServer, superuser} from './postgres-process.js';
import {waitFor} from './wait.js';

/** The settings that a measurement reports: the version, and how durable the server is. */
const reportedSettings = [
  'fsync',
  'full_page_writes',
  'server_version',
  'synchronous_commit',
  'wal_sync_method',
] as const;

export type PostgresSettings = Record<(typeof reportedSettings)[number], string>;

/** A running server. */
export interface Postgres {
  /** Returns the URL of a database, as `DATABASE_URL` takes it. */
  url(database: string): string;
  /** Creates an empty database with a new name, and returns its URL. */
  createDatabase(): Promise<string>;
  /** Removes a database, and cuts the connections to it. It may be missing. */
  dropDatabase(url: string): Promise<void>;
  /** Reads some settings, by Postgres' names, such as `{fsync: 'on', …}`. */
  settings(): Promise<PostgresSettings>;
}

/** A server that this process started. */
export interface OwnPostgres extends Postgres {
  readonly port: number;
  /** Ends the server in order, and removes its temporary folder. Can be called twice. */
  close(): Promise<void>;
}

export interface PostgresOptions {
  /**
   * The data folder: created if it is missing, and kept. As root, the folder is given to the user that runs the server,
   * who must be able to reach it: pass the folder of `mkdtemp` itself, not one in it.
   */
  dataDir?: string;
  /** The port; by default, a free one. */
  port?: number;
  /** Whether to sync to the disk, true by default. Tests are faster without. */
  fsync?: boolean;
  /** Logs that Postgres is being installed, which takes a while. */
  say?: (line: string) => void;
}

/** Connects to a running server by the URL of any of its databases. */
export function postgresAt(address: string): Postgres {
  const url = (database: string) => {
    const changed = new URL(address);
    changed.pathname = `/${encodeURIComponent(database)}`;
    return changed.href;
  };
  const runQuery = <T>(query: (client: pg.Client) => Promise<T>) => withClient(url('postgres'), query);
  return {
    url,
    async createDatabase() {
      const name = `offprint_${randomBytes(8).toString('hex')}`;
      // A template with connections can't be copied, and nobody can connect to this one.
      await runQuery(client => client.query(`create database ${name} template template0`));
      return url(name);
    },
    async dropDatabase(url) {
      const name = decodeURIComponent(new URL(url).pathname.slice(1));
      await runQuery(client =>
        client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
      );
    },
    async settings() {
      const rows = await runQuery(async client => {
        const query = 'select name, setting from pg_settings where name = any($1)';
        return (await client.query<{name: string; setting: string}>(query, [reportedSettings])).rows;
      });
      return Object.fromEntries(rows.map(({name, setting}) => [name, setting])) as PostgresSettings;
    },
  };
}

/**
 * Starts a server. It ends with this process, in whatever way that ends. It does not keep this process running.
 * @throws an error that says what to install, if there is no Postgres and it could not be installed
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<OwnPostgres> {
  const {dataDir, fsync = true, say = console.error} = options;
  const programs = await getPostgres(say);
  const port = options.port ?? (await quietPort());
  const server = await startServer({programs, port, dataDir, fsync});
  const postgres = postgresAt(`postgres://${superuser}@127.0.0.1:${port}/postgres`);
  try {
    await waitFor(() => server.isOver() || server.isReady(), 'Postgres takes connections');
    if (server.isOver()) throw new Error(`Postgres ended instead of starting:\n${await server.log()}`);
  } catch (error) {
    await server.end();
    throw error;
  }
  return {...postgres, port, close: () => server.end()};
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({connectionString: url, connectionTimeoutMillis: 10_000});
  // When the connection is cut, the pending query fails, which reports enough.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
