import {pipeline, Readable} from 'node:stream';
import {setImmediate as turn} from 'node:timers/promises';
import {stringify} from 'csv-stringify';
import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import type {FieldName} from '../../../src/request/request.js';
import {codeOf} from '../log.js';
import {fieldNames} from '../requests/schema.js';
import type {Database} from '../database/tables.js';
import type {Cursor} from './cursor.js';
import {jsonWithoutFormulas, withoutFormulas} from './formulas.js';
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
  extra: ({extra}) => jsonWithoutFormulas(extra),
  'consent.granted': ({consent}) => consent.granted,
  'consent.mode': ({consent}) => consent.mode,
  'consent.text': ({consent}) => consent.text,
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
  'context.capture': ({context}) => jsonWithoutFormulas(context.capture),
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

function written(cell: Cell): string | number {
  if (typeof cell === 'string') return withoutFormulas(cell);
  if (typeof cell === 'number') return cell;
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Rows per query. PGlite has one connection, which other queries get between two pages. */
const pageSize = 500;

/** Rows written before the event loop gets a turn, so that other requests are answered. */
const rowsInARow = 10;

async function* rows(database: Kysely<Database>, search: Search, count: (requests: number) => void) {
  let after: Cursor | undefined;
  do {
    const {requests, next} = await findRequests(database, search, pageSize, after);
    for (const [index, found] of requests.entries()) {
      if (index % rowsInARow === 0) await turn();
      const record = recordOf(found);
      yield Object.values(columns).map(column => written(column(record)));
    }
    count(requests.length);
    after = next;
  } while (after);
}

const prematureClose = 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * What the web stream fails with, in place of what the database said: the server prints errors of streams whole, with
 * the values that are quoted in them, unless they have this code.
 */
const cutOff = () => Object.assign(new Error('The export was cut off.'), {code: prematureClose});

/**
 * All that a search finds as CSV (RFC 4180), newest first, read as fast as it is taken. Who stops reading stops the
 * queries; where they fail, the file is cut off rather than ended.
 */
export function csvOf(
  database: Kysely<Database>,
  search: Search,
  log: Logger,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stringifier = stringify({
    // Without it, Excel takes the text for one of another encoding.
    bom: true,
    header: true,
    columns: Object.keys(columns),
    record_delimiter: '\r\n',
    quoted: true,
    escape_formulas: true,
  });
  let requests = 0;
  pipeline(Readable.from(rows(database, search, count => (requests += count))), stringifier, error => {
    const isReaderGone = error?.name === 'AbortError' || error?.code === prematureClose;
    if (!error) log.info({requests}, 'Requests were exported.');
    else if (isReaderGone) log.info({requests}, 'The reader of an export has gone.');
    else log.error({code: codeOf(error), requests}, 'An export was cut off.');
  });
  const chunks = (stringifier as AsyncIterable<Uint8Array<ArrayBuffer>, undefined>)[Symbol.asyncIterator]();
  // Not `Readable.toWeb`, which hands on what went wrong as it is, or as the cause of its own error.
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await chunks.next().catch(() => {
        throw cutOff();
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
