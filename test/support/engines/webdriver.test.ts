import {strict as assert} from 'node:assert';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {isReady, newSession} from './webdriver.js';

describe('a WebDriver session', () => {
  let server: Server;
  let driver = '';
  const commands: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const {method = '', url = ''} = request;
      commands.push(`${method} ${url}`);
      const broken = url.endsWith('/url');
      const value = broken
        ? {error: 'invalid session id', message: 'The browser is gone.', stacktrace: ''}
        : {ready: true, sessionId: 'a1'};
      response.writeHead(broken ? 404 : 200, {'Content-Type': 'application/json'});
      response.end(JSON.stringify({value}));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    driver = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  after(() => server.close());

  it('rejects with the driver’s message when the browser has ended', async () => {
    const session = await newSession(driver, {browserName: 'MiniBrowser'});
    await assert.rejects(session.open('about:blank'), /invalid session id\. The browser is gone\./);
    await session.close();
    assert.deepEqual(commands, ['POST /session', 'POST /session/a1/url', 'DELETE /session/a1']);
  });

  it('does not start before the driver is ready', async () => {
    assert.equal(await isReady(driver), true);
    assert.equal(await isReady('http://127.0.0.1:9'), false);
  });
});
