import assert from 'node:assert/strict';
import {request as httpRequest} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {rateLimits} from '../../demo/publisher/requests/rate-limits.js';
import {readBody} from '../../demo/publisher/requests/body.js';
import {keysFrom} from '../../demo/publisher/secret.js';
import type {PublisherOptions} from '../../demo/publisher/server.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {eachSharedDatabase} from './support/databases.js';
import {dataFolder} from './support/folders.js';
import {aRequest, post, send} from './support/sending.js';

const signingSecret = 'a secret of at least thirty-two characters';

const keys = keysFrom(signingSecret);

let readers = 0;

/** A request from a new email address. */
const requestFromNewReader = () =>
  aRequest({fields: {email: `reader-${String((readers += 1))}@reader.example`}});

eachSharedDatabase((_, shared) => {
  const start = (options: Partial<PublisherOptions> = {}) =>
    startPublisher({port: 0, ...shared().place, database: shared(), signingSecret, ...options});

  describe('the rate limit per minute', () => {
    let publisher: Publisher;
    before(async () => {
      publisher = await start({rateLimit: 5});
    });
    after(() => publisher.close());

    /** Sends a request like a proxy on this machine that forwards the address. */
    const sendFrom = (address: string, request = requestFromNewReader()) =>
      post(publisher.url, JSON.stringify(request), {
        'Idempotency-Key': request.id,
        'X-Forwarded-For': address,
        Origin: 'http://localhost:4311',
      });

    it('applies per IP address, and lets the page read when to try again', async () => {
      for (let time = 0; time < 5; time += 1) assert.equal((await sendFrom('192.0.2.1')).status, 201);
      const {status, headers, body} = await sendFrom('192.0.2.1');
      assert.equal(status, 429);
      const wait = Number(headers.get('retry-after'));
      assert.ok(Number.isInteger(wait) && wait >= 1 && wait <= 60, `${String(wait)} seconds`);
      assert.match(headers.get('access-control-expose-headers') ?? '', /retry-after/i);
      assert.match(body.message ?? '', /many requests right now.+try again/);
      assert.equal((await sendFrom('192.0.2.2')).status, 201, 'other addresses are accepted');
    });

    it('applies per IPv6 network, since one visitor has many IPv6 addresses', async () => {
      for (let time = 0; time < 5; time += 1) {
        assert.equal((await sendFrom(`2001:db8:1:1::${String(time)}`)).status, 201);
      }
      assert.equal((await sendFrom('2001:db8:1:1:ffff::9')).status, 429);
      assert.equal((await sendFrom('2001:db8:1:2::1')).status, 201, 'the next network is accepted');
    });

    it('applies per email address, from any IP address and case-insensitively', async () => {
      const email = 'often@reader.example';
      for (let time = 0; time < 5; time += 1) {
        const fields = {email: time % 2 ? email : email.toUpperCase()};
        assert.equal((await sendFrom(`198.51.100.${String(time)}`, aRequest({fields}))).status, 201);
      }
      assert.equal((await sendFrom('198.51.100.99', aRequest({fields: {email}}))).status, 429);
    });

    it('answers a retry even when its email address is over the limit', async () => {
      const email = 'retried@reader.example';
      const first = aRequest({fields: {email}});
      const {body} = await sendFrom('203.0.113.1', first);
      for (let time = 0; time < 5; time += 1) {
        await sendFrom(`203.0.113.${String(time + 2)}`, aRequest({fields: {email}}));
      }
      const retry = await sendFrom('203.0.113.20', first);
      assert.equal(retry.status, 201);
      assert.deepEqual(retry.body, body);
    });

    it('answers a retry even when its IP address is over the limit', async () => {
      const first = requestFromNewReader();
      const {body} = await sendFrom('203.0.113.50', first);
      for (let time = 0; time < 6; time += 1) await sendFrom('203.0.113.50');
      assert.equal((await sendFrom('203.0.113.50')).status, 429, 'new requests are refused');
      const retry = await sendFrom('203.0.113.50', first);
      assert.deepEqual([retry.status, retry.body], [201, body]);
      const changed = {...first, booklet: null};
      assert.equal((await sendFrom('203.0.113.50', changed)).status, 429, 'a changed request is refused');
    });

    it('counts simultaneous copies of a request once, and gives them the same answer', async () => {
      const email = 'copies@reader.example';
      for (let time = 0; time < 4; time += 1)
        assert.equal((await sendFrom(`198.51.100.${String(time)}`, aRequest({fields: {email}}))).status, 201);
      const last = aRequest({fields: {email}});
      const replies = await Promise.all([1, 2, 3, 4].map(() => sendFrom('198.51.100.30', last)));
      for (const {status, body} of replies) assert.deepEqual([status, body], [201, replies[0]?.body]);
      assert.equal((await sendFrom('198.51.100.40', aRequest({fields: {email}}))).status, 429);
    });
  });

  describe('the rate limit per hour for one email address', () => {
    const request = (email: string, altcha: string | null = null) =>
      aRequest({fields: {email}, proof: {altcha, trap: '', elapsed: 1}});
    let publisher: Publisher;
    let strict: Publisher;
    const sendFrom = ({url}: Publisher, address: string, body = request('quiet@reader.example')) =>
      post(url, JSON.stringify(body), {'Idempotency-Key': body.id, 'X-Forwarded-For': address});
    before(async () => {
      publisher = await start({rateLimit: 3});
      strict = await start({rateLimit: 2, challenge: 'required'});
    });
    after(async () => {
      await publisher.close();
      await strict.close();
    });

    it('is twice the rate limit per IP address, so that nobody can flood a mailbox or block its owner', async t => {
      const now = Date.now.bind(Date);
      let minutes = 0;
      t.mock.method(Date, 'now', () => now() + minutes * 61_000);
      for (; minutes < 2; minutes += 1)
        for (let time = 0; time < 3; time += 1)
          assert.equal((await sendFrom(publisher, '192.0.2.1')).status, 201);
      const {status, headers, body} = await sendFrom(publisher, '192.0.2.1');
      assert.equal(status, 429);
      assert.ok(Number(headers.get('retry-after')) > 60, 'the wait is longer than a minute');
      assert.match(body.message ?? '', /Please wait \d\d minutes, then try again\./);
      assert.equal((await sendFrom(publisher, '192.0.2.2')).status, 201, 'the owner is not blocked');
    });

    it('does not count refused requests', async () => {
      for (let time = 0; time < 4; time += 1)
        assert.equal((await sendFrom(strict, `192.0.2.${String(time)}`)).status, 422);
      const {body, status} = await sendFrom(strict, '192.0.2.9');
      assert.equal(status, 422, body.message);
    });
  });

  describe('the limit for messages to one address', () => {
    it('is three a day, ten minutes apart, and further requests are stored and answered alike', async t => {
      const publisher = await start();
      const now = Date.now.bind(Date);
      let minutes = 0;
      t.mock.method(Date, 'now', () => now() + minutes * 60_000);
      const messages = async () =>
        (await publisher.database.selectFrom('outbox').select('id').execute()).length;
      const fields = {email: 'Quiet@reader.example'};
      const answers = new Set<string>();
      for (const [minute, expected] of [
        [0, 1],
        [9, 1],
        [11, 2],
        [22, 3],
        [33, 3],
        [1400, 3],
        [1441, 4],
      ] as const) {
        minutes = minute;
        const {status, body} = await send(publisher.url, aRequest({fields}));
        answers.add(`${String(status)} ${String(body.message)} ${String(body.download).slice(0, 30)}`);
        assert.equal(await messages(), expected, `after ${String(minute)} minutes`);
      }
      assert.equal(answers.size, 1, 'all are answered alike');
      assert.equal((await publisher.requests()).length, 7, 'all are stored');
      await send(publisher.url, aRequest({fields: {email: 'other@reader.example'}}));
      assert.equal(await messages(), 5, 'other addresses get theirs');
      await publisher.close();
    });
  });

  describe('a clock that was years ahead', () => {
    it('does not lock anybody out once it is right', async t => {
      const publisher = await start({rateLimit: 1});
      const now = Date.now.bind(Date);
      let years = 5;
      t.mock.method(Date, 'now', () => now() + years * 365 * 24 * 3_600_000);
      const fields = {email: 'early@reader.example'};
      assert.equal((await send(publisher.url, aRequest({fields}))).status, 201);
      assert.equal((await send(publisher.url, aRequest({fields}))).status, 429);
      years = 0;
      assert.equal((await send(publisher.url, aRequest({fields}))).status, 201);
      assert.equal((await send(publisher.url, aRequest({fields}))).status, 429);
      await publisher.close();
    });
  });

  describe('the rate limits in the database', () => {
    it('count the requests of all processes together', async () => {
      const processes = [0, 1, 2].map(() => rateLimits(shared().database, 3, keys));
      const waits: number[] = [];
      for (let time = 0; time < 6; time += 1) {
        waits.push((await processes[time % 3]?.countWrongToken('192.0.2.1')) ?? NaN);
      }
      assert.deepEqual(
        waits.map(wait => wait > 0),
        [false, false, false, true, true, true],
      );
    });

    it('store no readable address', async () => {
      await rateLimits(shared().database, 3, keys).countWrongToken('192.0.2.1');
      const {rows} = await sql<{all: string}>`select string_agg(key, ' ') as all from rate_limits`.execute(
        shared().database,
      );
      assert.ok(rows[0]?.all);
      assert.doesNotMatch(rows[0].all, /ottoline|reader|192\.0/);
    });
  });
});

describe('a slow request body', () => {
  it('is not read beyond the timeout', async () => {
    const endless = new ReadableStream<Uint8Array>({start: stream => stream.enqueue(new Uint8Array([123]))});
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as never);
    assert.deepEqual(await readBody(request, 100, 1), {
      bytes: undefined,
      isComplete: false,
      timedOut: true,
    });
  });

  it('is answered with 408, which may be retried, and closes the connection', async t => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const publisher = await startPublisher({port: 0, dataDir: await dataFolder()});
    const outgoing = httpRequest(`${publisher.url.replace('localhost', '127.0.0.1')}/api/requests`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Content-Length': 1000, Expect: '100-continue'},
    });
    const answered = new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
      outgoing.once('response', response => {
        response.resume();
        resolve([response.statusCode, response.headers.connection]);
      });
      outgoing.once('error', reject);
    });
    const continued = new Promise(resolve => outgoing.once('continue', resolve));
    outgoing.flushHeaders();
    await continued;
    outgoing.write('{');
    const ticking = setInterval(() => t.mock.timers.tick(30_000), 20);
    try {
      assert.deepEqual(await answered, [408, 'close']);
    } finally {
      clearInterval(ticking);
      t.mock.timers.reset();
    }
    outgoing.destroy();
    assert.equal((await send(publisher.url, aRequest())).status, 201, 'other requests are served');
    await publisher.close();
  });
});
