import {writeSync} from 'node:fs';
import pino, {type DestinationStream, type Logger} from 'pino';
import {systemCode} from '../serving/start-error.js';

/**
 * The part of an error that may be logged: its code, or else its name. Error messages of databases quote values that
 * visitors typed.
 */
export function codeOf(error: unknown): string {
  return systemCode(error) || (error instanceof Error ? error.name : 'unknown');
}

/** The number of frames that are logged. */
const mostFrames = 5;

/**
 * The part of an error that may be logged: its code, and where it was thrown, by file and line. Both are free of what
 * visitors typed.
 */
export function describeError(error: unknown): {code: string; frames: string[]} {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = [...stack.matchAll(/^ +at .*?([\w.@-]+\/[\w.-]+:\d+):\d+\)?$/gm)].map(
    ([, place = '']) => place,
  );
  return {code: codeOf(error), frames: frames.slice(0, mostFrames)};
}

/** The buffer for unwritten lines, in bytes. Lines that do not fit are dropped. */
const bufferLimit = 64 * 1024;

let unwritten: Buffer = Buffer.alloc(0);

/**
 * Writes to standard error. Drops lines while writing fails, for example on a full disk. Pino's own destination would end
 * the process, or keep every line and block its exit.
 */
const standardError: DestinationStream = {
  write(line) {
    if (unwritten.length < bufferLimit) unwritten = Buffer.concat([unwritten, Buffer.from(line)]);
    try {
      while (unwritten.length > 0) unwritten = unwritten.subarray(writeSync(2, unwritten));
    } catch {
      // The pipe is full or broken. The next line tries again.
    }
  },
};

/** Makes a log that writes one JSON object per line, by default to standard error. */
export function makeLog(level: 'info' | 'warn', stream: DestinationStream = standardError): Logger {
  return pino({level, base: null, timestamp: pino.stdTimeFunctions.isoTime}, stream);
}
