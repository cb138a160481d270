import type {Context} from 'hono';
import type {Services} from '../services.js';
import {csvFormat, type CsvStyle} from './csv.js';
import {exportOf} from './export.js';
import {jsonFormat} from './json.js';
import type {Search} from './search.js';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
};

/** `requests-2026-11-22.csv`, with the date in UTC. */
export function exportName(extension: keyof typeof mediaTypes, now = new Date()): string {
  return `requests-${now.toISOString().slice(0, 10)}.${extension}`;
}

/** Answers with the result of a search as a file. */
export function sendExport(
  context: Context,
  {database, log}: Pick<Services, 'database' | 'log'>,
  search: Search,
  extension: keyof typeof mediaTypes,
  style?: CsvStyle,
): Response {
  context.header('Content-Type', mediaTypes[extension]);
  context.header('Content-Disposition', `attachment; filename="${exportName(extension)}"`);
  // A `HEAD` response has no body. A started export would never be read or cancelled.
  if (context.req.method === 'HEAD') return context.body(null);
  return context.body(exportOf(database, search, log, extension === 'csv' ? csvFormat(style) : jsonFormat()));
}
