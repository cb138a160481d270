import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {before, describe, it} from 'node:test';
import {sql} from 'kysely';

import {eachDatabase} from './support/databases.js';
import {
  adminToken,
  ask,
  listRequests,
  sendFrom,
  startWithOperator,
  storeMany,
  withDatabase,
} from './support/operator.js';
import type {Publisher} from './support/publisher.js';
import {aRequest, send, trappedProof} from './support/sending.js';

eachDatabase((_name, place) => {
  describe('access to the requests', () => {
    it('needs the token', async () => {
      const {url} = await startWithOperator(await place());
      assert.equal((await ask(url)).status, 200);
      assert.equal(
        (await ask(url, {}, {token: null})).headers.get('www-authenticate'),
        'Bearer realm="requests"',
      );
      for (const token of [
        null,
        '',
        'wrong',
        adminToken.slice(0, -1),
        `${adminToken}x`,
        adminToken.toUpperCase(),
      ]) {
        for (const method of ['GET', 'DELETE']) {
          const {status, headers, body} = await ask(url, {}, {token, method});
          assert.equal(status, 401, `${method} with ${String(token)}`);
          assert.match(headers.get('www-authenticate') ?? '', /^Bearer realm=/);
          assert.match(body.message ?? '', /^[A-Z].+\.$/);
        }
      }
    });

    it('is off without ADMIN_TOKEN', async () => {
      const {url} = await startWithOperator(await place(), {adminToken: undefined});
      for (const token of [null, 'undefined', adminToken]) {
        assert.equal((await ask(url, {}, {token})).status, 404);
        assert.equal((await ask(url, {email: 'a@b.example'}, {token, method: 'DELETE'})).status, 404);
      }
      assert.equal(
        (await fetch(`${url}/api/requests`, {method: 'PUT'})).headers.get('allow'),
        'POST, OPTIONS',
      );
      assert.equal((await fetch(`${url}/admin`)).status, 404);
      assert.equal((await send(url, aRequest())).status, 201, 'requests are accepted');
    });

    it('is denied to pages on other origins', async () => {
      const {url} = await startWithOperator(await place());
      const {headers} = await ask(url, {}, {origin: 'http://localhost:4311'});
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.equal(headers.get('cache-control'), 'no-store');
      const preflight = await fetch(`${url}/api/requests`, {
        method: 'OPTIONS',
        headers: {Origin: 'http://localhost:4311', 'Access-Control-Request-Method': 'DELETE'},
      });
      assert.equal(preflight.headers.get('access-control-allow-methods'), 'POST');
      const other = await fetch(`${url}/api/requests`, {method: 'PUT'});
      assert.equal(other.headers.get('allow'), 'GET, HEAD, POST, DELETE, OPTIONS');
    });

    it('is denied even with the right token after too many wrong ones', async () => {
      const {url} = await startWithOperator(await place(), {rateLimit: 3});
      for (let time = 0; time < 5; time += 1)
        assert.equal((await ask(url)).status, 200, 'right tokens are not counted');
      for (let time = 0; time < 3; time += 1)
        assert.equal((await ask(url, {}, {token: 'wrong'})).status, 401);
      for (const token of ['wrong', adminToken]) {
        const {status, headers, body} = await ask(url, {}, {token});
        assert.equal(status, 429);
        assert.match(headers.get('retry-after') ?? '', /^[1-9]\d?$/);
        assert.match(body.message ?? '', /wait a minute/);
      }
      assert.equal((await send(url, aRequest())).status, 201, 'visitors are not limited');
    });
  });

  describe('the list of requests', () => {
    let publisher: Publisher;
    before(async () => {
      publisher = await startWithOperator(await place());
    });

    it('shows the request and what happened since', async () => {
      const request = aRequest();
      const {body} = await send(publisher.url, request);
      await (await fetch(body.download ?? '')).arrayBuffer();
      const [record] = await listRequests(publisher.url);
      assert.ok(record);
      const {type, version, proof, ...members} = request;
      assert.deepEqual(record, {
        ...members,
        receivedAt: record.receivedAt,
        proof: {trap: '', elapsed: proof.elapsed},
        flagged: false,
        downloads: 1,
        lastDownloadedAt: record.lastDownloadedAt,
        mail: {state: 'waiting', at: record.mail?.at, reason: null},
        notices: [],
        origin: null,
        handledAt: null,
      });
      assert.equal(record.submittedAt, request.submittedAt);
      for (const time of [record.receivedAt, record.lastDownloadedAt, record.mail.at])
        assert.match(time ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('finds requests by address, part of a name, booklet and flag, without wildcards', async () => {
      const {url} = publisher;
      const name = `50%_o'ff"; drop table requests; --\\`;
      const fields = {name, email: 'Unusual+Tag@Reader.example'};
      const id = randomUUID();
      assert.equal((await send(url, aRequest({id, fields, booklet: null, proof: trappedProof}))).status, 201);
      for (const query of [
        {email: 'unusual+tag@reader.EXAMPLE'},
        {q: '%_'},
        {q: name},
        {q: "O'FF"},
        {q: '\\'},
        {q: 'tag@reader'},
        {flagged: 'true'},
        {q: '50%', flagged: 'true', email: 'unusual+tag@reader.example', booklet: ''},
      ]) {
        assert.deepEqual(
          (await listRequests(url, query)).map(each => each.id),
          [id],
          JSON.stringify(query),
        );
      }
      assert.equal((await listRequests(url, {q: 'oline quill'}))[0]?.fields.firstName, 'Ottoline');
      assert.ok(!(await listRequests(url, {flagged: 'false'})).some(each => each.id === id));
      assert.equal((await listRequests(url, {booklet: 'metal-ions-after-spinal-fusion'})).length, 1);
      for (const query of [
        {q: '%%'},
        {q: '50_'},
        {email: '%'},
        {email: 'tag@reader.example'},
        {booklet: '%'},
      ])
        assert.deepEqual(await listRequests(url, query as Record<string, string>), [], JSON.stringify(query));
    });

    it('finds requests by day, partner, consent to marketing, status and lost messages', async () => {
      const {url, database} = publisher;
      const [own, other] = [aRequest(), aRequest()];
      own.consent = {...own.consent, marketing: true};
      const post = (request: typeof own, origin: string) =>
        fetch(`${url}/api/requests`, {
          method: 'POST',
          body: JSON.stringify(request),
          headers: {'Content-Type': 'application/json', 'Idempotency-Key': request.id, Origin: origin},
        });
      assert.equal((await post(own, 'http://localhost:4321')).status, 201);
      assert.equal((await post(other, 'http://localhost:4322')).status, 201);
      await sql`update requests set received_at = '2020-02-29T23:59:59.999Z', handled_at = now() where id = ${own.id}`.execute(
        database,
      );
      const message = {request_id: own.id, recipient: '', subject: '', body: ''};
      await database
        .insertInto('outbox')
        .values({...message, kind: 'webhook'})
        .execute();
      await sql`update outbox set given_up_at = now() where request_id = ${own.id} and kind = 'webhook'`.execute(
        database,
      );
      const matching: Record<string, string>[] = [
        {from: '2020-02-29', to: '2020-02-29'},
        {to: '2020-02-29'},
        {origin: 'http://localhost:4321'},
        {marketing: 'true', handled: 'true'},
        {undelivered: 'true'},
      ];
      for (const query of matching)
        assert.deepEqual(
          (await listRequests(url, query)).map(({id}) => id),
          [own.id],
          JSON.stringify(query),
        );
      const excluding: Record<string, string>[] = [
        {from: '2020-03-01'},
        {origin: 'http://localhost:4322'},
        {marketing: 'false'},
        {handled: 'false'},
        {undelivered: 'false'},
      ];
      for (const query of excluding) {
        const ids = (await listRequests(url, query)).map(({id}) => id);
        assert.ok(ids.includes(other.id) && !ids.includes(own.id), JSON.stringify(query));
      }
      assert.ok((await listRequests(url, {origin: 'none'})).every(({origin}) => origin === null));
      const [{notices} = assert.fail('It is not found.')] = await listRequests(url, {undelivered: 'true'});
      assert.deepEqual(
        notices.map(({kind, state}) => [kind, state]),
        [['webhook', 'given up']],
      );
      // The order of the tests does not matter to the later ones.
      await database
        .insertInto('outbox')
        .values({...message, kind: 'webhook'})
        .execute();
      assert.deepEqual(await listRequests(url, {undelivered: 'true'}), [], 'it was sent again');
    });

    const invalidQueries: [string, RegExp][] = [
      ['from=2026-02-30', /“from” must be a date/],
      ['to=0000-01-01', /“to” must be a date/],
      ['from=infinity', /“from” must be a date/],
      ['to=99999-01-01', /“to” must be a date/],
      ['from=2026-02-02&to=2026-02-01', /not be later/],
      ['handled=yes', /true or false/],
      ['limit=0', /whole number from 1 to 500/],
      ['limit=501', /whole number from 1 to 500/],
      ['limit=1e2', /whole number from 1 to 500/],
      ['after=nothing', /“after” must be/],
      [
        `after=${Buffer.from(`2026-02-30T00:00:00.000000Z ${randomUUID()}`).toString('base64url')}`,
        /“after”/,
      ],
      [`after=${Buffer.from("2026-02-03T00:00:00.000000Z '; select 1").toString('base64url')}`, /“after”/],
      ['flagged=maybe', /true or false/],
      ['format=xml', /json or csv/],
      ['format=csv&limit=5', /contains all matches/],
      ['emial=a@b.example', /Unknown parameter “emial”/],
      ['email=a@b.example&email=c@d.example', /only once/],
      ['email=o+tag@reader.example', /%2B/],
      ['q=%00', /requests can’t contain/],
    ];
    for (const [query, sentence] of invalidQueries) {
      it(`refuses ${query} with a sentence`, async () => {
        const {status, body} = await ask(publisher.url, query);
        assert.equal(status, 400);
        assert.match(body.message ?? '', sentence);
        assert.match(body.message ?? '', /\.$/);
      });
    }
  });

  describe('the pages of the list', () => {
    async function pagesOf(
      url: string,
      limit: number,
      betweenPages: () => Promise<unknown>,
    ): Promise<string[]> {
      const ids: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const {body} = await ask(url, {limit: String(limit), ...(after ? {after} : {})});
        ids.push(...(body.requests ?? []).map(({id}) => id));
        after = body.next ?? null;
        if (after !== null) assert.equal(body.requests?.length, limit, 'a page before the last is full');
        await betweenPages();
      }
      return ids;
    }

    it('contain each request once, newest first, while new ones arrive', async () => {
      const at = await place();
      await storeMany(at, 23);
      const publisher = await startWithOperator(at);
      const {url} = publisher;
      const expected = (await publisher.requests()).map(({id}) => id).reverse();
      const paged = await pagesOf(url, 5, () => sendFrom(url, 'late@reader.example'));
      assert.deepEqual(paged, expected);
      assert.equal(
        (await listRequests(url, {email: 'late@reader.example'})).length,
        5,
        'the new ones have arrived',
      );
    });

    it('contain each request once when many arrived in one moment or microseconds apart', async () => {
      const at = await place();
      await storeMany(at, 24);
      await withDatabase(at, async database => {
        const half = sql`(fields ->> 'email') like '%2@%'`;
        await sql`update requests set received_at = '2026-11-22T10:00:00.123456Z'`.execute(database);
        await sql`update requests set received_at = '2026-11-22T10:00:00.123457Z' where ${half}`.execute(
          database,
        );
      });
      const publisher = await startWithOperator(at);
      const expected = (await publisher.requests()).map(({id}) => id).reverse();
      assert.deepEqual(await pagesOf(publisher.url, 1, async () => undefined), expected);
      assert.deepEqual(await pagesOf(publisher.url, 24, async () => undefined), expected);
    });
  });
});
