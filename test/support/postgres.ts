/** Postgres servers of the tests' own, on loopback. */
import {randomBytes} from 'node:crypto';
import pg from 'pg';
import {quietPort} from './ports.js';
import {getPostgres} from './postgres-install.js';
import {startServer, superuser} from './postgres-process.js';
import {waitFor} from './wait.js';

/** How durable the server is, and which one: what a measurement has to say about it. */
const told = [
  'fsync',
  'full_page_writes',
  'server_version',
  'synchronous_commit',
  'wal_sync_method',
] as const;

export type PostgresSettings = Record<(typeof told)[number], string>;

/** A server that somebody runs. */
export interface Postgres {
  /** The address of one of its databases, as `DATABASE_URL` takes it. */
  url(database: string): string;
  /** Makes an empty database with a name that no other has, and answers with its address. */
  createDatabase(): Promise<string>;
  /** Removes the database at that address and cuts the connections to it. One that is not there is no error. */
  dropDatabase(url: string): Promise<void>;
  /** Some settings by Postgres' own names, e.g. `{fsync: 'on', …}`. */
  settings(): Promise<PostgresSettings>;
}

/** A server that we run. */
export interface OwnPostgres extends Postgres {
  readonly port: number;
  /** Ends it in order, and removes its folder unless that was given. Closing twice is no error. */
  close(): Promise<void>;
}

export interface PostgresOptions {
  /**
   * Where its files are: used where they are there, made where not, and kept. As root, the folder becomes the one of the
   * user that runs the server, who must be able to get there: the folder of `mkdtemp` itself can be taken, not one below.
   */
  dataDir?: string;
  /** To come up again where another server was. */
  port?: number;
  /** `false` for tests that cut no power: they get faster. */
  fsync?: boolean;
  /** Is told when Postgres has to be installed, which takes a while. */
  say?: (line: string) => void;
}

/** The server at an address of any of its databases, for those who did not start it themselves. */
export function postgresAt(address: string): Postgres {
  const url = (database: string) => {
    const changed = new URL(address);
    changed.pathname = `/${encodeURIComponent(database)}`;
    return changed.href;
  };
  const ask = <T>(question: (client: pg.Client) => Promise<T>) => withClient(url('postgres'), question);
  return {
    url,
    async createDatabase() {
      const name = `offprint_${randomBytes(8).toString('hex')}`;
      // Nobody can be connected to this template, and one to which somebody is connected can't be copied.
      await ask(client => client.query(`create database ${name} template template0`));
      return url(name);
    },
    async dropDatabase(url) {
      const name = decodeURIComponent(new URL(url).pathname.slice(1));
      await ask(client =>
        client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
      );
    },
    async settings() {
      const rows = await ask(async client => {
        const query = 'select name, setting from pg_settings where name = any($1)';
        return (await client.query<{name: string; setting: string}>(query, [told])).rows;
      });
      return Object.fromEntries(rows.map(({name, setting}) => [name, setting])) as PostgresSettings;
    },
  };
}

/**
 * Starts a server. It ends when this process does, whatever ends it, and keeps it from ending no longer than its
 * connections do.
 * @throws when there is no Postgres here and none could be got, with a sentence about what to install
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
  // Where the connection is cut, the query that waits on it fails: that is enough said.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
