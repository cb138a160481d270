import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {after, describe, it} from 'node:test';
import {readContent} from '../../demo/publisher/content/content.js';
import {webhookSignature} from '../../demo/publisher/mail/webhook.js';
import type {PublisherOptions} from '../../demo/publisher/server.js';
import {summaryOf, warningsOf} from '../../demo/publisher/start-summary.js';
import type {MessageKind, OutboxMessage} from '../../demo/publisher/database/tables.js';
import {startMailServer} from '../support/mail-server.js';
import {waitFor} from '../support/wait.js';
import {eachSharedDatabase} from './support/databases.js';
import {keptLog} from './support/log.js';
import {adminToken} from './support/operator.js';
import {startPublisher} from './support/publisher.js';
import {aRequest, post, send, trappedProof} from './support/sending.js';
import {startWebhookReceiver} from './support/webhook-receiver.js';

const key = Buffer.from('twenty-four bytes, or more');
const secret = `whsec_${key.toString('base64')}`;
const partner = 'http://localhost:4311';

eachSharedDatabase((_, shared) => {
  /** A publisher that tells its staff, on the shared database. */
  async function withNotices(options: Partial<PublisherOptions> = {}) {
    const [mail, receiver] = await Promise.all([startMailServer(), startWebhookReceiver()]);
    const {log, lines} = keptLog('info');
    const publisher = await startPublisher({
      port: 0,
      ...shared().place,
      database: shared(),
      log,
      adminToken,
      signingSecret: 'a secret of at least thirty-two characters',
      publicUrl: 'https://publisher.example',
      smtpUrl: mail.url,
      mailFrom: 'booklets@publisher.example',
      notifyEmail: 'office@publisher.example',
      notifyWebhook: receiver.url,
      notifyWebhookSecret: secret,
      mailWorker: {retryDelay: () => 0, pollInterval: 0.05},
      ...options,
    });
    const close = async () => {
      await publisher.close();
      await Promise.all([mail.close(), receiver.close()]);
    };
    after(close);
    const messageOf = async (id: string, kind: MessageKind): Promise<OutboxMessage | undefined> =>
      publisher.database
        .selectFrom('outbox')
        .selectAll()
        .where('request_id', '=', id)
        .where('kind', '=', kind)
        .executeTakeFirst();
    const mailTo = (address: string) => mail.messages.filter(({to}) => to.includes(address));
    return {publisher, mail, receiver, lines, close, messageOf, mailTo};
  }

  describe('the staff', () => {
    it('is told of each stored request once, without the visitor’s words', async () => {
      const {publisher, receiver, lines, close, mailTo} = await withNotices();
      const request = aRequest({
        booklet: 'metal-ions-after-spinal-fusion',
        fields: {
          name: 'Ottoline\r\nBcc: all@reader.example',
          email: 'ottoline@reader.example',
          message: 'Words',
        },
      });
      const flagged = aRequest({booklet: 'Ottoline’s words', proof: trappedProof});
      const headers = {'Idempotency-Key': request.id, Origin: partner};
      for (let time = 0; time < 3; time += 1)
        assert.equal((await post(publisher.url, JSON.stringify(request), headers)).status, 201);
      assert.equal((await send(publisher.url, flagged)).status, 201);
      await waitFor(
        () => receiver.calls.length >= 2 && mailTo('office@publisher.example').length >= 2,
        'it is told',
      );
      await close();
      assert.equal(receiver.calls.length, 2);
      assert.equal(mailTo('office@publisher.example').length, 2);
      assert.equal(mailTo('ottoline@reader.example').length, 1, 'the booklet is sent');

      const bodies = receiver.calls.map(({body}) => JSON.parse(body) as {type: string; data: {id: string}});
      const told = bodies.find(({data}) => data.id === request.id);
      assert.deepEqual(told, {
        type: 'request.stored',
        timestamp: (told as {timestamp?: string}).timestamp,
        data: {
          id: request.id,
          booklet: request.booklet,
          origin: partner,
          flagged: false,
          url: `https://publisher.example/admin/requests/${request.id}`,
        },
      });
      const ofFlagged = bodies.find(({data}) => data.id === flagged.id)?.data;
      assert.deepEqual(
        {...ofFlagged, url: ''},
        {id: flagged.id, booklet: null, origin: null, flagged: true, url: ''},
      );
      const everything = JSON.stringify([receiver.calls, mailTo('office@publisher.example'), lines]);
      for (const words of [/ottoline/i, /reader\.example/, /Words/]) assert.doesNotMatch(everything, words);
      assert.doesNotMatch(lines.join(''), /whsec_|not-for-the-log/, 'no secret is logged');
    });

    it('is told the visitor’s words with full details, as text', async () => {
      const {publisher, receiver, close, mailTo} = await withNotices({notifyDetails: 'full'});
      const fields = {name: 'Ottoline\r\nBcc: all@reader.example', email: 'ottoline@reader.example'};
      const request = aRequest({fields});
      assert.equal((await send(publisher.url, request)).status, 201);
      await waitFor(
        () => receiver.calls.length > 0 && mailTo('office@publisher.example').length > 0,
        'it is told',
      );
      await close();
      const {data} = JSON.parse(receiver.calls[0]?.body ?? '') as {data: {fields: unknown; consent: unknown}};
      assert.deepEqual([data.fields, data.consent], [fields, request.consent]);
      const [notice] = mailTo('office@publisher.example');
      assert.match(notice?.text ?? '', /^name: Ottoline\r?\n {2}Bcc: all@reader\.example$/m);
      assert.deepEqual(notice?.to, ['office@publisher.example'], 'nobody else gets it');
    });
  });

  describe('a webhook', () => {
    it('is signed, and has the same id at each try', async () => {
      const {publisher, receiver, close} = await withNotices();
      receiver.answerWith(500);
      assert.equal((await send(publisher.url, aRequest())).status, 201);
      await waitFor(() => receiver.calls.length > 1, 'it is tried again');
      receiver.answerWith(200);
      await close();
      const ids = receiver.calls.map(({headers}) => headers['webhook-id']);
      assert.equal(new Set(ids).size, 1);
      for (const {headers, body} of receiver.calls) {
        const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']].map(String);
        const signed = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
        assert.equal(headers['webhook-signature'], `v1,${signed}`);
        assert.ok(Math.abs(Number(timestamp) - Date.now() / 1000) < 60, 'the time is that of the try');
      }
    });

    it('is not redirected, ends at 410, and its failures are no words of the receiver', async () => {
      const {publisher, receiver, messageOf} = await withNotices();
      receiver.answerWith(302);
      const request = aRequest();
      assert.equal((await send(publisher.url, request)).status, 201);
      const message = () => messageOf(request.id, 'webhook');
      await waitFor(async () => (await message())?.reason === 'HTTP 302 redirect not followed', 'it failed');
      receiver.answerWith(410);
      const given = await waitFor(async () => {
        const found = await message();
        return found?.given_up_at && found;
      }, 'it is given up');
      assert.equal(given.reason, 'HTTP 410 gone');
      const {length} = receiver.calls;
      assert.ok(receiver.calls.every(({headers}) => headers['webhook-id'] === `msg_${given.id}`));
      receiver.answerWith(200);
      await send(publisher.url, aRequest());
      await waitFor(() => receiver.calls.length > length, 'others are sent');
      assert.equal((await message())?.sent_at, null);
    });

    it('that never answers does not hold up visitors’ emails', async () => {
      const {publisher, receiver, mail, close} = await withNotices({
        mailWorker: {closeTimeout: 0.1, concurrency: 2},
      });
      receiver.answerWith('silent');
      for (let number = 0; number < 8; number += 1) {
        const email = `reader-${String(number)}@reader.example`;
        assert.equal((await send(publisher.url, aRequest({fields: {email}}))).status, 201);
      }
      await waitFor(() => mail.messages.length === 16, 'all emails arrive');
      assert.equal(receiver.calls.length, 2, 'two calls wait');
      await close();
    });
  });
});

describe('the log at the start', () => {
  it('warns about a webhook on another machine without encryption, and does not name its URL', async () => {
    const content = await readContent();
    const startWith = (notifyWebhook: string) => {
      const url = 'https://publisher.example';
      const settings = {dataDir: '', publicUrl: url, notifyWebhook, notifyWebhookSecret: secret};
      const started = {settings, content: {...content, publisher: {...content.publisher, sample: false}}};
      const facts = {...started, url, mailFrom: undefined};
      return {warnings: warningsOf(facts), notices: String(summaryOf(facts)['notices'])};
    };
    const others = [
      'http://crm.example/hook',
      'HTTP://10.0.0.7/hook',
      'http://[fd00::7]/hook',
      'http://localhost.example/',
    ];
    for (const webhook of others) {
      const {warnings, notices} = startWith(webhook);
      assert.equal(warnings.length, 1, webhook);
      assert.match(warnings[0] ?? '', /^NOTIFY_WEBHOOK .+ without encryption: use https:\.$/);
      assert.equal(notices, 'webhook without encryption, details none');
    }
    for (const webhook of [
      'https://crm.example/',
      'http://127.0.0.1:9/',
      'http://[::1]/',
      'http://LOCALHOST/',
    ]) {
      const {warnings, notices} = startWith(webhook);
      assert.deepEqual([warnings, notices], [[], 'webhook, details none'], webhook);
    }
  });
});

describe('the signature of a webhook', () => {
  it('is that of an independent calculation', () => {
    // Computed by OpenSSL: printf 'msg_1.1700000000.{}' | openssl dgst -sha256 -hmac … -binary | base64
    assert.equal(
      webhookSignature(secret, 'msg_1', 1_700_000_000, '{}'),
      'v1,+2xHwSXmX7UJAxqPeQtQmT3IuU8YM/KAc3VICa0ztfg=',
    );
  });
});
