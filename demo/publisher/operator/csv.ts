import {stringify} from 'csv-stringify';
import type {FieldName} from '../../../src/request/request.js';
import {fieldNames} from '../requests/schema.js';
import type {ExportFormat} from './export.js';
import {formulaSafeJson, escapeFormulas} from './formulas.js';
import type {RequestRecord} from './record.js';

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
  origin: ({origin}) => origin,
  handledAt: ({handledAt}) => handledAt,
};

/** `raw` leaves texts as they are, for programs that import them. */
export type CsvStyle = 'for spreadsheets' | 'raw';

function writtenCell(cell: Cell, style: CsvStyle): string | number {
  if (typeof cell === 'string') return style === 'raw' ? cell : escapeFormulas(cell);
  if (typeof cell === 'number') return cell;
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Requests as CSV (RFC 4180). */
export function csvFormat(style: CsvStyle = 'for spreadsheets'): ExportFormat {
  return {
    toRow: record => Object.values(columns).map(column => writtenCell(column(record), style)),
    encoder: stringify({
      // Without a byte order mark, Excel reads the text in another encoding.
      bom: true,
      header: true,
      columns: Object.keys(columns),
      record_delimiter: '\r\n',
      quoted: true,
      escape_formulas: style !== 'raw',
    }),
  };
}
