import {Kysely, PostgresDialect, sql} from 'kysely';
import pg from 'pg';
import {firstLine, StartError, systemCode} from '../../serving/start-error.js';
import {migrate} from './migrations/migrate.js';
import type {Database, OpenDatabase} from './tables.js';

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '28000': 'it does not let this user in',
  '28P01': 'it does not know this user or this password',
  '3D000': 'it has no database of that name',
  '42501': 'this user may not make tables there',
};

/** What a setting of the server has to be for a commit to outlive a power cut. */
const safe = {fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on'};

/** The names of the settings by which what was acknowledged could be lost in a power cut. */
async function unsafeSettings(database: Kysely<Database>): Promise<string[]> {
  const names = Object.keys(safe) as (keyof typeof safe)[];
  const {rows} = await sql<{name: keyof typeof safe; setting: string}>`
    select name, setting from pg_settings where name in (${sql.join(names)})
  `.execute(database);
  return rows.filter(({name, setting}) => setting !== safe[name]).map(({name}) => name);
}

/**
 * Opens a Postgres, and makes the tables where they are missing. Any number of processes may use one. What is committed
 * is on its disk: each connection asks for `synchronous_commit`.
 * @throws StartError when it can't be reached or used; never with the URL, which holds a password
 */
export async function openPostgres(
  url: string,
  warn: (sentence: string) => void = () => undefined,
): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // A server that was cut off is found to be gone.
    keepAlive: true,
    application_name: 'offprint-publisher',
    options: '-c synchronous_commit=on -c statement_timeout=30000',
  });
  // The pool listens to a connection only while nobody uses it, and Kysely never does: one that broke under a query would
  // end the process. The query fails by itself, and the next one gets a new connection.
  pool.on('connect', client => {
    client.on('error', error =>
      warn(`A connection to the database was lost (${systemCode(error) || error.name}).`),
    );
  });
  // Of a connection that nobody uses, the pool tells as well: that has been said then.
  pool.on('error', () => undefined);
  const database = new Kysely<Database>({dialect: new PostgresDialect({pool})});
  try {
    await sql`select 1`.execute(database);
    await migrate(database);
    const settings = await unsafeSettings(database);
    if (settings.length)
      warn(
        `The database may lose what was acknowledged in a power cut: its ${settings.join(' and ')} is off.`,
      );
    return {database, close: () => database.destroy()};
  } catch (error) {
    await database.destroy().catch(() => undefined);
    const reason = reasons[systemCode(error)] ?? firstLine(error);
    throw new StartError(`The database of DATABASE_URL can't be used, because ${reason}.`);
  }
}
