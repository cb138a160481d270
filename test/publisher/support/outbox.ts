import {after} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import {bookletMessage} from '../../../demo/publisher/mail/booklet-message.js';
import {readContent} from '../../../demo/publisher/content/content.js';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import {createMailer, type MailTimeouts} from '../../../demo/publisher/mail/mailer.js';
import {
  startWorker,
  type Clock,
  type Worker,
  type WorkerSettings,
} from '../../../demo/publisher/mail/worker.js';
import {storeRequest} from '../../../demo/publisher/requests/store.js';
import type {Database, OutboxMessage} from '../../../demo/publisher/database/tables.js';
import {startMailServer, type MailServer} from '../../support/mail-server.js';
import {waitFor} from '../../support/wait.js';
import type {Place} from './databases.js';
import {keptLog} from './log.js';
import {aRequest} from './sending.js';

export const mailFrom = 'Offprint Booklets <booklets@publisher.example>';

/** Failed messages are due again after 50 ms. */
const withoutDelay: Partial<WorkerSettings> = {retryDelay: () => 0.05};

/** The speed of the workers' clock: they poll every 50 ms instead of every 5 s. */
const speed = 100;

const fastClock: Clock = {
  now: () => performance.now() * speed,
  sleep: (milliseconds, signal) =>
    setTimeout(milliseconds / speed, undefined, {signal}).catch(() => undefined),
};

const answer = {status: 201, body: {}};

/** Read once, because parsing it takes longer than storing a message. */
let content: ReturnType<typeof readContent> | undefined;

/** An outbox with workers and a mail server. Everything is closed when the test is done. */
export class TestOutbox {
  readonly log = keptLog();
  readonly workers: Worker[] = [];

  readonly database: Kysely<Database>;
  readonly mail: MailServer;

  private constructor(database: Kysely<Database>, mail: MailServer) {
    this.database = database;
    this.mail = mail;
  }

  /** @param at an open database, which the caller closes, or a place to open one */
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
    const {publisher, booklets} = await (content ??= readContent());
    const [booklet] = booklets;
    const message =
      booklet && bookletMessage(publisher, booklet, `https://publisher.example/?request=${request.id}`);
    await storeRequest(this.database, {
      request,
      digest: '',
      answer,
      message,
      notices: [],
      origin: null,
      challenge: undefined,
    });
    const {id} = await this.database
      .selectFrom('outbox')
      .select('id')
      .where('request_id', '=', request.id)
      .executeTakeFirstOrThrow();
    return id;
  }

  startWorker(
    settings: Partial<WorkerSettings> = {},
    database = this.database,
    smtpUrl = this.mail.url,
    timeouts: Partial<MailTimeouts> = {},
    log = this.log.log,
  ): Worker {
    const sender = createMailer({smtpUrl, mailFrom, timeouts});
    const worker = startWorker({
      database,
      sender,
      log,
      settings: {...withoutDelay, ...settings},
      clock: fastClock,
    });
    this.workers.push(worker);
    return worker;
  }

  message(id: string): Promise<OutboxMessage> {
    return this.database.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  /**
   * Waits until a message meets a condition, and returns it.
   * @param description of the condition, for the error message
   */
  waitForMessage(
    id: string,
    description: string,
    condition: (message: OutboxMessage) => boolean,
  ): Promise<OutboxMessage> {
    return waitFor(async () => {
      const message = await this.message(id);
      return condition(message) && message;
    }, description);
  }
}
