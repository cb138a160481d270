import pino, {type DestinationStream, type Logger} from 'pino';
import {systemCode} from '../serving/start-error.js';

/**
 * What may be said of an error: its code, or else its name. The messages of a database quote the values they complain
 * of, and those are a visitor's.
 */
export function codeOf(error: unknown): string {
  return systemCode(error) || (error instanceof Error ? error.name : 'unknown');
}

/** One JSON object a line, on standard error unless told otherwise. */
export function makeLog(level: 'info' | 'warn', stream: DestinationStream = pino.destination(2)): Logger {
  return pino({level, base: null, timestamp: pino.stdTimeFunctions.isoTime}, stream);
}
