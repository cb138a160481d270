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
import {Post} from './support/outbox.js';

const day = 24 * 60 * 60 * 1000;

/** A mail server that takes connections, and never says a word. */
async function muteServer(): Promise<{url: string; close(): void}> {
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
  describe(`a message that takes long, with ${name}`, () => {
    it('is sent once by a server that takes its time to answer, longer than a lease', async () => {
      const post = await Post.open(shared().database);
      post.mail.refuse('stall');
      const id = await post.write();
      for (let workers = 0; workers < 2; workers += 1)
        post.work({lease: 2}, post.database, post.mail.url, {handOver: 1});
      await waitFor(() => post.mail.stalled === 1, 'the server has all of it');
      const {claimed_until: first} = await post.message(id);
      await waitFor(() => isPast(post.database, first), 'it would be free again');
      post.mail.answerStalled();
      const {tries} = await post.reaches(id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.equal(tries, 1);
      assert.equal(post.mail.messages.length, 1);
    });

    it('is tried again soon where the server does not take it', async () => {
      const post = await Post.open(shared().database);
      const mute = await muteServer();
      const id = await post.write();
      post.work({}, post.database, mute.url, {handOver: 0.2});
      const {reason} = await post.reaches(id, 'it was tried twice', ({tries}) => tries >= 2);
      assert.equal(reason, 'not sent in time');
      mute.close();
    });

    it('is let go of where the server never answers', async () => {
      const post = await Post.open(shared().database);
      post.mail.refuse('stall');
      const id = await post.write();
      post.work({}, post.database, post.mail.url, {answer: 0.2});
      const {reason} = await post.reaches(id, 'it failed', message => message.reason !== null);
      assert.equal(reason, 'no answer in time');
    });
  });

  describe(`a worker that is told to end, with ${name}`, () => {
    it('waits for the answer to what it has sent', async () => {
      const post = await Post.open(shared().database);
      post.mail.refuse('stall');
      const id = await post.write();
      const worker = post.work();
      await waitFor(() => post.mail.stalled === 1, 'the server has all of it');
      const closing = worker.close();
      post.mail.answerStalled();
      await closing;
      assert.ok((await post.message(id)).sent_at, 'it is marked');
      assert.equal(post.mail.messages.length, 1);
    });

    it('leaves what is not answered to whoever works once the lease is over', async () => {
      const post = await Post.open(shared().database);
      post.mail.refuse('stall');
      const id = await post.write();
      const worker = post.work({close: 0.1, lease: 2});
      await waitFor(() => post.mail.stalled === 1, 'the server has all of it');
      await worker.close();
      post.mail.refuse('none');
      post.work();
      const left = await post.message(id);
      assert.ok(left.claimed_until, 'nobody gets it yet');
      assert.deepEqual([left.sent_at, left.reason, left.tries], [null, null, 1], 'nor has it failed');
      const {tries} = await post.reaches(id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.equal(tries, 2);
      assert.ok(await isPast(post.database, left.claimed_until), 'after the lease');
    });

    it('does not wait for a database that is away', async () => {
      const post = await Post.open(shared().database);
      post.mail.refuse('stall');
      const id = await post.write();
      const worker = post.work({close: 0.1});
      await waitFor(() => post.mail.stalled === 1, 'the server has all of it');
      await sql`alter table outbox rename to outbox_elsewhere`.execute(post.database);
      post.mail.answerStalled();
      await worker.close();
      await sql`alter table outbox_elsewhere rename to outbox`.execute(post.database);
      assert.equal((await post.message(id)).sent_at, null);
    });
  });

  describe(`a message that a server thinks about, with ${name}`, () => {
    it('holds up no other for long', async () => {
      const post = await Post.open(shared().database);
      post.mail.refuse('stall');
      const slow = await post.write('slow@reader.example');
      post.work({slow: 20});
      await waitFor(() => post.mail.stalled === 1, 'the server has all of it');
      post.mail.refuse('none');
      const other = await post.write();
      await post.reaches(other, 'the other is sent', ({sent_at: sent}) => sent !== null);
      assert.equal((await post.message(slow)).sent_at, null);
      post.mail.answerStalled();
      await post.reaches(slow, 'so is it', ({sent_at: sent}) => sent !== null);
    });
  });

  describe(`a message that was sent, with ${name}`, () => {
    it('is marked once the database is back, and sent by no other worker until then', async () => {
      const post = await Post.open(shared().database);
      post.mail.refuse('stall');
      const id = await post.write();
      const other = keptLog();
      post.work({lease: 60, atOnce: 2});
      post.work({lease: 60, atOnce: 2}, post.database, post.mail.url, {}, other.log);
      await waitFor(() => post.mail.stalled === 1, 'the server has all of it');
      const says = (lines: string[], text: string) => lines.some(line => line.includes(text));
      const said = (text: string) =>
        waitFor(() => says(post.log.lines, text) || says(other.lines, text), text);
      const bothSaid = (text: string) =>
        waitFor(() => says(post.log.lines, text) && says(other.lines, text), text);
      await sql`alter table outbox rename to outbox_elsewhere`.execute(post.database);
      await bothSaid('The outbox could not be read.');
      post.mail.answerStalled();
      await said('A message could not be marked yet.');
      // As if it had been away for longer than the lease.
      await sql`update outbox_elsewhere set claimed_until = now() - interval '1 second'`.execute(
        post.database,
      );
      await sql`alter table outbox_elsewhere rename to outbox`.execute(post.database);
      const {tries} = await post.reaches(id, 'it is marked', ({sent_at: sent}) => sent !== null);
      assert.equal(tries, 1);
      assert.equal(post.mail.messages.length, 1);
    });
  });

  describe(`the age of a message, with ${name}`, () => {
    it('is told by the clock of the database', async t => {
      const post = await Post.open(shared().database);
      const [young, old] = [await post.write(), await post.write()];
      const created = sql`now() - interval '8 days'`;
      await sql`update outbox set created_at = ${created} where id = ${old}`.execute(post.database);
      const claimed = await claimMessages(post.database, 2, 0);
      assert.equal(claimed.find(({id}) => id === young)?.is_too_old, false);
      assert.equal(claimed.find(({id}) => id === old)?.is_too_old, true);
      if (name === 'PGlite') return;
      // PGlite has the clock of the process.
      const now = Date.now.bind(Date);
      t.mock.method(Date, 'now', () => now() + 8 * day);
      post.work();
      await post.reaches(young, 'it is sent', ({sent_at: sent}) => sent !== null);
    });
  });
});
