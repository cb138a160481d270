import {Transform} from 'node:stream';
import type {ExportFormat} from './export.js';

/** Requests as one array in JSON, a line for each. */
export function jsonFormat(): ExportFormat {
  let rows = 0;
  return {
    toRow: record => record,
    encoder: new Transform({
      writableObjectMode: true,
      transform(record, _encoding, done) {
        rows += 1;
        done(null, `${rows === 1 ? '[\n' : ',\n'}${JSON.stringify(record)}`);
      },
      flush(done) {
        done(null, rows === 0 ? '[]\n' : '\n]\n');
      },
    }),
  };
}
