import {setTimeout as sleep} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import {describeError} from '../log.js';
import type {Database, MessageKind} from '../database/tables.js';
import type {Failure, Sender} from './sender.js';
import {claimMessages, markFailed, markSent, renewClaim, type ClaimedMessage} from './outbox.js';

/** The settings of a worker. Times are in seconds. */
export interface WorkerSettings {
  /** Messages sent at the same time. If the process is killed, as many may be sent twice. */
  concurrency: number;
  /**
   * A message that takes longer no longer counts toward `concurrency`, so that one slow reply does not delay the other
   * messages. At most three messages are sent beyond `concurrency`.
   */
  slowAfter: number;
  /** The time between two checks for due messages. */
  pollInterval: number;
  /** The time limit for sending a message. Longer than the timeouts of the mailer together. */
  sendTimeout: number;
  /**
   * The duration of a claim on a message. The worker renews the claim three times per lease while it sends. If the process
   * is killed, its messages wait until their leases end.
   */
  lease: number;
  /** How long `close` waits for messages that are being sent. */
  closeTimeout: number;
  /** The delay before the next try, by the number of tries so far. */
  retryDelay: (tries: number) => number;
}

/** One minute after the first try, doubled after each further one, up to an hour; with a jitter of 25 %. */
export function backoff(tries: number, random = Math.random()): number {
  return Math.min(3_600, 60 * 2 ** (tries - 1)) * (0.75 + random / 2);
}

const tooOld: Failure = {reason: 'too old to be sent', isFinal: true};

const defaults: WorkerSettings = {
  concurrency: 5,
  slowAfter: 40,
  pollInterval: 5,
  sendTimeout: 660,
  lease: 60,
  closeTimeout: 30,
  retryDelay: backoff,
};

/** Milliseconds until a failed query is tried again. */
const queryRetryDelay = 1000;

/** The clock of the worker. Tests pass a faster one. Times are in milliseconds. */
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
  sender: Sender;
  /** The messages to send. Each kind has a worker of its own, so that none waits for another. */
  kind?: MessageKind;
  /** Logs failures by message id and code. */
  log: Logger;
  settings?: Partial<WorkerSettings> | undefined;
  clock?: Clock | undefined;
}

/** Sends the messages of the outbox. Any number of workers, in any number of processes, can share one outbox. */
export interface Worker {
  /** Sends due messages without waiting for the next poll. */
  wake(): void;
  /**
   * Takes no new messages and finishes the current ones. A message that takes longer than `closeTimeout` is abandoned and
   * stays claimed; another worker tries it again when its lease ends. If the mail server had received it but not yet
   * replied, it is delivered twice with the same Message-ID: without the reply, nobody can know that it was accepted.
   */
  close(): Promise<void>;
}

/** Starts a worker. */
export function startWorker({
  database,
  sender,
  kind = 'booklet',
  log,
  settings: overrides,
  clock = realClock,
}: WorkerOptions): Worker {
  const settings = {...defaults, ...overrides};
  const sending = new Map<AbortController, {since: number; finished: Promise<void>}>();
  /** Aborted when closing takes longer than `closeTimeout`. */
  const abandoned = new AbortController();
  const renewalInterval = (settings.lease * 1000) / 3;
  let isClosing = false;
  // Until then, expired claims are left to their workers, which may not have reached the database to renew them. The
  // outage may be the reason why this worker was started.
  let takeExpiredAfter = clock.now() + renewalInterval;
  let isWoken = false;
  let endPause: () => void = () => undefined;

  const wake = () => {
    isWoken = true;
    endPause();
  };

  /** Waits for the next poll, or until `wake` is called. */
  async function pause(seconds: number): Promise<void> {
    if (!isWoken && !isClosing) {
      const aborter = new AbortController();
      endPause = () => aborter.abort();
      await clock.sleep(seconds * 1000, aborter.signal);
    }
    isWoken = false;
  }

  /**
   * Repeats a query until it succeeds or the worker is closed, because a message that was sent but not marked is sent
   * again.
   */
  async function retryUntilClosed<T>(query: () => Promise<T>): Promise<T | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await query();
      } catch (error) {
        if (tries === 1) log.error(describeError(error), 'The state of a message could not be stored yet.');
        if (abandoned.signal.aborted) return undefined;
        await clock.sleep(queryRetryDelay, abandoned.signal);
      }
    }
  }

  /** Renews the claim on a message until the returned function is called. */
  function keepClaim(message: ClaimedMessage): () => Promise<void> {
    const stopped = new AbortController();
    const {signal} = stopped;
    const renewing = (async () => {
      await clock.sleep(renewalInterval, signal);
      while (!signal.aborted) {
        const isRenewed = await renewClaim(database, message, settings.lease).then(
          () => true,
          () => false,
        );
        await clock.sleep(isRenewed ? renewalInterval : queryRetryDelay, signal);
      }
    })();
    return () => {
      stopped.abort();
      return renewing;
    };
  }

  async function recordFailure(message: ClaimedMessage, failure: Failure): Promise<void> {
    const {id, tries} = message;
    // The server may still deliver an abandoned message, so its claim stays: it must not be sent again at once.
    const outcome = abandoned.signal.aborted
      ? undefined
      : await retryUntilClosed(() => markFailed(database, message, failure, settings.retryDelay(tries)));
    const sentence = outcome === 'given up' ? 'A message was given up.' : 'A message was not sent yet.';
    log.warn({id, kind, tries, reason: failure.reason}, sentence);
  }

  async function deliver(message: ClaimedMessage, aborter: AbortController): Promise<void> {
    if (message.is_too_old) return recordFailure(message, tooOld);
    const stopRenewing = keepClaim(message);
    const timer = setTimeout(() => aborter.abort(), settings.sendTimeout * 1000);
    const failure = await sender.send(message, aborter.signal).then(() => undefined, sender.describeFailure);
    clearTimeout(timer);
    if (failure) await recordFailure(message, failure);
    else await retryUntilClosed(() => markSent(database, message));
    await stopRenewing();
  }

  /** Starts to send due messages. Returns whether there may be more. */
  async function sendDue(): Promise<boolean> {
    const {concurrency, slowAfter, lease} = settings;
    const recent = [...sending.values()].filter(({since}) => clock.now() - since < slowAfter * 1000);
    const free = Math.min(concurrency - recent.length, concurrency + 3 - sending.size);
    if (free <= 0) return false;
    const isExpiredIncluded = clock.now() >= takeExpiredAfter;
    const due = await claimMessages(database, free, lease, {kind, isExpiredIncluded});
    for (const message of due) {
      const aborter = new AbortController();
      const finish = () => {
        sending.delete(aborter);
        wake();
      };
      sending.set(aborter, {since: clock.now(), finished: deliver(message, aborter).finally(finish)});
    }
    return due.length === free;
  }

  async function run(): Promise<void> {
    while (!isClosing) {
      let mayBeMore = false;
      try {
        mayBeMore = await sendDue();
      } catch (error) {
        log.error(describeError(error), 'The outbox could not be read.');
        // No worker can renew its claims while the database is down. Gives them time to do so afterwards.
        takeExpiredAfter = clock.now() + renewalInterval;
      }
      // Jitter, so that several workers don't poll at the same moment.
      if (!mayBeMore) await pause(settings.pollInterval * (0.75 + Math.random() / 2));
    }
  }

  const running = run();
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    isClosing = true;
    endPause();
    await running;
    const timer = setTimeout(() => {
      abandoned.abort();
      sending.forEach((_, aborter) => aborter.abort());
    }, settings.closeTimeout * 1000);
    await Promise.all([...sending.values()].map(({finished}) => finished));
    clearTimeout(timer);
  }
  return {wake, close: () => (closed ??= close())};
}
