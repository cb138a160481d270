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
import {PgliteAdapter} from './pglite-traces.js';

function connectionTo(client: PGlite): DatabaseConnection {
  return {
    async executeQuery<Row>({sql, parameters}: CompiledQuery): Promise<QueryResult<Row>> {
      const {rows, affectedRows} = await client.query<Row>(sql, [...parameters]);
      return {rows, numAffectedRows: BigInt(affectedRows ?? 0)};
    },
    streamQuery() {
      throw new Error('PGlite answers a query in one piece.');
    },
  };
}

/** PGlite has one connection, which queries and transactions get in turn. */
function driverFor(client: PGlite): Driver {
  const connection = connectionTo(client);
  const say = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  let last = Promise.resolve();
  let giveBack: () => void = () => undefined;

  const acquire = async () => {
    const before = last;
    let done: () => void = () => undefined;
    last = new Promise(resolve => (done = resolve));
    await before;
    giveBack = done;
    return connection;
  };
  return {
    init: () => client.waitReady,
    acquireConnection: acquire,
    releaseConnection: async () => giveBack(),
    beginTransaction: () => say('begin'),
    commitTransaction: () => say('commit'),
    rollbackTransaction: () => say('rollback'),
    destroy: async () => {
      await acquire();
      await client.close();
      giveBack();
    },
  };
}

/** Kysely 0.28 over PGlite. The client is closed with the Kysely that uses it. */
export function pgliteDialect(client: PGlite): Dialect {
  return {
    createAdapter: () => new PgliteAdapter(),
    createDriver: () => driverFor(client),
    createIntrospector: database => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
