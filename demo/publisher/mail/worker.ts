import {setTimeout as sleep} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import {codeOf} from '../log.js';
import type {Database} from '../database/tables.js';
import {failureOf, type Failure} from './failure.js';
import type {Mailer} from './mailer.js';
import {claimMessages, markFailed, markSent, renewClaim, type ClaimedMessage} from './outbox.js';

/** The worker's limits and waits. Times are in seconds. */
export interface WorkerPace {
  /** Messages sent at once. As many may be sent twice if this process is killed. */
  atOnce: number;
  /** How long the others wait for one: a server that thinks about it must not hold up all. Three may be thought about. */
  slow: number;
  /** How often it looks for messages that are due. */
  poll: number;
  /** How long a message may take to be sent: more than the mailer gives a server. */
  send: number;
  /**
   * How long a message is its own, unless it says that it still is, which it does three times as often while it sends.
   * What a killed process held waits as long.
   */
  lease: number;
  /** How long `close` waits for messages that are being sent. */
  close: number;
  /** The wait after that many tries. */
  wait: (tries: number) => number;
}

/** A minute after the first try, twice as long after each further one, up to an hour; a quarter more or less. */
export function backOff(tries: number, random = Math.random()): number {
  return Math.min(3_600, 60 * 2 ** (tries - 1)) * (0.75 + random / 2);
}

const tooOld: Failure = {reason: 'too old to be sent', isFinal: true};

const standard: WorkerPace = {atOnce: 1, slow: 40, poll: 5, send: 660, lease: 60, close: 30, wait: backOff};

/** Milliseconds until a query that failed is tried again. */
const retryDelay = 1000;

/** Measures the worker's own waits; tests hand in one that runs fast. Times are in milliseconds. */
export interface Clock {
  now(): number;
  /** Resolves after that time, or as soon as the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const realClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, {signal}).catch(() => undefined),
};

export interface WorkerOptions {
  database: Kysely<Database>;
  mailer: Mailer;
  /** Logs failures by message id and code. */
  log: Logger;
  pace?: Partial<WorkerPace> | undefined;
  clock?: Clock | undefined;
}

/** Sends what stands in the outbox. Any number of them, in any number of processes, may share one. */
export interface Worker {
  /** Sends what is due without waiting for the next poll. */
  wake(): void;
  /**
   * Takes nothing new, and finishes what it is sending. What takes longer than `close` is let go of and stays claimed:
   * it is tried again once its lease is over, by whoever works then. A server that had all of it and had not answered
   * gets it twice then, under the same Message-ID: whether it took it, nobody can know.
   */
  close(): Promise<void>;
}

/** Starts a worker. */
export function startWorker({database, mailer, log, pace: given, clock = realClock}: WorkerOptions): Worker {
  const pace = {...standard, ...given};
  const sending = new Map<AbortController, {since: number; ends: Promise<void>}>();
  /** Aborted when closing takes longer than `pace.close`. */
  const over = new AbortController();
  const third = (pace.lease * 1000) / 3;
  let isClosing = false;
  // It may be started because the database was away, and come first.
  let takesOverFrom = clock.now() + third;
  let isWoken = false;
  let endRest: () => void = () => undefined;

  const wake = () => {
    isWoken = true;
    endRest();
  };

  /** Waits for the next poll, or until `wake` is called. */
  async function rest(seconds: number): Promise<void> {
    if (!isWoken && !isClosing) {
      const rest = new AbortController();
      endRest = () => rest.abort();
      await clock.sleep(seconds * 1000, rest.signal);
    }
    isWoken = false;
  }

  /**
   * Goes on until it is done, however long the database is away: what is sent and not marked is sent once more. Ends when
   * the worker does.
   */
  async function mark<T>(what: () => Promise<T>): Promise<T | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await what();
      } catch (error) {
        if (tries === 1) log.error({code: codeOf(error)}, 'A message could not be marked yet.');
        if (over.signal.aborted) return undefined;
        await clock.sleep(retryDelay, over.signal);
      }
    }
  }

  /** Renews the claim on a message until the returned function is called. */
  function hold(message: ClaimedMessage): () => Promise<void> {
    const stopped = new AbortController();
    const {signal} = stopped;
    const renewing = (async () => {
      await clock.sleep(third, signal);
      while (!signal.aborted) {
        const isRenewed = await renewClaim(database, message, pace.lease).then(
          () => true,
          () => false,
        );
        await clock.sleep(isRenewed ? third : retryDelay, signal);
      }
    })();
    return () => {
      stopped.abort();
      return renewing;
    };
  }

  async function failed(message: ClaimedMessage, failure: Failure): Promise<void> {
    const {id, tries} = message;
    // What the server had taken by then may still be delivered: it is not freed to be sent again at once.
    const outcome = over.signal.aborted
      ? undefined
      : await mark(() => markFailed(database, message, failure, pace.wait(tries)));
    const end = outcome === 'given up' ? 'A message was given up.' : 'A message was not sent yet.';
    log.warn({id, tries, reason: failure.reason}, end);
  }

  async function deliver(message: ClaimedMessage, letGo: AbortController): Promise<void> {
    if (message.is_too_old) return failed(message, tooOld);
    const release = hold(message);
    const timer = setTimeout(() => letGo.abort(), pace.send * 1000);
    const failure = await mailer.send(message, letGo.signal).then(() => undefined, failureOf);
    clearTimeout(timer);
    if (failure) await failed(message, failure);
    else await mark(() => markSent(database, message));
    await release();
  }

  async function takeDue(): Promise<boolean> {
    const recent = [...sending.values()].filter(({since}) => clock.now() - since < pace.slow * 1000);
    const free = Math.min(pace.atOnce - recent.length, pace.atOnce + 3 - sending.size);
    if (free <= 0) return false;
    const which = clock.now() < takesOverFrom ? 'unclaimed' : 'all';
    const due = await claimMessages(database, free, pace.lease, which);
    for (const message of due) {
      const letGo = new AbortController();
      const done = () => {
        sending.delete(letGo);
        wake();
      };
      sending.set(letGo, {since: clock.now(), ends: deliver(message, letGo).finally(done)});
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
        // Leases lapse while nobody gets at the database: who holds a message is given the time to say so.
        takesOverFrom = clock.now() + third;
      }
      // Not all of them at the same moment.
      if (!mayBeMore) await rest(pace.poll * (0.75 + Math.random() / 2));
    }
  }

  const running = run();
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    isClosing = true;
    endRest();
    await running;
    const timer = setTimeout(() => {
      over.abort();
      sending.forEach((_, letGo) => letGo.abort());
    }, pace.close * 1000);
    await Promise.all([...sending.values()].map(({ends}) => ends));
    clearTimeout(timer);
  }
  return {wake, close: () => (closed ??= close())};
}
