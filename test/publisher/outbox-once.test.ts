import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type AddressInfo, type Socket} from 'node:net';
import {describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {claimMessages} from '../../demo/publisher/mail/outbox.js';
import type {Database} from '../../demo/publisher/database/tables.js';
import {waitFor} from '../support/wait.js';
import {eachSharedDatabase} from './support/databases.js';
import {keptLog} from './support/log.js';
import {TestOutbox} from './support/outbox.js';

const day = 24 * 60 * 60 * 1000;

/** A mail server that accepts connections and never sends anything. */
async function silentServer(): Promise<{url: string; close(): void}> {
  const sockets: Socket[] = [];
  const server = createServer(socket => sockets.push(socket.on('error', () => undefined)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

async function isPast(database: Kysely<Database>, time: Date | null): Promise<boolean> {
  const {rows} = await sql<{is: boolean}>`select now() > ${time} as is`.execute(database);
  return rows[0]?.is ?? false;
}

eachSharedDatabase((name, shared) => {
  describe(`sending to a slow mail server, with ${name}`, () => {
    it('sends a message once when the server replies after the lease', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const id = await outbox.storeMessage();
      for (let workers = 0; workers < 2; workers += 1)
        outbox.startWorker({lease: 3}, outbox.database, outbox.mail.url, {transfer: 2});
      await waitFor(() => outbox.mail.stalled === 1, 'the server has the whole message');
      const {claimed_until: first} = await outbox.message(id);
      await waitFor(() => isPast(outbox.database, first), 'the first lease is over');
      outbox.mail.answerStalled();
      const {tries} = await outbox.waitForMessage(id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.equal(tries, 1);
      assert.equal(outbox.mail.messages.length, 1);
    });

    it('tries again soon when the server does not accept the message', async () => {
      const outbox = await TestOutbox.open(shared().database);
      const silent = await silentServer();
      const id = await outbox.storeMessage();
      outbox.startWorker({}, outbox.database, silent.url, {transfer: 0.2});
      const {reason} = await outbox.waitForMessage(id, 'it was tried twice', ({tries}) => tries >= 2);
      assert.equal(reason, 'not sent in time');
      silent.close();
    });

    it('gives up when the server never answers', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const id = await outbox.storeMessage();
      outbox.startWorker({}, outbox.database, outbox.mail.url, {reply: 0.2});
      const {reason} = await outbox.waitForMessage(id, 'it failed', message => message.reason !== null);
      assert.equal(reason, 'no answer in time');
    });
  });

  describe(`closing a worker, with ${name}`, () => {
    it('waits for the reply to a message that was sent', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const id = await outbox.storeMessage();
      const worker = outbox.startWorker();
      await waitFor(() => outbox.mail.stalled === 1, 'the server has the whole message');
      const closing = worker.close();
      outbox.mail.answerStalled();
      await closing;
      assert.ok((await outbox.message(id)).sent_at, 'it is marked');
      assert.equal(outbox.mail.messages.length, 1);
    });

    it('leaves a message without a reply to the next worker, after the lease', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const id = await outbox.storeMessage();
      const worker = outbox.startWorker({closeTimeout: 0.1, lease: 1.5});
      await waitFor(() => outbox.mail.stalled === 1, 'the server has the whole message');
      await worker.close();
      outbox.mail.refuse('none');
      outbox.startWorker();
      const claimed = await outbox.message(id);
      assert.ok(claimed.claimed_until, 'it is still claimed');
      assert.deepEqual(
        [claimed.sent_at, claimed.reason, claimed.tries],
        [null, null, 1],
        'it is not marked as failed',
      );
      const {tries} = await outbox.waitForMessage(id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.equal(tries, 2);
      assert.ok(await isPast(outbox.database, claimed.claimed_until), 'after the lease');
    });

    it('does not wait for a database that is down', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const id = await outbox.storeMessage();
      const worker = outbox.startWorker({closeTimeout: 0.1});
      await waitFor(() => outbox.mail.stalled === 1, 'the server has the whole message');
      await sql`alter table outbox rename to outbox_elsewhere`.execute(outbox.database);
      outbox.mail.answerStalled();
      await worker.close();
      await sql`alter table outbox_elsewhere rename to outbox`.execute(outbox.database);
      assert.equal((await outbox.message(id)).sent_at, null);
    });
  });

  describe(`a message without a reply, with ${name}`, () => {
    it('does not delay other messages for long', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const slow = await outbox.storeMessage('slow@reader.example');
      outbox.startWorker({slowAfter: 20, concurrency: 1});
      await waitFor(() => outbox.mail.stalled === 1, 'the server has the whole message');
      outbox.mail.refuse('none');
      const other = await outbox.storeMessage();
      await outbox.waitForMessage(other, 'the other is sent', ({sent_at: sent}) => sent !== null);
      assert.equal((await outbox.message(slow)).sent_at, null);
      outbox.mail.answerStalled();
      await outbox.waitForMessage(slow, 'the slow one is sent', ({sent_at: sent}) => sent !== null);
    });

    it('sends others at once, by default, before a slow one counts as slow', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const stalled = await outbox.storeMessage('slow@reader.example');
      // In the worker's clock, an hour.
      outbox.startWorker({slowAfter: 3_600});
      await waitFor(() => outbox.mail.stalled === 1, 'the mail server has the message and says nothing');
      outbox.mail.refuse('none');
      const others: string[] = [];
      for (const name of ['one', 'two', 'three', 'four'])
        others.push(await outbox.storeMessage(`${name}@reader.example`));
      for (const id of others)
        await outbox.waitForMessage(id, 'the others are sent', ({sent_at: sent}) => sent !== null);
      assert.equal((await outbox.message(stalled)).sent_at, null);
      outbox.mail.answerStalled();
      await outbox.waitForMessage(stalled, 'the slow one is sent', ({sent_at: sent}) => sent !== null);
    });
  });

  describe(`a message that was sent, with ${name}`, () => {
    it('is marked when the database is back, and not sent again until then', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const id = await outbox.storeMessage();
      const other = keptLog();
      outbox.startWorker({lease: 60, concurrency: 2});
      outbox.startWorker({lease: 60, concurrency: 2}, outbox.database, outbox.mail.url, {}, other.log);
      await waitFor(() => outbox.mail.stalled === 1, 'the server has the whole message');
      const contains = (lines: string[], text: string) => lines.some(line => line.includes(text));
      const loggedByOne = (text: string) =>
        waitFor(() => contains(outbox.log.lines, text) || contains(other.lines, text), text);
      const loggedByBoth = (text: string) =>
        waitFor(() => contains(outbox.log.lines, text) && contains(other.lines, text), text);
      await sql`alter table outbox rename to outbox_elsewhere`.execute(outbox.database);
      await loggedByBoth('The outbox could not be read.');
      outbox.mail.answerStalled();
      await loggedByOne('The state of a message could not be stored yet.');
      // As if the database had been down for longer than the lease.
      await sql`update outbox_elsewhere set claimed_until = now() - interval '1 second'`.execute(
        outbox.database,
      );
      await sql`alter table outbox_elsewhere rename to outbox`.execute(outbox.database);
      const {tries} = await outbox.waitForMessage(id, 'it is marked', ({sent_at: sent}) => sent !== null);
      assert.equal(tries, 1);
      assert.equal(outbox.mail.messages.length, 1);
    });
  });

  describe(`the age of a message, with ${name}`, () => {
    it('is measured by the clock of the database', async t => {
      const outbox = await TestOutbox.open(shared().database);
      const [young, old] = [await outbox.storeMessage(), await outbox.storeMessage()];
      const created = sql`now() - interval '8 days'`;
      await sql`update outbox set created_at = ${created} where id = ${old}`.execute(outbox.database);
      const claimed = await claimMessages(outbox.database, 2, 0);
      assert.equal(claimed.find(({id}) => id === young)?.is_too_old, false);
      assert.equal(claimed.find(({id}) => id === old)?.is_too_old, true);
      if (name === 'PGlite') return;
      // PGlite uses the clock of the process.
      const now = Date.now.bind(Date);
      t.mock.method(Date, 'now', () => now() + 8 * day);
      outbox.startWorker();
      await outbox.waitForMessage(young, 'it is sent', ({sent_at: sent}) => sent !== null);
    });
  });
});
