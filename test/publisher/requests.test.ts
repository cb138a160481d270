import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, it} from 'node:test';
import {readRequests} from './support/stored-requests.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import type {BookletRequest} from '../../src/request/request.js';
import {eachDatabase, type Place} from './support/databases.js';
import {keptLog} from './support/log.js';
import {aRequest, post, send, trappedProof} from './support/sending.js';

eachDatabase((_, place) => {
  let at: Place;
  let publisher: Publisher;
  const acknowledged: BookletRequest[] = [];
  const {log, lines} = keptLog();

  before(async () => {
    at = await place();
    publisher = await startPublisher({port: 0, ...at, log});
  });

  after(() => publisher.close());

  async function accepted(request: BookletRequest) {
    const reply = await send(publisher.url, request);
    assert.equal(reply.status, 201, `the request is accepted, not answered ${JSON.stringify(reply.body)}`);
    acknowledged.push(request);
    return reply;
  }

  it('answers with a sentence and a link to the booklet', async () => {
    const {body} = await accepted(aRequest());
    assert.match(body.message ?? '', /^Thank you/, 'a sentence of thanks');
    const booklet = await fetch(body.download ?? '');
    assert.equal(booklet.headers.get('content-type'), 'application/pdf', 'the download is a PDF');
  });

  it('accepts a request without a booklet, and answers without a link', async () => {
    const {body} = await accepted(aRequest({booklet: null}));
    assert.equal(body.download, undefined, 'nothing to download');
  });

  it('gives twenty simultaneous copies and a later one the same answer', async () => {
    const request = aRequest();
    const replies = await Promise.all(Array.from({length: 20}, () => send(publisher.url, request)));
    replies.push(await send(publisher.url, request));
    for (const {status, body} of replies) {
      assert.equal(status, 201, 'each copy is accepted');
      assert.deepEqual(body, replies[0]?.body, 'each copy gets the same answer');
    }
    acknowledged.push(request);
  });

  it('refuses another request with the same id, and keeps the first', async () => {
    const request = aRequest();
    await accepted(request);
    const other = {...request, fields: {...request.fields, firstName: 'Somebody'}};
    assert.equal((await send(publisher.url, other)).status, 409, 'a different body conflicts');
    assert.equal((await send(publisher.url, request)).status, 201, 'the first is still acknowledged');
  });

  it('stores one of several different requests that arrive with the same id at once', async () => {
    const id = randomUUID();
    const conflicting = Array.from({length: 10}, (_, index) =>
      aRequest({id, fields: {firstName: `Reader ${index}`, email: 'conflict@reader.example'}}),
    );
    const replies = await Promise.all(conflicting.map(request => send(publisher.url, request)));
    const stored = conflicting.filter((_, index) => replies[index]?.status === 201);
    assert.equal(stored.length, 1, 'one is acknowledged');
    assert.equal(replies.filter(({status}) => status === 409).length, 9, 'the others conflict');
    acknowledged.push(...stored);
  });

  it('flags a request whose trap was filled in, and answers as usual', async () => {
    const ordinary = await accepted(aRequest());
    const trapped = await accepted(aRequest({proof: trappedProof}));
    assert.equal(trapped.body.message, ordinary.body.message, 'the sender can’t tell');
    assert.ok(trapped.body.download, 'there is a link too');
  });

  it('stores text of any script and length and with special characters unchanged', async () => {
    for (const word of [
      'Ægir Þórðarson 王小明 محمد 👩🏽‍⚕️',
      "'; drop table requests; --",
      '<b onclick="x">{{7*7}} ${x} \\u0000 \r\n\t',
      'constructor',
      'é'.repeat(10_000),
    ]) {
      await accepted(aRequest({fields: {name: word, email: 'words@reader.example'}, extra: {[word]: word}}));
    }
  });

  it('accepts a charset in the content type', async () => {
    const request = aRequest();
    const {status} = await post(publisher.url, JSON.stringify(request), {
      'Content-Type': 'Application/JSON; charset=utf-8',
      'Idempotency-Key': request.id,
    });
    assert.equal(status, 201);
    acknowledged.push(request);
  });

  const key = {'Idempotency-Key': 'of-another-request'};
  const refusedPosts: [string, number, () => Promise<{status: number; body: {message?: string}}>][] = [
    ['a body that is not JSON', 400, () => post(publisher.url, '{"type": "offprint.request",', key)],
    ['a body that is not UTF-8', 400, () => post(publisher.url, new Uint8Array([34, 0xc3, 0x28, 34]), key)],
    ['an empty body', 400, () => post(publisher.url, '', key)],
    ['JSON nested very deeply', 400, () => post(publisher.url, '['.repeat(30_000) + ']'.repeat(30_000), key)],
    ['a list', 400, () => post(publisher.url, '[]', key)],
    [
      'a text body',
      415,
      () => post(publisher.url, JSON.stringify(aRequest()), {'Content-Type': 'text/plain'}),
    ],
    [
      'a body without a content type',
      415,
      () => post(publisher.url, new Uint8Array([123, 125]), {'Content-Type': null}),
    ],
    [
      'a form',
      415,
      () => post(publisher.url, 'email=a', {'Content-Type': 'multipart/form-data; boundary=x'}),
    ],
    ['a compressed body', 415, () => post(publisher.url, 'x', {'Content-Encoding': 'gzip'})],
    ['more than 64 kB', 413, () => send(publisher.url, aRequest({extra: {long: 'x'.repeat(64 * 1024)}}))],
    ['more than 2 MB', 413, () => send(publisher.url, aRequest({extra: {long: 'x'.repeat(2_000_000)}}))],
    [
      'more than 2 MB of another type',
      415,
      () => post(publisher.url, 'x'.repeat(2_000_000), {'Content-Type': 'text/plain'}),
    ],
    ['a missing Idempotency-Key', 400, () => post(publisher.url, JSON.stringify(aRequest()), {})],
    ['a wrong Idempotency-Key', 400, () => post(publisher.url, JSON.stringify(aRequest()), key)],
    ['an id that is not a UUID', 422, () => send(publisher.url, aRequest({id: 'not-a-uuid'}))],
    ['an unknown version', 422, () => send(publisher.url, {...aRequest(), version: 2} as never)],
    ['a time in year 0', 422, () => send(publisher.url, aRequest({submittedAt: '0000-01-01T00:00:00Z'}))],
    [
      'a date that does not exist',
      422,
      () => send(publisher.url, aRequest({submittedAt: '2026-02-30T00:00:00Z'})),
    ],
    [
      'an extra field that is not text',
      422,
      () => send(publisher.url, aRequest({extra: {list: 42} as never})),
    ],
    [
      'a lone surrogate in an extra field',
      422,
      () => send(publisher.url, aRequest({extra: {half: '\ud83d'}})),
    ],
    [
      'an unknown field',
      422,
      () => send(publisher.url, aRequest({fields: {email: 'a@reader.example', shoeSize: '42'} as never})),
    ],
    [
      'a member named __proto__',
      400,
      () => {
        const request = aRequest();
        const body = JSON.stringify(request).replace('"extra":{', '"extra":{"__proto__":"x",');
        return post(publisher.url, body, {'Idempotency-Key': request.id});
      },
    ],
    [
      'a request without consent',
      422,
      () => send(publisher.url, aRequest({consent: {...aRequest().consent, granted: false}})),
    ],
  ];
  for (const [name, expected, sending] of refusedPosts) {
    it(`refuses ${name} with ${expected} and a sentence`, async () => {
      const {status, body} = await sending();
      assert.equal(status, expected, `answered ${JSON.stringify(body)}`);
      assert.match(body.message ?? '', /^[A-Z].+\.\)?$/, 'the message is a sentence');
    });
  }

  const addresses: [string | null, RegExp | null][] = [
    ['ottoline@reader.example', null],
    ['o+tag.x@sub.reader.example', null],
    ['grüße@müller.example', null],
    [null, /^Enter your email address$/],
    ['', /^Enter your email address$/],
    ['ottoline', /in the correct format/],
    ['ottoline@', /in the correct format/],
    ['@reader.example', /in the correct format/],
    ['ottoline@reader', /in the correct format/],
    ['ottoline@@reader.example', /in the correct format/],
    ['ottoline@reader..example', /in the correct format/],
    ['otto line@reader.example', /in the correct format/],
    ['ottoline@reader.example\r\nBcc: x@y.example', /in the correct format/],
    [`${'o'.repeat(64)}@${'r'.repeat(200)}.example`, /254 characters or fewer/],
    ['someone@refused.invalid', /^We can’t send email to this address\. Enter a different one$/],
    ['a,b@reader.example', /in the correct format/],
    ['<a@reader.example>', /in the correct format/],
    ['"a"@reader.example', /in the correct format/],
    ['someone@invalid', /in the correct format|can’t send/],
    ['someone@REFUSED.INVALID', /can’t send/],
  ];
  for (const [address, expected] of addresses) {
    it(`${expected ? 'refuses' : 'accepts'} the address ${JSON.stringify(address).slice(0, 60)}`, async () => {
      const fields = {firstName: 'Ottoline', ...(address === null ? {} : {email: address})};
      if (!expected) {
        await accepted(aRequest({fields}));
        return;
      }
      const {status, body} = await send(publisher.url, aRequest({fields}));
      assert.equal(status, 422, 'the visitor can correct it');
      const {errors = []} = body;
      assert.equal(errors.map(({field}) => field).join(), 'email', 'the error names the field');
      assert.match(errors[0]?.message ?? '', expected);
    });
  }

  it('lists every invalid field', async () => {
    const {body} = await send(
      publisher.url,
      aRequest({fields: {email: 'x', phone: '\0', message: '\udc00'}}),
    );
    assert.deepEqual(body.errors?.map(({field}) => field).sort(), ['email', 'message', 'phone']);
  });

  it('accepts only POST without an operator', async () => {
    for (const [method, status] of Object.entries({GET: 404, DELETE: 404, PUT: 405})) {
      const response = await fetch(`${publisher.url}/api/requests`, {method});
      assert.equal(response.status, status, method);
    }
  });

  it('stored each acknowledged request once and unchanged, and nothing else', async () => {
    await publisher.close();
    const rows = await readRequests(at);
    assert.deepEqual(
      rows.map(({id}) => id).sort(),
      acknowledged.map(({id}) => id).sort(),
      'one row for each acknowledged request',
    );
    for (const request of acknowledged) {
      const row = rows.find(({id}) => id === request.id);
      const {booklet, fields, extra, consent, context, proof, kit} = request;
      assert.ok(row, 'it is stored');
      assert.deepEqual(
        [row.booklet, row.fields, row.extra, row.consent, row.context, row.proof, row.kit],
        [booklet, fields, extra, consent, context, proof, kit],
        'all values are unchanged',
      );
      assert.equal(row.flagged, proof.trap !== '', 'flagged if the trap was filled, and only then');
      assert.equal(row.submitted_at.toISOString(), request.submittedAt, 'the time of sending');
    }
    assert.deepEqual(lines, [], 'no failure is logged');
  });
});
