import type {Logger} from 'pino';
import {makeLog} from '../../../demo/publisher/log.js';

export interface KeptLog {
  log: Logger;
  /** What was logged, a JSON object each. */
  lines: string[];
}

/** A log that a test can read: all of it, or what is wrong alone. */
export function keptLog(level: 'info' | 'warn' = 'warn'): KeptLog {
  const lines: string[] = [];
  const write = (line: string) => {
    // The Postgres of the tests is fast and not safe, and the publisher rightly says so.
    if (!line.includes('fsync')) lines.push(line);
  };
  return {log: makeLog(level, {write}), lines};
}
