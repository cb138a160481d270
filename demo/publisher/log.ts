import {writeSync} from 'node:fs';
import pino, {type DestinationStream, type Logger} from 'pino';
import {systemCode} from '../serving/start-error.js';

/**
 * What may be said of an error: its code, or else its name. The messages of a database quote the values they complain
 * of, and those are a visitor's.
 */
export function codeOf(error: unknown): string {
  return systemCode(error) || (error instanceof Error ? error.name : 'unknown');
}

/** How much waits to be written, in bytes, before further lines are left out. */
const room = 64 * 1024;

let waiting: Buffer = Buffer.alloc(0);

/**
 * Standard error, of which lines are left out while it cannot be written: on a full disk, or where nobody reads. Pino's
 * own destination would end the process for that, or keep all that could not be written, and try for ever at the end.
 */
const standardError: DestinationStream = {
  write(line) {
    if (waiting.length < room) waiting = Buffer.concat([waiting, Buffer.from(line)]);
    try {
      while (waiting.length > 0) waiting = waiting.subarray(writeSync(2, waiting));
    } catch {
      // A slow reader has no room for it yet, or there is nowhere left to say so: it is tried with the next line.
    }
  },
};

/** One JSON object a line, on standard error unless told otherwise. */
export function makeLog(level: 'info' | 'warn', stream: DestinationStream = standardError): Logger {
  return pino({level, base: null, timestamp: pino.stdTimeFunctions.isoTime}, stream);
}
