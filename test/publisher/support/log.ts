import type {Logger} from 'pino';
import {makeLog} from '../../../demo/publisher/log.js';

export interface KeptLog {
  log: Logger;
  /** The logged lines, a JSON object each. */
  lines: string[];
}

/** A log that a test can read, by default with warnings and errors only. */
export function keptLog(level: 'info' | 'warn' = 'warn'): KeptLog {
  const lines: string[] = [];
  const write = (line: string) => {
    // The tests' Postgres runs without fsync, about which the publisher warns.
    if (!line.includes('fsync')) lines.push(line);
  };
  return {log: makeLog(level, {write}), lines};
}
