import {after} from 'node:test';
import type {Kysely} from 'kysely';
import {bookletMessage} from '../../../demo/publisher/mail/booklet-message.js';
import {booklets} from '../../../demo/publisher/booklets/booklets.js';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import {createMailer, type MailPatience} from '../../../demo/publisher/mail/mailer.js';
import {startWorker, type Worker, type WorkerPace} from '../../../demo/publisher/mail/worker.js';
import {storeRequest} from '../../../demo/publisher/requests/store.js';
import type {Database, OutboxMessage} from '../../../demo/publisher/database/tables.js';
import {startMailServer, type MailServer} from '../../support/mail-server.js';
import {waitFor} from '../../support/wait.js';
import type {Place} from './databases.js';
import {keptLog} from './log.js';
import {aRequest} from './sending.js';

export const mailFrom = 'Offprint Booklets <booklets@publisher.example>';

/** Tries again at once, and looks for what is due all the time. */
export const briskly: Partial<WorkerPace> = {poll: 0.05, wait: () => 0.05};

/** What a request is answered with does not matter here. */
const answer = {status: 201, body: {}};

/** An outbox, workers for it, and a mail server; all of it is closed when the test is done. */
export class Post {
  readonly log = keptLog();
  readonly workers: Worker[] = [];

  readonly database: Kysely<Database>;
  readonly mail: MailServer;

  private constructor(database: Kysely<Database>, mail: MailServer) {
    this.database = database;
    this.mail = mail;
  }

  static async open(place: Place): Promise<Post> {
    const {database, close} = await openDatabase(place);
    const post = new Post(database, await startMailServer());
    after(async () => {
      await post.mail.close();
      await Promise.all(post.workers.map(worker => worker.close()));
      await close();
    });
    return post;
  }

  /** Stores a request as the publisher does, and returns the id of its message. */
  async write(email = 'ottoline@reader.example'): Promise<string> {
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

  work(
    pace: Partial<WorkerPace> = {},
    database = this.database,
    smtpUrl = this.mail.url,
    patience: Partial<MailPatience> = {},
    log = this.log.log,
  ): Worker {
    const mailer = createMailer({smtpUrl, mailFrom, patience});
    const worker = startWorker({database, mailer, log, pace: {...briskly, ...pace}});
    this.workers.push(worker);
    return worker;
  }

  message(id: string): Promise<OutboxMessage> {
    return this.database.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  /** Waits until the message is as it should be, and returns it. */
  reaches(id: string, what: string, is: (message: OutboxMessage) => boolean): Promise<OutboxMessage> {
    return waitFor(async () => {
      const message = await this.message(id);
      return is(message) && message;
    }, what);
  }
}
