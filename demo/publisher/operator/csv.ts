import {pipeline, Readable} from 'node:stream';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {stringify} from 'csv-stringify';
import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import type {FieldName} from '../../../src/request/request.js';
import {describeError} from '../log.js';
import {fieldNames} from '../requests/schema.js';
import type {Database} from '../database/tables.js';
import type {Cursor} from './cursor.js';
import {formulaSafeJson, escapeFormulas} from './formulas.js';
import {recordOf, type RequestRecord} from './record.js';
import {findRequests, type Search} from './search.js';

type Cell = string | number | boolean | null | undefined;

const columns: Record<string, (record: RequestRecord) => Cell> = {
  id: ({id}) => id,
  receivedAt: ({receivedAt}) => receivedAt,
  submittedAt: ({submittedAt}) => submittedAt,
  booklet: ({booklet}) => booklet,
  ...Object.fromEntries(
    [...fieldNames].map(name => [name, ({fields}: RequestRecord) => fields[name as FieldName]]),
  ),
  extra: ({extra}) => formulaSafeJson(extra),
  'consent.granted': ({consent}) => consent.granted,
  'consent.mode': ({consent}) => consent.mode,
  'consent.text': ({consent}) => consent.text,
  'consent.translatedText': ({consent}) => consent.translatedText,
  'consent.version': ({consent}) => consent.version,
  'consent.privacyUrl': ({consent}) => consent.privacyUrl,
  'consent.healthPrivacyUrl': ({consent}) => consent.healthPrivacyUrl,
  'consent.termsUrl': ({consent}) => consent.termsUrl,
  'consent.marketing': ({consent}) => consent.marketing,
  'consent.marketingText': ({consent}) => consent.marketingText,
  'consent.locale': ({consent}) => consent.locale,
  'consent.gpc': ({consent}) => consent.gpc,
  'consent.at': ({consent}) => consent.at,
  'context.policy': ({context}) => context.policy,
  'context.url': ({context}) => context.url,
  'context.title': ({context}) => context.title,
  'context.referrer': ({context}) => context.referrer,
  'context.capture': ({context}) => formulaSafeJson(context.capture),
  'proof.trap': ({proof}) => proof.trap,
  'proof.elapsed': ({proof}) => proof.elapsed,
  'kit.name': ({kit}) => kit.name,
  'kit.version': ({kit}) => kit.version,
  flagged: ({flagged}) => flagged,
  downloads: ({downloads}) => downloads,
  lastDownloadedAt: ({lastDownloadedAt}) => lastDownloadedAt,
  'mail.state': ({mail}) => mail?.state,
  'mail.at': ({mail}) => mail?.at,
  'mail.reason': ({mail}) => mail?.reason,
};

/** `raw` leaves texts as they are, for programs that import them. */
export type CsvStyle = 'for spreadsheets' | 'raw';

function writtenCell(cell: Cell, style: CsvStyle): string | number {
  if (typeof cell === 'string') return style === 'raw' ? cell : escapeFormulas(cell);
  if (typeof cell === 'number') return cell;
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Rows per query. PGlite has one connection, which other queries get between two pages. */
const pageSize = 500;

/** Rows written before the event loop gets a turn, so that other requests are answered. */
const rowsPerTurn = 10;

async function* rows(
  database: Kysely<Database>,
  search: Search,
  style: CsvStyle,
  onPage: (requests: number) => void,
) {
  let after: Cursor | undefined;
  do {
    const {requests, next} = await findRequests(database, search, pageSize, after);
    for (const [index, request] of requests.entries()) {
      if (index % rowsPerTurn === 0) await nextTurn();
      const record = recordOf(request);
      yield Object.values(columns).map(column => writtenCell(column(record), style));
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

/**
 * Streams the results of a search as CSV (RFC 4180), newest first, as fast as the client reads. The queries stop when the
 * client disconnects. If a query fails, the response is aborted, so that the client knows that the file is incomplete.
 */
export function csvOf(
  database: Kysely<Database>,
  search: Search,
  log: Logger,
  style: CsvStyle = 'for spreadsheets',
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stringifier = stringify({
    // Without a byte order mark, Excel reads the text in another encoding.
    bom: true,
    header: true,
    columns: Object.keys(columns),
    record_delimiter: '\r\n',
    quoted: true,
    escape_formulas: style !== 'raw',
  });
  let requests = 0;
  pipeline(Readable.from(rows(database, search, style, count => (requests += count))), stringifier, error => {
    const isDisconnected = error?.name === 'AbortError' || error?.code === prematureClose;
    if (!error) log.info({requests}, 'Requests were exported.');
    else if (isDisconnected) log.info({requests}, 'The client disconnected during an export.');
    else log.error({...describeError(error), requests}, 'An export failed.');
  });
  const chunks = (stringifier as AsyncIterable<Uint8Array<ArrayBuffer>, undefined>)[Symbol.asyncIterator]();
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

/** `requests-2026-11-22.csv`, with the date in UTC. */
export function csvName(now = new Date()): string {
  return `requests-${now.toISOString().slice(0, 10)}.csv`;
}
