import {after} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import {bookletMessage} from '../../../demo/publisher/mail/booklet-message.js';
import {booklets} from '../../../demo/publisher/booklets/booklets.js';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import {createMailer, type MailPatience} from '../../../demo/publisher/mail/mailer.js';
import {startWorker, type Clock, type Worker, type WorkerPace} from '../../../demo/publisher/mail/worker.js';
import {storeRequest} from '../../../demo/publisher/requests/store.js';
import type {Database, OutboxMessage} from '../../../demo/publisher/database/tables.js';
import {startMailServer, type MailServer} from '../../support/mail-server.js';
import {waitFor} from '../../support/wait.js';
import type {Place} from './databases.js';
import {keptLog} from './log.js';
import {aRequest} from './sending.js';

export const mailFrom = 'Offprint Booklets <booklets@publisher.example>';

/** A message is due again at once. */
const withoutDelay: Partial<WorkerPace> = {wait: () => 0.05};

/** How many times faster the clock of these workers runs: they look for messages every 50 ms instead of every 5 s. */
const speed = 100;

const fastClock: Clock = {
  now: () => performance.now() * speed,
  sleep: (milliseconds, signal) =>
    setTimeout(milliseconds / speed, undefined, {signal}).catch(() => undefined),
};

/** What a request is answered with does not matter here. */
const answer = {status: 201, body: {}};

/** An outbox, workers for it, and a mail server; all of it is closed when the test is done. */
export class TestOutbox {
  readonly log = keptLog();
  readonly workers: Worker[] = [];

  readonly database: Kysely<Database>;
  readonly mail: MailServer;

  private constructor(database: Kysely<Database>, mail: MailServer) {
    this.database = database;
    this.mail = mail;
  }

  /** @param at an open database, which whoever opened it closes, or a place to open one */
  static async open(at: Kysely<Database> | Place): Promise<TestOutbox> {
    const opened = 'dataDir' in at ? await openDatabase(at) : {database: at, close: async () => undefined};
    const outbox = new TestOutbox(opened.database, await startMailServer());
    after(async () => {
      await outbox.mail.close();
      await Promise.all(outbox.workers.map(worker => worker.close()));
      await opened.close();
    });
    return outbox;
  }

  /** Stores a request as the publisher does, and returns the id of its message. */
  async storeMessage(email = 'ottoline@reader.example'): Promise<string> {
    const request = {...aRequest(), fields: {email}};
    const [booklet] = booklets;
    const message = booklet && bookletMessage(booklet, `https://publisher.example/?request=${request.id}`);
    await storeRequest(this.database, {request, digest: '', answer, message, challenge: undefined});
    const {id} = await this.database
      .selectFrom('outbox')
      .select('id')
      .where('request_id', '=', request.id)
      .executeTakeFirstOrThrow();
    return id;
  }

  startWorker(
    pace: Partial<WorkerPace> = {},
    database = this.database,
    smtpUrl = this.mail.url,
    patience: Partial<MailPatience> = {},
    log = this.log.log,
  ): Worker {
    const mailer = createMailer({smtpUrl, mailFrom, patience});
    const worker = startWorker({database, mailer, log, pace: {...withoutDelay, ...pace}, clock: fastClock});
    this.workers.push(worker);
    return worker;
  }

  message(id: string): Promise<OutboxMessage> {
    return this.database.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  /** Waits until the message is as it should be, and returns it. */
  waitForMessage(id: string, what: string, is: (message: OutboxMessage) => boolean): Promise<OutboxMessage> {
    return waitFor(async () => {
      const message = await this.message(id);
      return is(message) && message;
    }, what);
  }
}
