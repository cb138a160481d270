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

/** It ends with code 1, and all it says is one sentence. */
async function refusesToStart(program: Program, sentence: RegExp): Promise<void> {
  const {code} = await program.exited;
  assert.equal(code, 1, `exit code 1; it said: ${program.output}${program.errors}`);
  assert.match(program.errors, sentence);
  assert.match(program.errors, /^[A-Z][^\n]+\.\n$/, 'one sentence on one line, no stack');
  assert.equal(program.output, '', 'nothing claims that it is ready');
}

/** What `npm run publisher` prints as its only line when it does not start; tried in this process, which is faster. */
async function startIsRefused(options: Partial<PublisherOptions>, sentence: RegExp): Promise<void> {
  const dataDir = options.dataDir ?? (await dataFolder());
  await assert.rejects(startPublisher({port: 0, ...options, dataDir}), error => {
    assert.ok(error instanceof StartError, 'it is meant for whoever starts it');
    assert.match(error.message, sentence);
    assert.match(error.message, /^[A-Z][^\n]+\.$/, 'one sentence on one line');
    return true;
  });
}

function occupy(host: string): Promise<{server: Server; port: number}> {
  const server = createServer();
  return new Promise(resolve =>
    server.listen(0, host, () => resolve({server, port: (server.address() as AddressInfo).port})),
  );
}

describe('the publisher as a program', () => {
  it('refuses a folder that another publisher uses, and leaves that one alone', async () => {
    const folder = await dataFolder();
    const first = await startPublisher({port: 0, dataDir: folder});
    await refusesToStart(
      new Program('publisher/main.js', {PORT: '0', DATA_DIR: folder}),
      /in use by another/,
    );
    assert.equal((await send(first.url, aRequest())).status, 201, 'the first goes on storing');
    await first.close();
    assert.equal((await readRequests({dataDir: folder})).length, 1, 'what it stored is there');
  });

  it('lets only one of two that start at the same moment have the folder', async () => {
    const folder = await dataFolder();
    const environment = {PORT: '0', DATA_DIR: folder};
    const both = [
      new Program('publisher/main.js', environment),
      new Program('publisher/main.js', environment),
    ];
    const outcomes = await Promise.allSettled(both.map(program => program.ready()));
    assert.deepEqual(outcomes.map(({status}) => status).sort(), ['fulfilled', 'rejected'], 'one starts');
    const [loser] = both.filter((_, index) => outcomes[index]?.status === 'rejected');
    assert.match(loser?.errors ?? '', /in use by another/, 'the other says why it does not');
  });

  it('keeps its folder while it is merely suspended', async () => {
    const folder = await dataFolder();
    const suspended = new Program('publisher/main.js', {PORT: '0', DATA_DIR: folder});
    await suspended.ready();
    suspended.signal('SIGSTOP');
    await refusesToStart(
      new Program('publisher/main.js', {PORT: '0', DATA_DIR: folder}),
      /in use by another/,
    );
  });

  for (const host of ['127.0.0.1', '::1']) {
    it(`refuses a port that is taken on ${host}`, async t => {
      const {server, port} = await occupy(host).catch(() => ({server: null, port: 0}));
      if (!server) {
        t.skip(`SKIPPED: this machine has no ${host}`);
        return;
      }
      await startIsRefused({port}, new RegExp(`Port ${port} .+ taken`));
      server.close();
    });
  }

  it('refuses a folder below a file', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const folder of [file, join(file, 'data')]) {
      await startIsRefused({dataDir: folder}, /is a file/);
    }
  });

  it('refuses a folder where none can be made', {skip: process.platform !== 'linux'}, async () => {
    for (const folder of ['/proc/publisher', '/proc/publisher/data']) {
      await startIsRefused({dataDir: folder}, /no folder can be made there/);
    }
  });

  it('refuses a folder that cannot be written to', async t => {
    if (process.getuid?.() === 0) {
      t.skip('SKIPPED: root may write anywhere');
      return;
    }
    const folder = join(await temporaryFolder(), 'closed');
    await mkdir(folder);
    await chmod(folder, 0o500);
    await startIsRefused({dataDir: folder}, /may not write/);
  });

  it('refuses a folder whose database is no database', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database/PG_VERSION'), 'not a version\n');
    await startIsRefused({dataDir: folder}, /could not be opened/);
  });

  it('refuses a wrong setting', async () => {
    const environment = {PORT: '70000', DATA_DIR: join(await temporaryFolder(), 'data')};
    await refusesToStart(new Program('publisher/main.js', environment), /PORT is "70000"/);
  });

  for (const signals of [['SIGHUP'], ['SIGINT', 'SIGINT', 'SIGTERM']] as const) {
    it(`ends whole after ${signals.join(', ')}`, async () => {
      const folder = await dataFolder();
      const program = new Program('publisher/main.js', {PORT: '0', DATA_DIR: folder});
      const [url = ''] = await program.ready();
      assert.match(program.output, /^Publisher ready: http:\/\/localhost:\d+\/\n$/, 'one line with the URL');
      const request = aRequest();
      assert.equal((await send(url, request)).status, 201);
      for (const signal of signals) program.signal(signal);
      assert.deepEqual(await program.exited, {code: 0, signal: null}, `it said: ${program.errors}`);
      assert.deepEqual(
        (await readRequests({dataDir: folder})).map(({id}) => id),
        [request.id],
        'the database is whole',
      );
      assert.doesNotMatch(
        program.output + program.errors,
        /ottoline|quillfeather/i,
        'nothing typed is printed',
      );
    });
  }

  it('listens where HOST says, takes what ALLOWED_ORIGINS lists, and logs as JSON nothing of who asked', async () => {
    const program = new Program('publisher/main.js', {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: await dataFolder(),
      ALLOWED_ORIGINS: 'https://partner.example http://localhost:1',
    });
    await program.ready();
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(program.output) ?? [];
    await assert.rejects(fetch(url.replace('127.0.0.1', '[::1]')), 'the other address of this machine');
    const allowed = async (origin: string) =>
      (await fetch(`${url}/api/requests`, {method: 'OPTIONS', headers: {Origin: origin}})).headers.get(
        'access-control-allow-origin',
      );
    assert.equal(await allowed('http://localhost:1'), 'http://localhost:1');
    assert.equal(await allowed('https://other.example'), null);
    const {body} = await send(url, aRequest());
    await fetch(body.download ?? '');
    await fetch(`${url}/blog/ottoline/?q=quillfeather`);
    program.signal('SIGTERM');
    assert.deepEqual(await program.exited, {code: 0, signal: null});
    const lines = program.errors
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(lines.map(({method, route, status}) => [method, route, status]).slice(2), [
      ['POST', '/api/requests', 201],
      ['GET', '/downloads/:file{[a-z0-9-]+\\.pdf}', 200],
      ['GET', '/blog/:slug/', 404],
    ]);
    assert.doesNotMatch(program.errors, /ottoline|quillfeather|127\.0\.0|::1/i);
  });

  it('refuses a HOST that is no address of this machine', async () => {
    const options = {host: '192.0.2.1', publicUrl: 'https://publisher.example'};
    await startIsRefused(options, /no address 192\.0\.2\.1/);
  });

  it('refuses a Postgres that is not there, without printing its password', async () => {
    const options = {
      databaseUrl: 'postgres://user:hush@127.0.0.1:1/none',
      signingSecret: 'a secret of at least thirty-two characters',
    };
    await startIsRefused(options, /^(?!.*hush).*DATABASE_URL can't be used, because nothing listens there/);
  });
});

describe('npm start, once built', () => {
  it('prints both URLs, answers at each, and ends whole', async () => {
    const folder = await dataFolder();
    const program = new Program('start.js', {PORT: '0', PARTNER_PORT: '0', DATA_DIR: folder});
    const [publisher = '', partner = ''] = await program.ready();
    for (const url of [publisher, partner]) {
      const response = await fetch(`${url}/`);
      assert.equal(response.status, 200, `${url} answers`);
      assert.match(await response.text(), /^<!doctype html>/i, 'with a page');
    }
    assert.equal((await send(publisher, aRequest())).status, 201);
    program.signal('SIGINT');
    assert.deepEqual(await program.exited, {code: 0, signal: null});
    assert.equal((await readRequests({dataDir: folder})).length, 1, 'the database is whole');
  });

  it('ends whole when npm ends the shell around it', {skip: process.platform === 'win32'}, async () => {
    const folder = await dataFolder();
    const environment = {PORT: '0', PARTNER_PORT: '0', DATA_DIR: folder};
    const program = new Program('start.js', environment, 'npm');
    const [publisher = ''] = await program.ready();
    assert.equal((await send(publisher, aRequest())).status, 201);
    program.signal('SIGTERM');
    await waitFor(
      async () => (await readRequests({dataDir: folder})).length === 1,
      'it has let go of the database, which is whole',
    );
  });

  it('names what is wrong of both sides in one message', async () => {
    const environment = {PORT: 'first', PARTNER_PORT: 'second', DATA_DIR: await dataFolder()};
    await refusesToStart(new Program('start.js', environment), /^PORT is "first".+ PARTNER_PORT is "second"/);
  });

  it('leaves nothing running when the second port is taken', async () => {
    const {server, port} = await occupy('127.0.0.1');
    const folder = await dataFolder();
    const environment = {PORT: '0', PARTNER_PORT: String(port), DATA_DIR: folder};
    await refusesToStart(new Program('start.js', environment), new RegExp(`Port ${port} .+PARTNER_PORT`));
    assert.deepEqual(await readRequests({dataDir: folder}), [], 'the database is free and whole');
    server.close();
  });
});
