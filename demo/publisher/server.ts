import type {Logger} from 'pino';
import {withDeadline} from '../serving/deadline.js';
import {listenAt} from '../serving/listen.js';
import {StartError} from '../serving/start-error.js';
import {publisherApp} from './app.js';
import {readContent} from './content/content.js';
import type {FreeBytes} from './database/disk-space.js';
import {openDatabase} from './database/database.js';
import {startHousekeeping} from './database/housekeeping.js';
import {makeLog} from './log.js';
import type {WorkerSettings} from './mail/worker.js';
import {sendersFor, startWorkers} from './mail/workers.js';
import {startRetention} from './operator/retention.js';
import {rateLimits} from './requests/rate-limits.js';
import {visitorAddressBehind} from './requests/visitor-address.js';
import {readOrMakeSecret, keysFrom} from './secret.js';
import type {PublisherSettings} from './settings.js';
import {summaryOf, warningsOf} from './start-summary.js';
import type {OpenDatabase} from './database/tables.js';
import {isThisMachine} from './this-machine.js';

/** The publisher's settings. An omitted setting has the default of its variable, except the rate limit, which is off. */
export type PublisherOptions = Partial<PublisherSettings> &
  Pick<PublisherSettings, 'port' | 'dataDir'> & {
    /** By default, warnings go to standard error. */
    log?: Logger;
    /** Shows messages at `/mailbox/` if no mail server is set and only this machine can reach the publisher. Off by default. */
    mailbox?: boolean;
    /** Changes to the default settings of the outbox worker. */
    mailWorker?: Partial<WorkerSettings>;
    /** Milliseconds without an answer after which a connection to Postgres is cut off. */
    databaseSilence?: number;
    /** Measures the free space of the disk, for PGlite. By default, the file system is asked. */
    freeBytes?: FreeBytes;
    /** How long `/readyz` waits for the database, in milliseconds. Monitors wait a few seconds. */
    readyDeadline?: number;
    /** How long `close` waits, in milliseconds. A database that does not answer can't delay the end any longer. */
    closeDeadline?: number;
    /** An open database to use instead of opening one. The caller closes it. */
    database?: OpenDatabase;
  };

export interface Publisher {
  /** `http://localhost:4310`, without a slash at its end. */
  url: string;
  /** The URL of the page that shows unsent messages, if there is one. */
  mailboxUrl: string | undefined;
  /** Refuses new requests, finishes current requests and messages, and closes the database. Has a deadline. */
  close(): Promise<void>;
}

/** The mailbox has no password, so no other machine may be able to reach it. */
function showsMailbox({mailbox = false, smtpUrl, publicUrl, host = 'localhost'}: PublisherOptions): boolean {
  return mailbox && !smtpUrl && !publicUrl && isThisMachine(host);
}

/** How long `close` waits: five seconds for requests, thirty for messages, and a few for the database. */
const closeDeadlines = {withMail: 40_000, withoutMail: 10_000};

/** @throws StartError with a sentence for the operator */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const {port, host = 'localhost', dataDir, log = makeLog('warn')} = options;
  const content = await readContent(options.contentDir);
  const mailFrom = options.mailFrom ?? content.publisher.sender;
  if (options.smtpUrl && !mailFrom)
    throw new StartError(
      'SMTP_URL needs a sender of the booklets: set MAIL_FROM, or sender in publisher.yaml.',
    );
  const opened = options.database ?? (await openDatabase(options, sentence => log.warn(sentence)));
  const {database} = opened;
  const closeDatabase = async () => {
    if (!options.database) await opened.close();
  };
  try {
    const keys = keysFrom(options.signingSecret ?? (await readOrMakeSecret(dataDir)));
    let url = options.publicUrl ?? '';
    let isClosing = false;
    let messageStored: () => void = () => undefined;
    const senders = sendersFor({...options, mailFrom});
    const mailbox = showsMailbox(options);
    const app = publisherApp({
      database,
      content,
      hasRoom: opened.hasRoom,
      backUp: opened.backUp,
      settings: {
        allowedOrigins: options.allowedOrigins ?? 'localhost',
        challenge: options.challenge ?? 'optional',
        adminToken: options.adminToken,
        smtpUrl: options.smtpUrl,
        notifyEmail: options.notifyEmail,
        notifyWebhook: options.notifyWebhook,
        notifyDetails: options.notifyDetails ?? 'none',
      },
      keys,
      limits: rateLimits(database, options.rateLimit ?? 'off', keys),
      visitorAddress: visitorAddressBehind(options.trustedProxies ?? []),
      origin: () => url,
      messageStored: () => messageStored(),
      mailbox,
      isClosing: () => isClosing,
      readyDeadline: options.readyDeadline ?? 3_000,
      log,
    });
    const listening = await listenAt((request, env) => app.fetch(request, env), {
      host,
      port,
      setting: 'PORT',
    });
    url ||= listening.url;
    const started = {
      settings: options,
      content,
      url,
      mailFrom: senders.has('booklet') ? mailFrom : undefined,
    };
    warningsOf(started).forEach(sentence => log.warn(sentence));
    log.info(summaryOf(started), 'The publisher has started.');
    const mail = startWorkers({
      database,
      senders,
      log,
      settings: {
        ...(options.mailConcurrency ? {concurrency: options.mailConcurrency} : {}),
        ...options.mailWorker,
      },
    });
    messageStored = mail.wake;
    const retention = startRetention(database, options.retentionDays, log);
    const housekeeping = startHousekeeping(database, log);
    const closeAll = async () => {
      await Promise.all([listening.close(), mail.close(), housekeeping.close(), retention.close()]);
      await closeDatabase();
      return true;
    };
    const deadline = options.closeDeadline ?? closeDeadlines[senders.size > 0 ? 'withMail' : 'withoutMail'];
    const closeInTime = async () => {
      if (!(await withDeadline(closeAll(), deadline)))
        log.warn('The server ends although the database or the mail server has not answered.');
    };
    let closed: Promise<void> | undefined;
    return {
      url: listening.url,
      mailboxUrl: mailbox ? `${listening.url}/mailbox/` : undefined,
      close: () => {
        isClosing = true;
        return (closed ??= closeInTime());
      },
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}
