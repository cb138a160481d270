import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import {codeOf} from '../log.js';
import type {Database, OutboxMessage} from '../tables.js';
import {failureOf, type Failure} from './failure.js';
import type {Mailer} from './mailer.js';
import {claimMessages, markFailed, markSent} from './outbox.js';

/** How a worker goes about it; times are in seconds. */
export interface WorkerPace {
  /** How many messages are sent at once; as many may be sent twice where this process is killed. */
  atOnce: number;
  /** How often it looks for what others stored, and for what is due again. */
  poll: number;
  /** How long a message may take to be sent. */
  send: number;
  /** How long a message is its own. What is left of it after sending is for marking, with a database that may be away. */
  lease: number;
  /** How long it goes on sending when it is told to end. */
  close: number;
  /** How long a message waits after so many tries. */
  wait: (tries: number) => number;
}

/** A minute after the first try, twice as long after each further one, up to an hour; a quarter more or less. */
export function backOff(tries: number, random = Math.random()): number {
  return Math.min(3_600, 60 * 2 ** (tries - 1)) * (0.75 + random / 2);
}

/**
 * How old a message may be that is sent, in milliseconds. Who runs a server for months before it can send mail must not
 * write to all who ever asked, with links of which many no longer work.
 */
const oldest = 7 * 24 * 60 * 60 * 1000;

const tooOld: Failure = {reason: 'too old to be sent', isFinal: true};

const standard: WorkerPace = {atOnce: 1, poll: 5, send: 40, lease: 60, close: 5, wait: backOff};

export interface WorkerOptions {
  database: Kysely<Database>;
  mailer: Mailer;
  /** Told of what failed, by the id of the message and codes. */
  log: Logger;
  pace?: Partial<WorkerPace> | undefined;
}

/** Sends what stands in the outbox. Any number of them, in any number of processes, may share one. */
export interface Worker {
  /** Says that there is something to send. */
  wake(): void;
  /** Takes nothing new, and finishes what it is sending, or lets go of it after a while. */
  close(): Promise<void>;
}

/** Starts a worker. */
export function startWorker({database, mailer, log, pace: given}: WorkerOptions): Worker {
  const pace = {...standard, ...given};
  const sending = new Map<AbortController, Promise<void>>();
  let isClosing = false;
  let isWoken = false;
  let rouse: () => void = () => undefined;

  const wake = () => {
    isWoken = true;
    rouse();
  };

  /** Until there may be something to do: at once where somebody said so in the meantime. */
  async function rest(seconds: number): Promise<void> {
    if (!isWoken && !isClosing) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, seconds * 1000);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    isWoken = false;
  }

  /** Tries again while the database is away, as what is sent and not marked is sent once more. */
  async function mark<T>(what: () => Promise<T>): Promise<T | undefined> {
    const end = performance.now() + (pace.lease - pace.send) * 1000;
    for (;;) {
      try {
        return await what();
      } catch (error) {
        log.error({code: codeOf(error)}, 'A message could not be marked.');
        if (isClosing || performance.now() > end) return undefined;
        await new Promise(resolve => setTimeout(resolve, 1000));
      }
    }
  }

  async function failed(message: OutboxMessage, failure: Failure): Promise<void> {
    const {id, tries} = message;
    const outcome = await mark(() => markFailed(database, message, failure, pace.wait(tries)));
    const end = outcome === 'given up' ? 'A message was given up.' : 'A message was not sent yet.';
    log.warn({id, tries, reason: failure.reason}, end);
  }

  async function deliver(message: OutboxMessage, letGo: AbortController): Promise<void> {
    if (Date.now() - message.created_at.getTime() > oldest) return failed(message, tooOld);
    const timer = setTimeout(() => letGo.abort(), pace.send * 1000);
    const failure = await mailer.send(message, letGo.signal).then(() => undefined, failureOf);
    clearTimeout(timer);
    if (failure) await failed(message, failure);
    else await mark(() => markSent(database, message));
  }

  async function takeDue(): Promise<boolean> {
    const free = pace.atOnce - sending.size;
    if (free <= 0) return false;
    const due = await claimMessages(database, free, pace.lease);
    for (const message of due) {
      const letGo = new AbortController();
      const done = () => {
        sending.delete(letGo);
        wake();
      };
      sending.set(letGo, deliver(message, letGo).finally(done));
    }
    return due.length === free;
  }

  async function run(): Promise<void> {
    while (!isClosing) {
      let mayBeMore = false;
      try {
        mayBeMore = await takeDue();
      } catch (error) {
        log.error({code: codeOf(error)}, 'The outbox could not be read.');
      }
      // Not all of them at the same moment.
      if (!mayBeMore) await rest(pace.poll * (0.75 + Math.random() / 2));
    }
  }

  const running = run();
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    isClosing = true;
    rouse();
    await running;
    const timer = setTimeout(() => sending.forEach((_, letGo) => letGo.abort()), pace.close * 1000);
    await Promise.all(sending.values());
    clearTimeout(timer);
  }
  return {wake, close: () => (closed ??= close())};
}
