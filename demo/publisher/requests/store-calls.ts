import {sql, type Kysely} from 'kysely';
import {PgliteAdapter} from '../database/pglite-traces.js';
import type {Database} from '../database/tables.js';

/** Calls the function `store_request` with its parameter in JSON, and returns its result. */
export type StoreCall = (given: string) => Promise<unknown>;

interface WaitingCall {
  given: string;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** The largest number of calls in one query. Nothing else runs in this process meanwhile. */
const mostTogether = 10;

function callOne(database: Kysely<Database>): StoreCall {
  return async given => {
    const {rows} = await sql<{result: unknown}>`
      select store_request(${given}::jsonb, ${Date.now()}::bigint) as result
    `.execute(database);
    return rows[0]?.result;
  };
}

/** Calls the function for several requests in one transaction, one after the other. */
async function callTogether(database: Kysely<Database>, given: readonly string[]): Promise<unknown[]> {
  const {rows} = await sql<{result: unknown}>`
    select store_request(request, ${Date.now()}::bigint) as result
    from jsonb_array_elements(${`[${given.join()}]`}::jsonb) with ordinality as given(request, position)
    order by position
  `.execute(database);
  return rows.map(({result}) => result);
}

/**
 * Collects the calls that come while a query runs, and makes them together: a query of PGlite takes as long as the function
 * itself. Each result is returned after the commit. If one call fails, all are made again one by one.
 */
function callsTogether(database: Kysely<Database>): StoreCall {
  const one = callOne(database);
  const waiting: WaitingCall[] = [];
  let isRunning = false;

  async function make(calls: readonly WaitingCall[]): Promise<void> {
    const oneByOne = () =>
      Promise.all(calls.map(({given, resolve, reject}) => one(given).then(resolve, reject)));
    const together = () =>
      callTogether(
        database,
        calls.map(({given}) => given),
      ).catch(() => undefined);
    const results = calls.length > 1 ? await together() : undefined;
    if (results) calls.forEach(({resolve}, index) => resolve(results[index]));
    else await oneByOne();
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) await make(waiting.splice(0, mostTogether));
    isRunning = false;
  }

  return given =>
    new Promise((resolve, reject) => {
      waiting.push({given, resolve, reject});
      if (!isRunning) void run();
    });
}

const calls = new WeakMap<Kysely<Database>, StoreCall>();

/**
 * The call for a database. On Postgres each call is a query of its own: together, calls would hold the counters of many
 * visitors locked, in an order that can be another one in the next process.
 */
export function storeCallOn(database: Kysely<Database>): StoreCall {
  const known = calls.get(database);
  if (known) return known;
  const isPglite = database.getExecutor().adapter instanceof PgliteAdapter;
  const call = isPglite ? callsTogether(database) : callOne(database);
  calls.set(database, call);
  return call;
}
