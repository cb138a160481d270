import {pipeline, Readable, type Transform} from 'node:stream';
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import {describeError} from '../log.js';
import type {Database} from '../database/tables.js';
import type {Cursor} from './cursor.js';
import {recordOf, type RequestRecord} from './record.js';
import {findRequests, type Search} from './search.js';

/** Requests per query. PGlite has one connection, which other queries get between two pages. */
const pageSize = 500;

/** Requests written before the event loop gets a turn, so that other requests are answered. */
const requestsPerTurn = 10;

async function* rows(
  database: Kysely<Database>,
  search: Search,
  toRow: (record: RequestRecord) => unknown,
  onPage: (requests: number) => void,
) {
  let after: Cursor | undefined;
  do {
    const {requests, next} = await findRequests(database, search, pageSize, after);
    for (const [index, request] of requests.entries()) {
      if (index % requestsPerTurn === 0) await nextTurn();
      yield toRow(recordOf(request));
    }
    onPage(requests.length);
    after = next;
  } while (after);
}

const prematureClose = 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * The error of the web stream, in place of the database's error. The server prints stream errors with all values that they
 * quote, unless they have this code.
 */
const exportError = () => Object.assign(new Error('The export failed.'), {code: prematureClose});

export interface ExportFormat {
  toRow: (record: RequestRecord) => unknown;
  /** Turns rows into bytes. */
  encoder: Transform;
}

/**
 * Streams the results of a search, newest first, as fast as the client reads. The queries stop when the client disconnects.
 * If a query fails, the response is aborted, so that the client knows that the file is incomplete.
 */
export function exportOf(
  database: Kysely<Database>,
  search: Search,
  log: Logger,
  {toRow, encoder}: ExportFormat,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let requests = 0;
  pipeline(Readable.from(rows(database, search, toRow, count => (requests += count))), encoder, error => {
    const isDisconnected = error?.name === 'AbortError' || error?.code === prematureClose;
    if (!error) log.info({requests}, 'Requests were exported.');
    else if (isDisconnected) log.info({requests}, 'The client disconnected during an export.');
    else log.error({...describeError(error), requests}, 'An export failed.');
  });
  const chunks = (encoder as AsyncIterable<Uint8Array<ArrayBuffer>, undefined>)[Symbol.asyncIterator]();
  // Not `Readable.toWeb`, which passes on the database's error, or attaches it as the cause.
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await chunks.next().catch(() => {
        throw exportError();
      });
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
