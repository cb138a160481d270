import {PostgresAdapter, sql, type Kysely} from 'kysely';
import type {Logger} from 'pino';
import {describeError} from '../log.js';
import type {DiskSpace} from './disk-space.js';
import type {Database} from './tables.js';

/** A separate class, so that `instanceof` distinguishes PGlite from a Postgres server. */
export class PgliteAdapter extends PostgresAdapter {
  readonly disk: DiskSpace;

  constructor(disk: DiskSpace) {
    super();
    this.disk = disk;
  }
}

/** The tables with personal data. */
const tables = ['outbox', 'requests'] as const;

/** Counts the recycled segments of the write-ahead log, which still contain old data. */
async function countRecycled(database: Kysely<Database>): Promise<number> {
  const {rows} = await sql<{count: number}>`
    select count(*)::integer as count from pg_ls_waldir()
    where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_insert_lsn())
  `.execute(database);
  return rows[0]?.count ?? 0;
}

/** The bytes that rewriting the tables may take: copies of both, and their log. */
async function bytesToRewrite(database: Kysely<Database>): Promise<number> {
  const sizes = tables.map(table => sql`pg_total_relation_size(${table})`);
  const {rows} = await sql<{size: string}>`select ${sql.join(sizes, sql` + `)} as size`.execute(database);
  return 2 * Number(rows[0]?.size ?? 0);
}

/** Starts a new segment and removes the earlier ones, since PGlite is opened with `wal_recycle = off`. */
async function removeOldSegments(database: Kysely<Database>): Promise<void> {
  await sql`select pg_switch_wal()`.execute(database);
  await sql`checkpoint`.execute(database);
}

/**
 * Removes deleted rows from the files of a PGlite. Postgres keeps their bytes until a table is vacuumed, which PGlite never
 * does, and even then in unused parts of pages and in the write-ahead log. This function rewrites the tables with their
 * indexes and starts a new log. Other queries wait meanwhile.
 *
 * It does nothing on a Postgres server, where vacuum and log are the administrator's, whose replicas and backups need them.
 * Failures are logged. The next call tries again, at the latest after the next start.
 */
export async function removeTraces(database: Kysely<Database>, log: Logger): Promise<void> {
  const {adapter} = database.getExecutor();
  if (!(adapter instanceof PgliteAdapter)) return;
  try {
    await adapter.disk.requireRoom(await bytesToRewrite(database));
    for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(database);
    await removeOldSegments(database);
    // Earlier versions recycled segments. Each of these is used once more and then removed.
    for (let left = await countRecycled(database); left > 0; left -= 1) await removeOldSegments(database);
  } catch (error) {
    log.error(describeError(error), 'Deleted rows may remain in the files of the database.');
  }
}
