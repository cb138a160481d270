import {Socket} from 'node:net';
import {Kysely, PostgresDialect, sql} from 'kysely';
import pg from 'pg';
import {firstLine, StartError, systemCode} from '../../serving/start-error.js';
import {migrate} from './migrations/migrate.js';
import type {Database, OpenDatabase} from './tables.js';

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '28000': 'it refuses this user',
  '28P01': 'the user or the password is wrong',
  '3D000': 'that database does not exist',
  '42501': 'this user may not create tables',
};

/** The server settings with which a commit survives a power cut. */
const safeValues = {fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on'};

/** The names of the settings with which a power cut can lose commits. */
async function unsafeSettings(database: Kysely<Database>): Promise<string[]> {
  const names = Object.keys(safeValues) as (keyof typeof safeValues)[];
  const {rows} = await sql<{name: keyof typeof safeValues; setting: string}>`
    select name, setting from pg_settings where name in (${sql.join(names)})
  `.execute(database);
  return rows.filter(({name, setting}) => setting !== safeValues[name]).map(({name}) => name);
}

/** Milliseconds without a byte after which a connection is cut off. Longer than `statement_timeout`. */
const defaultSilence = 45_000;

/**
 * Makes a socket that is destroyed when it is silent for too long. After a failover, a connection may stay open although
 * nobody answers: no packet says that it is lost, and the system notices after many minutes.
 */
function socketWithTimeout(milliseconds: number): Socket {
  const socket = new Socket();
  socket.setTimeout(milliseconds, () =>
    socket.destroy(Object.assign(new Error('No answer.'), {code: 'ETIMEDOUT'})),
  );
  return socket;
}

/**
 * Opens a Postgres, and makes the tables if they are missing. Any number of processes may use one. Each connection sets
 * `synchronous_commit`, so commits are on its disk.
 * @param silence milliseconds without a byte after which a connection is cut off while a query waits
 * @throws StartError if it can't be reached or used. The message never contains the URL, which has a password in it
 */
export async function openPostgres(
  url: string,
  warn: (sentence: string) => void = () => undefined,
  silence = defaultSilence,
): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    stream: () => socketWithTimeout(silence),
    application_name: 'offprint-publisher',
    options: '-c synchronous_commit=on -c statement_timeout=30000',
  });
  // Without a handler, an error of a connection in use would end the process: the pool handles errors of idle connections
  // only, and Kysely none. The query fails anyway, and the next one gets a new connection.
  pool.on('connect', client => {
    client.on('error', error =>
      warn(`A connection to the database was lost (${systemCode(error) || error.name}).`),
    );
  });
  // The pool also reports an idle connection, which the handler above has logged.
  pool.on('error', () => undefined);
  const database = new Kysely<Database>({dialect: new PostgresDialect({pool})});
  try {
    await sql`select 1`.execute(database);
    await migrate(database);
    const settings = await unsafeSettings(database);
    if (settings.length)
      warn(`A power cut may lose acknowledged requests: ${settings.join(' and ')} of the database is off.`);
    return {database, hasRoom: async () => true, backUp: undefined, close: () => database.destroy()};
  } catch (error) {
    await database.destroy().catch(() => undefined);
    const reason = reasons[systemCode(error)] ?? firstLine(error);
    throw new StartError(`The database of DATABASE_URL can't be used, because ${reason}.`);
  }
}
