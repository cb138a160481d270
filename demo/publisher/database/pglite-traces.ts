import {PostgresAdapter, sql, type Kysely} from 'kysely';
import type {Logger} from 'pino';
import {codeOf} from '../log.js';
import type {Database} from './tables.js';

/** Tells a database on PGlite from one on a server. */
export class PgliteAdapter extends PostgresAdapter {}

/** Every table with a person in it; what is dead in the others names nobody. */
const tables = ['outbox', 'requests'] as const;

/** Segments of the write-ahead log that were used before, and are kept to be used again, with what stands in them. */
async function countRecycled(database: Kysely<Database>): Promise<number> {
  const {rows} = await sql<{count: number}>`
    select count(*)::integer as count from pg_ls_waldir()
    where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_insert_lsn())
  `.execute(database);
  return rows[0]?.count ?? 0;
}

/** Begins a new segment, and removes those before it: PGlite is opened with `wal_recycle = off`. */
async function forgetLog(database: Kysely<Database>): Promise<void> {
  await sql`select pg_switch_wal()`.execute(database);
  await sql`checkpoint`.execute(database);
}

/**
 * Removes from the files of a PGlite what was deleted from its tables. Postgres leaves that where it was until a table
 * is vacuumed, which nothing does in PGlite, and even then in gaps of its pages and in its log. So the tables are written
 * anew, with their indexes, and the log is begun anew. Everybody waits meanwhile.
 *
 * On a server, autovacuum and the log are the administrator's, whose replicas and backups need it: nothing is done there.
 * What fails is logged, and done the next time, at the latest when the server starts again: that something was deleted
 * stays true.
 */
export async function removeTraces(database: Kysely<Database>, log: Logger): Promise<void> {
  if (!(database.getExecutor().adapter instanceof PgliteAdapter)) return;
  try {
    for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(database);
    await forgetLog(database);
    // An older version recycled segments; each is used once, and removed.
    for (let left = await countRecycled(database); left > 0; left -= 1) await forgetLog(database);
  } catch (error) {
    log.error({code: codeOf(error)}, 'What was deleted may still stand in the files of the database.');
  }
}
