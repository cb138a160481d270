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
  return {log: makeLog(level, {write: line => void lines.push(line)}), lines};
}
