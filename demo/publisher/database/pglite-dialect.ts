import type {PGlite} from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type {DiskSpace} from './disk-space.js';
import {PgliteAdapter} from './pglite-traces.js';

/**
 * Statements that write nothing, or that end a transaction. All others need space on the disk, also the functions that
 * write.
 */
const writesNothing = /^\s*(?:select(?!\s+(?:store|count)_request\b)|show|commit|rollback)\b/i;

function connectionTo(client: PGlite, disk: DiskSpace): DatabaseConnection {
  return {
    async executeQuery<Row>({sql, parameters}: CompiledQuery): Promise<QueryResult<Row>> {
      if (!writesNothing.test(sql)) await disk.requireRoom();
      const {rows, affectedRows} = await client.query<Row>(sql, [...parameters]);
      return {rows, numAffectedRows: BigInt(affectedRows ?? 0)};
    },
    streamQuery() {
      throw new Error('PGlite does not stream results.');
    },
  };
}

/** PGlite has one connection, which queries and transactions use in turn. */
function driverFor(client: PGlite, disk: DiskSpace): Driver {
  const connection = connectionTo(client, disk);
  const run = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  let lastTurn = Promise.resolve();
  let endTurn: () => void = () => undefined;

  const acquire = async () => {
    const previousTurn = lastTurn;
    let resolveTurn: () => void = () => undefined;
    lastTurn = new Promise(resolve => (resolveTurn = resolve));
    await previousTurn;
    endTurn = resolveTurn;
    return connection;
  };
  return {
    init: () => client.waitReady,
    acquireConnection: acquire,
    releaseConnection: async () => endTurn(),
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: async () => {
      await acquire();
      await client.close();
      endTurn();
    },
  };
}

/**
 * Kysely 0.28 over PGlite. The client is closed with the Kysely that uses it. Queries that write fail with ENOSPC while the
 * disk is almost full.
 */
export function pgliteDialect(client: PGlite, disk: DiskSpace): Dialect {
  return {
    createAdapter: () => new PgliteAdapter(disk),
    createDriver: () => driverFor(client, disk),
    createIntrospector: database => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
