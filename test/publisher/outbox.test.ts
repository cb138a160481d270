import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {claimMessages, markFailed, markSent} from '../../demo/publisher/mail/outbox.js';
import type {Database} from '../../demo/publisher/database/tables.js';
import {startMailServer} from '../support/mail-server.js';
import {waitFor} from '../support/wait.js';
import {eachSharedDatabase} from './support/databases.js';
import {failingLogin} from './support/failing-login.js';
import {TestOutbox} from './support/outbox.js';

const ago = (interval: string) => sql<Date>`now() - ${interval}::interval`;

const setAge = (database: Kysely<Database>, id: string, interval: string) =>
  database
    .updateTable('outbox')
    .set({created_at: ago(interval)} as never)
    .where('id', '=', id)
    .execute();

/** Sets the time of the first try, and makes the message due. */
const setFirstTry = (database: Kysely<Database>, id: string, interval: string) =>
  database
    .updateTable('outbox')
    .set({first_tried_at: ago(interval), due_at: sql<Date>`now()`})
    .where('id', '=', id)
    .execute();

const day = 24 * 60 * 60 * 1000;
const failure = {reason: '450 recipient refused', isFinal: false};

eachSharedDatabase((name, shared) => {
  describe(`a claim on the outbox in ${name}`, () => {
    it('belongs to one worker until it expires, and counts as a try', async () => {
      const {database, write, message} = await opened();
      const id = await write();
      const [first] = await claimMessages(database, 10, 60);
      assert.equal(first?.id, id);
      assert.equal(first.tries, 1);
      assert.deepEqual(await claimMessages(database, 10, 60), [], 'no other worker gets it');
      await expireClaim(database, id);
      const [second] = await claimMessages(database, 10, 60);
      assert.equal(second?.tries, 2, 'the next worker has it');

      assert.equal(
        await markFailed(database, first, failure, 0),
        'claim lost',
        'the first worker has lost it',
      );
      assert.equal((await message(id)).tries, 2);
      await markSent(database, first);
      assert.ok((await message(id)).sent_at, 'but its message counts as sent');
      assert.equal(await markFailed(database, second, failure, 0), 'claim lost', 'and stays sent');
      await expireClaim(database, id);
      assert.deepEqual(await claimMessages(database, 10, 60), [], 'a sent message can’t be claimed');
    });

    it('takes due messages, the longest due first, up to the limit', async () => {
      const {database, write} = await opened();
      const ids = [await write(), await write(), await write(), await write()];
      const due = async (id: string | undefined, minutes: number) =>
        database
          .updateTable('outbox')
          .set({due_at: sql<Date>`now() + make_interval(mins => ${minutes})`})
          .where('id', '=', id ?? '')
          .execute();
      for (const [index, minutes] of [-1, 10, -3, -2].entries()) await due(ids[index], minutes);
      const claim = async (limit: number) =>
        (await claimMessages(database, limit, 60)).map(({id}) => ids.indexOf(id)).sort();
      assert.deepEqual(await claim(2), [2, 3]);
      assert.deepEqual(await claim(9), [0]);
    });

    for (const waited of ['0 minutes', '6 days']) {
      it(`gives up after a last try one day after the first, when the message waited ${waited}`, async () => {
        const {database, write, message} = await opened();
        const id = await write();
        assert.equal((await message(id)).first_tried_at, null, 'it was not tried yet');
        await setAge(database, id, waited);
        const [first] = await claimMessages(database, 1, 60);
        assert.ok(first?.first_tried_at);
        assert.equal(await markFailed(database, first, failure, 60), 'due again');

        await setFirstTry(database, id, '23 hours 59 minutes');
        const [claimed] = await claimMessages(database, 1, 60);
        assert.equal(claimed?.is_too_old, false);
        assert.equal(await markFailed(database, claimed, failure, 3600), 'due again');
        const {first_tried_at: tried, due_at: due, reason} = await message(id);
        assert.equal(due.getTime() - (tried?.getTime() ?? NaN), day, 'a day after');
        assert.equal(reason, '450 recipient refused');

        await setFirstTry(database, id, '24 hours');
        const [last] = await claimMessages(database, 1, 60);
        assert.equal(last?.is_too_old, false);
        assert.equal(await markFailed(database, last, failure, 3600), 'given up');
        assert.equal((await message(id)).reason, '450 recipient refused', 'with the last reason');
        assert.deepEqual(await claimMessages(database, 1, 60), [], 'it is never tried again');
      });
    }

    it('takes a message that becomes too old between its tries, but none that was left for days', async () => {
      const {database, write} = await opened();
      const [late, left] = [await write(), await write()];
      await setAge(database, late, '7 days 20 hours');
      await setFirstTry(database, late, '23 hours');
      await setAge(database, left, '10 days');
      await setFirstTry(database, left, '9 days');
      const claimed = await claimMessages(database, 2, 60);
      const isTooOld = (id: string) => claimed.find(message => message.id === id)?.is_too_old;
      assert.deepEqual([isTooOld(late), isTooOld(left)], [false, true]);
    });

    async function opened() {
      const outbox = await TestOutbox.open(shared().database);
      return {
        database: outbox.database,
        write: () => outbox.storeMessage(),
        message: (id: string) => outbox.message(id),
      };
    }
  });

  describe(`the outbox in ${name}`, () => {
    it('keeps messages while the mail server is down, and sends each once when it is back', async () => {
      const outbox = await TestOutbox.open(shared().database);
      const ids = await Promise.all(
        [1, 2, 3, 4, 5, 6].map(number => outbox.storeMessage(`${number}@reader.example`)),
      );
      await outbox.mail.close();
      outbox.startWorker();
      for (const id of ids) {
        const {reason} = await outbox.waitForMessage(id, 'it was tried twice', ({tries}) => tries >= 2);
        assert.equal(reason, 'no connection (ECONNREFUSED)');
      }
      const restarted = await startMailServer({port: outbox.mail.port});
      for (const id of ids) await outbox.waitForMessage(id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.deepEqual(
        restarted.messages.map(({messageId}) => messageId).sort(),
        ids.map(id => `<${id}@publisher.example>`).sort(),
        'each once, with the id of its row',
      );
      await restarted.close();
    });

    it('tries again after a temporary rejection', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('all with 450');
      const id = await outbox.storeMessage();
      outbox.startWorker();
      const waiting = await outbox.waitForMessage(id, 'it was tried twice', ({tries}) => tries >= 2);
      assert.match(waiting.reason ?? '', /^450( 4\.\d\.\d)? recipient refused$/);
      assert.equal(waiting.given_up_at, null);
      outbox.mail.refuse('none');
      const sent = await outbox.waitForMessage(id, 'it is sent', ({sent_at: at}) => at !== null);
      assert.equal(sent.reason, null, 'the reason is removed');
      assert.equal(outbox.mail.messages.length, 1);
    });

    it('gives up at once after a permanent rejection', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('all with 550');
      const id = await outbox.storeMessage();
      outbox.startWorker();
      const message = await outbox.waitForMessage(id, 'it is given up', ({given_up_at: at}) => at !== null);
      assert.equal(message.tries, 1);
      assert.match(message.reason ?? '', /^550( 5\.\d\.\d)? recipient refused$/);
      await waitFor(
        () => outbox.log.lines.some(line => line.includes('given up')),
        'the log names the failure',
      );
      assert.match(outbox.log.lines.join(''), new RegExp(id), 'with the message’s id');
      assert.doesNotMatch(outbox.log.lines.join(''), /@|ottoline/, 'and without its recipient');
    });

    it('sends messages that waited some days, but none that waited longer than a week', async () => {
      const outbox = await TestOutbox.open(shared().database);
      const [recent, old] = [await outbox.storeMessage(), await outbox.storeMessage()];
      await setAge(outbox.database, recent, '6 days');
      await setAge(outbox.database, old, '8 days');
      outbox.startWorker();
      await outbox.waitForMessage(recent, 'it is sent', ({sent_at: sent}) => sent !== null);
      const message = await outbox.waitForMessage(old, 'it is given up', ({given_up_at: at}) => at !== null);
      assert.equal(message.reason, 'too old to be sent');
      assert.equal(outbox.mail.messages.length, 1);
    });

    it('tries again after a temporary rejection when the message waited some days', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('all with 450');
      const id = await outbox.storeMessage();
      await setAge(outbox.database, id, '3 days');
      outbox.startWorker();
      const waiting = await outbox.waitForMessage(id, 'it was tried twice', ({tries}) => tries >= 2);
      assert.equal(waiting.given_up_at, null);
      outbox.mail.refuse('none');
      await outbox.waitForMessage(id, 'it is sent', ({sent_at: sent}) => sent !== null);
    });

    it('does not give up when the login is refused', async () => {
      const outbox = await TestOutbox.open(shared().database);
      const server = await failingLogin();
      const id = await outbox.storeMessage();
      outbox.startWorker({}, outbox.database, server.url);
      const waiting = await outbox.waitForMessage(id, 'it was tried twice', ({tries}) => tries >= 2);
      assert.equal(waiting.given_up_at, null);
      assert.match(waiting.reason ?? '', /^535( 5\.\d\.\d)? login refused$/);
      assert.equal(server.messages(), 0, 'it is not sent without a login');
      await server.close();
    });

    it('sends a message again with the same Message-ID when the connection is lost before the reply', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('keep the message and drop the connection');
      const id = await outbox.storeMessage();
      outbox.startWorker();
      await waitFor(() => outbox.mail.messages.length > 0, 'the server has it and does not reply');
      outbox.mail.refuse('none');
      await outbox.waitForMessage(id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.ok(outbox.mail.messages.length >= 2);
      const ids = new Set(outbox.mail.messages.map(({messageId}) => messageId));
      assert.deepEqual([...ids], [`<${id}@publisher.example>`]);
    });

    it('aborts a message that takes too long, and tries it again', async () => {
      const outbox = await TestOutbox.open(shared().database);
      outbox.mail.refuse('stall');
      const id = await outbox.storeMessage();
      const hasty = outbox.startWorker({sendTimeout: 0.2});
      const waiting = await outbox.waitForMessage(id, 'it failed', ({reason}) => reason !== null);
      assert.equal(waiting.reason, 'not sent in time');
      await hasty.close();
      outbox.mail.refuse('none');
      outbox.startWorker();
      await outbox.waitForMessage(id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.equal(outbox.mail.messages.length, 1);
    });

    it('finishes the current messages before it closes, and starts no new ones', async () => {
      const outbox = await TestOutbox.open(shared().database);
      const ids = [];
      for (let number = 0; number < 20; number += 1) ids.push(await outbox.storeMessage());
      const worker = outbox.startWorker({concurrency: 2});
      await waitFor(() => outbox.mail.messages.length > 0, 'the first has arrived');
      await worker.close();
      const rows = await Promise.all(ids.map(id => outbox.message(id)));
      const sent = rows.filter(({sent_at: at}) => at !== null);
      assert.equal(sent.length, outbox.mail.messages.length, 'the delivered ones are marked');
      assert.ok(sent.length < ids.length, 'the others wait');
      assert.ok(
        rows.every(({claimed_until: claimed}) => claimed === null),
        'none is claimed',
      );
    });

    it('continues after a database failure', async () => {
      const outbox = await TestOutbox.open(shared().database);
      await sql`alter table outbox rename to outbox_elsewhere`.execute(outbox.database);
      const worker = outbox.startWorker();
      await waitFor(() => outbox.log.lines.length > 1, 'it logs the failure and continues');
      assert.match(outbox.log.lines[0] ?? '', /"code":"42P01"/);
      await sql`alter table outbox_elsewhere rename to outbox`.execute(outbox.database);
      const id = await outbox.storeMessage();
      worker.wake();
      await outbox.waitForMessage(id, 'it is sent', ({sent_at: sent}) => sent !== null);
    });

    it('sends each of 100 messages once with several workers', async () => {
      const {database, place: at} = shared();
      const outbox = await TestOutbox.open(database);
      const ids: string[] = [];
      for (let number = 0; number < 100; number += 1)
        ids.push(await outbox.storeMessage(`${number}@reader.example`));
      // On PGlite all workers share one process. On Postgres each has its own connections, like a process.
      const others = at.databaseUrl ? await Promise.all([1, 2, 3, 4].map(() => openDatabase(at))) : [];
      for (const {database} of others) outbox.startWorker({}, database);
      while (others.length === 0 && outbox.workers.length < 4) outbox.startWorker();
      const isDone = async () => {
        const rows = await outbox.database.selectFrom('outbox').select('sent_at').execute();
        return rows.every(({sent_at: sent}) => sent !== null);
      };
      await waitFor(isDone, 'all are sent');
      await Promise.all(outbox.workers.map(worker => worker.close()));
      await Promise.all(others.map(({close}) => close()));
      assert.deepEqual(
        outbox.mail.messages.map(({messageId}) => messageId).sort(),
        ids.map(id => `<${id}@publisher.example>`).sort(),
      );
      const rows = await outbox.database.selectFrom('outbox').select('tries').execute();
      assert.deepEqual([...new Set(rows.map(({tries}) => tries))], [1], 'each at the first try');
    });
  });
});

const expireClaim = (database: Kysely<Database>, id: string) =>
  database
    .updateTable('outbox')
    .set({claimed_until: sql<Date>`now() - interval '1 second'`})
    .where('id', '=', id)
    .execute();
