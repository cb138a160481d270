import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {solveChallenge} from 'altcha-lib/v1';
import {sql} from 'kysely';
import type {PublisherOptions} from '../../demo/publisher/server.js';
import type {OutboxMessage} from '../../demo/publisher/database/tables.js';
import {normalizeEmail} from '../../demo/publisher/requests/email.js';
import {bookletRequest} from '../../demo/publisher/requests/schema.js';
import {packageRoot} from '../../demo/serving/package-root.js';
import {startMailServer, type Mail, type MailServer} from '../support/mail-server.js';
import {waitFor} from '../support/wait.js';
import {eachDatabase, eachSharedDatabase} from './support/databases.js';
import {keptLog} from './support/log.js';
import {mailFrom, TestOutbox} from './support/outbox.js';
import {Program} from './support/program.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {aRequest, send, trappedProof} from './support/sending.js';

const signingSecret = 'a secret of at least thirty-two characters';

/** The names of all headers that a message has. */
const headers = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

const subject = 'Your booklet: Living with metal in your spine';

const naughtyFile = join(packageRoot, '../shared/corpora/attacks/naughty-strings.json');

/** Strings that have broken other programs, without those that Postgres can’t store. */
function naughtyStrings(): string[] {
  const all = JSON.parse(readFileSync(naughtyFile, 'utf8')) as {payload: string}[];
  return all
    .map(({payload}) => payload)
    .filter(payload => !/\0|\p{Cs}/u.test(payload) && payload !== '__proto__');
}

function outboxOf({database}: Publisher): Promise<OutboxMessage[]> {
  return database.selectFrom('outbox').selectAll().orderBy('created_at').execute();
}

function checkHeaders(mail: Mail, recipient: string): void {
  assert.deepEqual([...mail.headers.keys()].sort(), headers);
  for (const [name, values] of mail.headers) assert.equal(values.length, 1, `one ${name}`);
  assert.deepEqual(mail.headers.get('to'), [recipient]);
  assert.deepEqual(mail.headers.get('from'), [mailFrom]);
  assert.deepEqual(mail.headers.get('subject'), [subject]);
  assert.deepEqual(mail.headers.get('auto-submitted'), ['auto-generated']);
  assert.equal(mail.from, 'booklets@publisher.example');
  assert.deepEqual(mail.to, [recipient]);
}

eachSharedDatabase((name, shared) => {
  describe(`a publisher that sends mail, with ${name}`, () => {
    async function started(options: Partial<PublisherOptions> = {}) {
      const mail = await startMailServer();
      const {log, lines} = keptLog('info');
      // Polls once an hour, so that messages sent sooner are sent because of a request.
      const mailWorker = {pollInterval: 3_600};
      const publisher = await startPublisher({
        port: 0,
        dataDir: shared().place.dataDir,
        database: shared(),
        smtpUrl: mail.url,
        mailFrom,
        signingSecret,
        log,
        mailWorker,
        ...options,
      });
      after(async () => {
        await publisher.close();
        await mail.close();
      });
      return {mail, lines, publisher, url: publisher.url};
    }

    /** Waits until all earlier messages have been sent. */
    async function earlierSent(url: string, mail: MailServer): Promise<void> {
      await send(url, aRequest({fields: {email: 'last@reader.example'}}));
      await waitFor(
        () => mail.messages.some(({to}) => to[0] === 'last@reader.example'),
        'the last message has arrived',
      );
    }

    it('sends the email of a request once, at once, with a link that works', async () => {
      const {mail, lines, publisher, url} = await started();
      const request = aRequest();
      const {body} = await send(url, request);
      await send(url, request);
      await earlierSent(url, mail);
      const [message, ...others] = mail.messages.filter(({to}) => to[0] === 'ottoline@reader.example');
      assert.ok(message);
      assert.deepEqual(others, [], 'a retry sends nothing');
      checkHeaders(message, 'ottoline@reader.example');
      const [link = ''] = /http:\S+/.exec(message.text) ?? [];
      assert.equal(link, body.download, 'the link that the page got');
      assert.equal((await fetch(link)).headers.get('content-type'), 'application/pdf');

      await publisher.close();
      const [row] = await outboxOf(publisher);
      assert.ok(row?.sent_at, 'it is marked');
      assert.equal(message.messageId, `<${row.id}@publisher.example>`);
      assert.doesNotMatch(
        lines.join(''),
        /ottoline|quillfeather|@(?!publisher\.example)/i,
        'the log names nobody',
      );
    });

    it('sends nothing when the trap was filled in or no booklet was requested', async () => {
      const {mail, publisher, url} = await started();
      assert.equal((await send(url, aRequest({proof: trappedProof}))).status, 201);
      assert.equal((await send(url, aRequest({booklet: null}))).status, 201);
      await earlierSent(url, mail);
      assert.equal(mail.messages.length, 1, 'only the last');
      await publisher.close();
      assert.equal((await outboxOf(publisher)).length, 1);
    });

    it('stores no message for a refused request', async () => {
      const {mail, publisher, url} = await started();
      const challenge = (await (await fetch(`${url}/api/challenge`)).json()) as Record<string, string>;
      const {challenge: hash = '', salt = ''} = challenge;
      const solution = await solveChallenge(hash, salt, 'SHA-256', 100_000).promise;
      const altcha = Buffer.from(JSON.stringify({...challenge, number: solution?.number})).toString('base64');
      const proof = {altcha, trap: '', elapsed: 5};
      assert.equal((await send(url, aRequest({proof}))).status, 201, 'the solution is right');
      assert.equal((await send(url, aRequest({proof}))).status, 422, 'and was used');
      assert.equal((await send(url, aRequest({fields: {email: 'nobody'}}))).status, 422);
      await earlierSent(url, mail);
      await publisher.close();
      assert.equal((await outboxOf(publisher)).length, 2);
      assert.equal(mail.messages.length, 2);
    });

    it(
      'puts nothing that a visitor typed into a header',
      {skip: !existsSync(naughtyFile) && 'SKIPPED: no attacks here'},
      async () => {
        const {mail, publisher, url} = await started({mailWorker: {pollInterval: 3_600, concurrency: 8}});
        const breaks = [
          'a\r\nBcc: b@other.example',
          'a\nSubject: b',
          '\r\n\r\nbody',
          'a\rTo: b',
          '=?utf-8?Q?=0ABcc:_b?=',
        ];
        const strings = [...naughtyStrings(), ...breaks];
        const words = [
          'firstName',
          'lastName',
          'name',
          'phone',
          'postalCode',
          'country',
          'organization',
          'message',
        ];
        let requests = 0;
        for (let start = 0; start < strings.length; start += 40) {
          const some = strings.slice(start, start + 40);
          const fields = Object.fromEntries(
            words.flatMap((word, index) => (some[index] === undefined ? [] : [[word, some[index]]])),
          );
          const extra = Object.fromEntries(some.flatMap(text => [[text, text]]));
          const email = `ottoline-${String(requests)}@reader.example`;
          const request = aRequest({fields: {...fields, email}, extra});
          assert.equal((await send(url, request)).status, 201);
          requests += 1;
        }
        // Strings that are valid addresses get a message too.
        const all = strings.flatMap(text => [text, `${text}@reader.example`]);
        // Two spellings of one address would get one message.
        const emails = [...new Map(all.map(email => [normalizeEmail(email), email])).values()];
        // A thousand requests would take long. The server refuses what its schema refuses.
        const isValid = (email: string) => bookletRequest.safeParse(aRequest({fields: {email}})).success;
        const refused = emails.filter(email => !isValid(email));
        const accepted = emails.filter(isValid);
        requests += accepted.length;
        for (const [some, status] of [
          [breaks.map(text => `${text}@reader.example`), 422],
          [refused.slice(0, 20), 422],
          [accepted, 201],
        ] as const) {
          const answers = await Promise.all(some.map(email => send(url, aRequest({fields: {email}}))));
          for (const answer of answers) assert.equal(answer.status, status);
        }
        assert.ok(requests > 50, `only ${requests} were accepted`);
        const rows = await waitFor(async () => {
          const all = await outboxOf(publisher);
          return all.every(({sent_at: sent, reason}) => sent !== null || reason !== null) && all;
        }, 'each is sent, or refused by the mail server');
        assert.equal(rows.length, requests, 'each accepted request has a message');
        const failed = rows.filter(({sent_at: sent}) => sent === null);
        assert.ok(failed.length < 20, failed.map(({recipient}) => recipient).join('\n'));
        assert.equal(mail.messages.length, rows.length - failed.length);
        for (const message of mail.messages) {
          assert.deepEqual([...message.headers.keys()].sort(), headers, message.raw);
          for (const [header, values] of message.headers) assert.equal(values.length, 1, `one ${header}`);
          assert.equal(message.to.length, 1, 'one recipient');
          assert.deepEqual(message.headers.get('subject'), [subject]);
          const text = message.text.replace(/http:\S+/, '').trim();
          assert.equal(text, mail.messages[0]?.text.replace(/http:\S+/, '').trim(), 'and the text is ours');
        }
        const toOttoline = mail.messages.filter(({to}) => to[0] === 'ottoline@reader.example');
        for (const message of toOttoline) checkHeaders(message, 'ottoline@reader.example');
      },
    );
  });

  describe(`outbox rows with malicious recipients, with ${name}`, () => {
    it('add no headers and no recipients', async () => {
      const outbox = await TestOutbox.open(shared().database);
      const recipients = [
        'a@b.example\r\nBcc: c@d.example',
        'a@b.example, c@d.example',
        'A <a@b.example>, c@d.example',
        'group: a@b.example, c@d.example;',
        '"a@b.example\r\n\r\nbody"',
        'a@b.example>\r\nRCPT TO:<c@d.example',
      ];
      for (const recipient of recipients) await outbox.storeMessage(recipient);
      outbox.startWorker({retryDelay: () => 3_600});
      const isDone = async () => {
        const rows = await outbox.database.selectFrom('outbox').select(['sent_at', 'reason']).execute();
        return rows.every(({sent_at: sent, reason}) => sent !== null || reason !== null);
      };
      await waitFor(isDone, 'each is sent or refused');
      for (const message of outbox.mail.messages) {
        assert.deepEqual([...message.headers.keys()].sort(), headers, message.raw);
        assert.equal(message.to.length, 1, message.raw);
        assert.ok(!message.to.includes('c@d.example'));
      }
    });
  });
});

eachDatabase((name, place) => {
  describe(`a publisher that is killed while it sends, with ${name}`, () => {
    it('leaves its message to the next worker, after the lease, with the same Message-ID', async () => {
      const at = await place();
      const mail = await startMailServer();
      after(() => mail.close());
      mail.refuse('stall');
      const killed = new Program('publisher/main.js', {
        PORT: '0',
        DATA_DIR: at.dataDir,
        ...(at.databaseUrl ? {DATABASE_URL: at.databaseUrl} : {}),
        SIGNING_SECRET: signingSecret,
        SMTP_URL: mail.url,
        MAIL_FROM: mailFrom,
        PUBLIC_URL: 'https://publisher.example',
      });
      const [url = ''] = await killed.ready();
      assert.equal((await send(url, aRequest())).status, 201);
      await waitFor(() => mail.stalled === 1, 'the server has the message and has not replied');
      await killed.kill();
      mail.refuse('none');

      const outbox = await TestOutbox.open(at);
      const [left] = await outbox.database.selectFrom('outbox').selectAll().execute();
      assert.ok(left?.claimed_until && left.claimed_until.getTime() > Date.now(), 'it is still claimed');
      assert.equal(left.sent_at, null);
      await outbox.database
        .updateTable('outbox')
        .set({claimed_until: sql<Date>`now() - interval '1 second'`})
        .execute();
      outbox.startWorker({}, outbox.database, mail.url);
      const {tries} = await outbox.waitForMessage(left.id, 'it is sent', ({sent_at: sent}) => sent !== null);
      assert.equal(tries, 2);
      assert.deepEqual(
        mail.messages.map(({messageId}) => messageId),
        [`<${left.id}@publisher.example>`],
      );
    });
  });
});
