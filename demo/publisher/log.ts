import {writeSync} from 'node:fs';
import pino, {type DestinationStream, type Logger} from 'pino';
import {systemCode} from '../serving/start-error.js';

/**
 * The part of an error that may be logged: its code, or else its name. Messages of a database quote values that a
 * visitor typed.
 */
export function codeOf(error: unknown): string {
  return systemCode(error) || (error instanceof Error ? error.name : 'unknown');
}

/** The buffer for unwritten lines, in bytes. Lines that do not fit are dropped. */
const bufferLimit = 64 * 1024;

let waiting: Buffer = Buffer.alloc(0);

/**
 * Standard error. Lines are dropped while it can't be written to, for example on a full disk. Pino's own destination would
 * end the process, or keep every line and block its end.
 */
const standardError: DestinationStream = {
  write(line) {
    if (waiting.length < bufferLimit) waiting = Buffer.concat([waiting, Buffer.from(line)]);
    try {
      while (waiting.length > 0) waiting = waiting.subarray(writeSync(2, waiting));
    } catch {
      // The pipe is full or broken. The next line tries again.
    }
  },
};

/** Writes one JSON object a line, to standard error by default. */
export function makeLog(level: 'info' | 'warn', stream: DestinationStream = standardError): Logger {
  return pino({level, base: null, timestamp: pino.stdTimeFunctions.isoTime}, stream);
}
