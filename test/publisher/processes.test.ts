import assert from 'node:assert/strict';
import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readRequests} from './support/stored-requests.js';
import {startPublisher, type PublisherOptions} from '../../demo/publisher/server.js';
import {StartError} from '../../demo/serving/start-error.js';
import {waitFor} from '../support/wait.js';
import {dataFolder, temporaryFolder} from './support/folders.js';
import {Program} from './support/program.js';
import {aRequest, send} from './support/sending.js';

/** Asserts that a program exits with code 1 and prints only one sentence. */
async function assertStartFails(program: Program, sentence: RegExp): Promise<void> {
  const {code} = await program.exited;
  assert.equal(code, 1, `exit code 1, not with: ${program.output}${program.errors}`);
  assert.match(program.errors, sentence);
  assert.match(program.errors, /^[A-Z][^\n]+\.\n$/, 'one sentence on one line, no stack');
  assert.equal(program.output, '', 'it does not print that it is ready');
}

/** Asserts that a publisher fails to start with one sentence. Runs in this process, which is faster than a program. */
async function assertStartRejects(options: Partial<PublisherOptions>, sentence: RegExp): Promise<void> {
  const dataDir = options.dataDir ?? (await dataFolder());
  await assert.rejects(startPublisher({port: 0, ...options, dataDir}), error => {
    assert.ok(error instanceof StartError, 'it is for the operator');
    assert.match(error.message, sentence);
    assert.match(error.message, /^[A-Z][^\n]+\.$/, 'one sentence on one line');
    return true;
  });
}

/** Stores a request, and asserts that the program ends normally after the signals, with an intact database. */
async function assertEndsCleanly(
  program: Program,
  url: string,
  folder: string,
  signals: NodeJS.Signals[],
): Promise<void> {
  const request = aRequest();
  const {status, body} = await send(url, request);
  assert.equal(status, 201, 'it stores requests');
  await fetch(body.download ?? '');
  for (const signal of signals) program.signal(signal);
  const exit = await program.exited;
  assert.deepEqual(exit, {code: 0, signal: null}, `it exits normally, not with: ${program.errors}`);
  const ids = (await readRequests({dataDir: folder})).map(({id}) => id);
  assert.deepEqual(ids, [request.id], 'the database is intact');
  assert.doesNotMatch(program.output + program.errors, /ottoline|quillfeather/i, 'nothing typed is printed');
}

function occupy(host: string): Promise<{server: Server; port: number}> {
  const server = createServer();
  return new Promise(resolve =>
    server.listen(0, host, () => resolve({server, port: (server.address() as AddressInfo).port})),
  );
}

describe('the publisher as a program', () => {
  it('gives the folder to one of two that start at the same time, which keeps it while it is suspended', async () => {
    const folder = await dataFolder();
    const environment = {PORT: '0', DATA_DIR: folder};
    const both = [
      new Program('publisher/main.js', environment),
      new Program('publisher/main.js', environment),
    ];
    const outcomes = await Promise.allSettled(both.map(program => program.ready()));
    assert.deepEqual(outcomes.map(({status}) => status).sort(), ['fulfilled', 'rejected'], 'one starts');
    const winner = outcomes.findIndex(({status}) => status === 'fulfilled');
    const [first, refused] = [both[winner], both[1 - winner]];
    assert.ok(first && refused);
    await assertStartFails(refused, /in use by another/);
    assert.match(first.output, /^Publisher ready: http:\/\/localhost:\d+\/\n$/, 'one line with the URL');

    first.signal('SIGSTOP');
    await assertStartFails(new Program('publisher/main.js', environment), /in use by another/);
    first.signal('SIGCONT');
    const [url = ''] = await first.ready();
    await assertEndsCleanly(first, url, folder, ['SIGHUP']);
  });

  for (const host of ['127.0.0.1', '::1']) {
    it(`refuses a port that is in use on ${host}`, async t => {
      const {server, port} = await occupy(host).catch(() => ({server: null, port: 0}));
      if (!server) {
        t.skip(`SKIPPED: this machine has no ${host}`);
        return;
      }
      await assertStartRejects({port}, new RegExp(`Port ${port} .+ in use`));
      server.close();
    });
  }

  it('refuses a folder below a file', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const folder of [file, join(file, 'data')]) {
      await assertStartRejects({dataDir: folder}, /is a file/);
    }
  });

  it('refuses a folder that can’t be made', {skip: process.platform !== 'linux'}, async () => {
    for (const folder of ['/proc/publisher', '/proc/publisher/data']) {
      await assertStartRejects({dataDir: folder}, /no folder can be made there/);
    }
  });

  it('refuses a folder that is not writable', async t => {
    if (process.getuid?.() === 0) {
      t.skip('SKIPPED: root may write anywhere');
      return;
    }
    const folder = join(await temporaryFolder(), 'closed');
    await mkdir(folder);
    await chmod(folder, 0o500);
    await assertStartRejects({dataDir: folder}, /may not write/);
  });

  it('refuses a folder with a damaged database', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database/PG_VERSION'), 'not a version\n');
    await assertStartRejects({dataDir: folder}, /could not be opened/);
  });

  it('refuses an invalid setting', async () => {
    const environment = {PORT: '70000', DATA_DIR: join(await temporaryFolder(), 'data')};
    await assertStartFails(new Program('publisher/main.js', environment), /PORT is "70000"/);
  });

  it('follows HOST and ALLOWED_ORIGINS, logs JSON without personal data, and ends once at several signals', async () => {
    const folder = await dataFolder();
    const program = new Program('publisher/main.js', {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      ALLOWED_ORIGINS: 'https://partner.example http://localhost:1',
    });
    await program.ready();
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(program.output) ?? [];
    await assert.rejects(fetch(url.replace('127.0.0.1', '[::1]')), 'it does not listen on the other address');
    const allowed = async (origin: string) =>
      (await fetch(`${url}/api/requests`, {method: 'OPTIONS', headers: {Origin: origin}})).headers.get(
        'access-control-allow-origin',
      );
    assert.equal(await allowed('http://localhost:1'), 'http://localhost:1');
    assert.equal(await allowed('https://other.example'), null);
    await fetch(`${url}/blog/ottoline/?q=quillfeather`);
    await assertEndsCleanly(program, url, folder, ['SIGINT', 'SIGINT', 'SIGTERM']);
    const lines = program.errors
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    const refused = lines.filter(({origin}) => origin === 'https://other.example');
    assert.equal(refused.length, 1, 'the refused origin is logged');
    const requests = lines.filter(({method}) => method !== undefined && method !== 'OPTIONS');
    assert.deepEqual(
      requests.map(({method, route, status}) => [method, route, status]),
      [
        ['GET', '/blog/:slug/', 404],
        ['POST', '/api/requests', 201],
        ['GET', '/downloads/:file{[a-z0-9-]+\\.pdf}', 200],
      ],
    );
    // The line about the start names the server's own address.
    const afterStart = lines.filter(({version}) => version === undefined);
    assert.equal(afterStart.length, lines.length - 1);
    assert.doesNotMatch(JSON.stringify(afterStart), /ottoline|quillfeather|127\.0\.0|::1/i);
  });

  it('refuses a HOST that is not an address of this machine', async () => {
    const options = {host: '192.0.2.1', publicUrl: 'https://publisher.example'};
    await assertStartRejects(options, /no address 192\.0\.2\.1/);
  });

  it('refuses an unreachable Postgres without printing its password', async () => {
    const options = {
      databaseUrl: 'postgres://user:hush@127.0.0.1:1/none',
      signingSecret: 'a secret of at least thirty-two characters',
    };
    await assertStartRejects(
      options,
      /^(?!.*hush).*DATABASE_URL can't be used, because nothing listens there/,
    );
  });
});

describe('npm start', () => {
  it('prints the URLs of both servers, answers at each, and shuts down cleanly', async () => {
    const folder = await dataFolder();
    const program = new Program('start.js', {PORT: '0', PARTNER_PORT: '0', DATA_DIR: folder});
    const [publisher = '', partner = ''] = await program.ready();
    for (const url of [publisher, partner]) {
      const response = await fetch(`${url}/`);
      assert.equal(response.status, 200, `${url} answers`);
      assert.match(await response.text(), /^<!doctype html>/i, 'with a page');
    }
    assert.equal(
      (await fetch(`${publisher}/offprint.js`)).status,
      200,
      'it finds the script from any folder',
    );
    await assertEndsCleanly(program, publisher, folder, ['SIGINT']);
  });

  it('shuts down cleanly when npm ends its shell', {skip: process.platform === 'win32'}, async () => {
    const folder = await dataFolder();
    const environment = {PORT: '0', PARTNER_PORT: '0', DATA_DIR: folder};
    const program = new Program('start.js', environment, 'npm');
    const [publisher = ''] = await program.ready();
    assert.equal((await send(publisher, aRequest())).status, 201);
    program.signal('SIGTERM');
    await waitFor(
      async () => (await readRequests({dataDir: folder})).length === 1,
      'the database is released and intact',
    );
  });

  it('lists the invalid settings of both servers in one message', async () => {
    const environment = {PORT: 'first', PARTNER_PORT: 'second', DATA_DIR: await dataFolder()};
    await assertStartFails(
      new Program('start.js', environment),
      /^PORT is "first".+ PARTNER_PORT is "second"/,
    );
  });

  it('stops both servers when the second port is in use', async () => {
    const {server, port} = await occupy('127.0.0.1');
    const folder = await dataFolder();
    const environment = {PORT: '0', PARTNER_PORT: String(port), DATA_DIR: folder};
    await assertStartFails(new Program('start.js', environment), new RegExp(`Port ${port} .+PARTNER_PORT`));
    assert.deepEqual(await readRequests({dataDir: folder}), [], 'the database is released and intact');
    server.close();
  });
});
