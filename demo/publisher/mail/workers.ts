import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import type {Database, MessageKind} from '../database/tables.js';
import type {PublisherSettings} from '../settings.js';
import {createMailer} from './mailer.js';
import type {Sender} from './sender.js';
import {createWebhook} from './webhook.js';
import {startWorker, type Worker, type WorkerSettings} from './worker.js';

export type SenderSettings = Partial<
  Pick<PublisherSettings, 'smtpUrl' | 'mailFrom' | 'notifyEmail' | 'notifyWebhook' | 'notifyWebhookSecret'>
>;

/** The senders by kind of message. A kind without one waits in the outbox. */
export type Senders = ReadonlyMap<MessageKind, Sender>;

/** Creates the senders that the settings ask for. */
export function sendersFor(settings: SenderSettings): Senders {
  const {smtpUrl, mailFrom, notifyEmail, notifyWebhook, notifyWebhookSecret} = settings;
  const senders = new Map<MessageKind, Sender>();
  if (smtpUrl && mailFrom) {
    const mailer = createMailer({smtpUrl, mailFrom});
    senders.set('booklet', mailer);
    if (notifyEmail)
      senders.set('staff', {
        ...mailer,
        send: (message, signal) => mailer.send({...message, recipient: notifyEmail}, signal),
      });
  }
  if (notifyWebhook && notifyWebhookSecret)
    senders.set('webhook', createWebhook({url: notifyWebhook, secret: notifyWebhookSecret}));
  return senders;
}

export interface WorkersOptions {
  database: Kysely<Database>;
  senders: Senders;
  log: Logger;
  /** Settings of all workers. `concurrency` is that of the emails to visitors; notices are sent two at a time. */
  settings: Partial<WorkerSettings>;
}

/** Starts a worker for each kind of message, so that a slow webhook does not hold up the emails to visitors. */
export function startWorkers({database, senders, log, settings}: WorkersOptions): Worker {
  const workers = [...senders].map(([kind, sender]) =>
    startWorker({
      database,
      sender,
      kind,
      log,
      settings: {...settings, ...(kind === 'booklet' ? {} : {concurrency: 2})},
    }),
  );
  return {
    wake: () => workers.forEach(worker => worker.wake()),
    close: async () => {
      await Promise.all(workers.map(worker => worker.close()));
    },
  };
}
