import assert from 'node:assert/strict';
import {connect, type Socket} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {clockCheck} from '../../demo/publisher/operator/clock.js';
import {startRetention} from '../../demo/publisher/operator/retention.js';
import {describeError} from '../../demo/publisher/log.js';
import {waitFor} from '../support/wait.js';
import {askPage, signIn} from './support/admin.js';
import {recordsOf} from './support/csv.js';
import {dataFolder} from './support/folders.js';
import {keptLog} from './support/log.js';
import {adminToken, listRequests, startWithOperator} from './support/operator.js';
import type {Publisher} from './support/publisher.js';
import {aRequest, send} from './support/sending.js';

describe('a publisher that is exposed without a proxy', () => {
  let publisher: Publisher;
  before(async () => {
    publisher = await startWithOperator({dataDir: await dataFolder()});
  });

  function open(): Socket {
    const {port} = new URL(publisher.url);
    const socket = connect({port: Number(port), host: '127.0.0.1'});
    socket.on('error', () => undefined);
    after(() => socket.destroy());
    return socket;
  }

  it('closes a connection that pipelines many requests and reads nothing', async () => {
    const socket = open();
    let isClosed = false;
    socket.once('close', () => (isClosed = true));
    socket.write('GET /blog/ HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(500));
    socket.resume();
    await waitFor(() => isClosed, 'the connection is closed');
  });

  it('answers a few pipelined requests', async () => {
    const socket = open();
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => (received += text));
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(5));
    await waitFor(() => received.split('{"status":"ok"}').length === 6, 'all are answered');
  });

  for (const method of ['TRACE', 'PROPFIND', 'M-SEARCH']) {
    it(`refuses ${method}`, async () => {
      const socket = open();
      let received = '';
      socket.setEncoding('utf8').on('data', (text: string) => (received += text));
      socket.write(`${method} / HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\n\r\n`);
      await waitFor(() => received.includes('\r\n\r\n'), 'it is answered');
      assert.match(received, /^HTTP\/1\.1 501 /);
      assert.doesNotMatch(received, /a=b/);
    });
  }

  it('refuses addresses with invisible characters', async () => {
    for (const email of [
      'a\u202e@reader.example',
      'a\u200b@reader.example',
      'a@rea\u00adder.example',
      'a@b\u0007.example',
    ])
      assert.equal(
        (await send(publisher.url, aRequest({fields: {email}}))).status,
        422,
        JSON.stringify(email),
      );
  });

  it('clips long names in the operator’s pages, and keeps them whole in the data', async () => {
    const name = '👩‍⚕️ Ottoline '.repeat(400);
    const {id} = aRequest();
    await send(publisher.url, aRequest({id, fields: {name, email: 'long@reader.example'}}));
    const cookie = await signIn(publisher.url);
    const {page} = await askPage(publisher.url, '/admin', {cookie});
    assert.match(page, /Ottoline [^<]*…<\/a>/);
    assert.ok(page.length < 20_000);
    assert.equal((await listRequests(publisher.url)).find(each => each.id === id)?.fields.name, name);
  });

  it('exports texts as they are for imports', async () => {
    const name = '=1+1; -2';
    await send(publisher.url, aRequest({fields: {name, email: 'raw@reader.example'}}));
    const headers = {Authorization: `Bearer ${adminToken}`};
    const csv = async (query: string) =>
      (await fetch(`${publisher.url}/api/requests?${query}`, {headers})).text();
    const nameIn = (text: string) =>
      recordsOf(text).find(({email}) => email === 'raw@reader.example')?.['name'];
    assert.equal(nameIn(await csv('format=csv&raw')), name);
    assert.notEqual(nameIn(await csv('format=csv')), name);
    assert.equal((await fetch(`${publisher.url}/api/requests?raw`, {headers})).status, 400);
  });

  it('logs where an error was thrown, but not its message', () => {
    const {code, frames} = describeError(new TypeError('ottoline@reader.example'));
    assert.equal(code, 'TypeError');
    assert.match(frames[0] ?? '', /^publisher\/exposed\.test\.[jt]s:\d+$/);
    assert.doesNotMatch(frames.join(), /ottoline/);
  });

  it('deletes nothing while the clock is years ahead, and believes a clock that keeps its time', async () => {
    const {database} = publisher;
    const {log, lines} = keptLog();
    let elapsed = 0;
    const clock = clockCheck(() => elapsed);
    const run = () => startRetention(database, 30, log, 3_600_000, clock).close();
    const left = async () => (await publisher.requests()).length;
    await run();
    const before = await left();
    assert.ok(before > 0);
    // Seen from the database, the clock jumps by setting back what was seen and stored.
    await sql`update clock set seen_at = seen_at - interval '5 years'`.execute(database);
    await sql`update requests set received_at = received_at - interval '5 years'`.execute(database);
    await run();
    elapsed += 23 * 3_600_000;
    await run();
    assert.equal(await left(), before);
    assert.match(lines.join(''), /The clock of the database has jumped/);
    elapsed += 2 * 3_600_000;
    await run();
    assert.equal(await left(), 0);
  });
});
