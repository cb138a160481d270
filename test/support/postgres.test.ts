import {strict as assert} from 'node:assert';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmod, mkdtemp, readdir, rm, stat} from 'node:fs/promises';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import pg from 'pg';
import {startPostgres, type OwnPostgres} from './postgres.js';
import {findPostgres} from './postgres-install.js';
import {waitFor} from './wait.js';

const folders: string[] = [];
after(() => Promise.all(folders.map(folder => rm(folder, {recursive: true, force: true}))));

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-test-'));
  folders.push(folder);
  return folder;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    const answer = (listening: boolean) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}

describe('a Postgres for tests', () => {
  let postgres: OwnPostgres;
  before(async () => {
    postgres = await startPostgres({fsync: false});
  });
  after(() => postgres.close());

  it('creates independent databases', async () => {
    const [one, other] = await Promise.all([postgres.createDatabase(), postgres.createDatabase()]);
    await query(one, "create table words (word text); insert into words values ('gelée')");
    assert.deepEqual(await query(one, 'select word from words'), [{word: 'gelée'}]);
    await assert.rejects(query(other, 'select word from words'), /does not exist/);
  });

  it('speaks UTF-8 and compares by code points', async () => {
    const url = await postgres.createDatabase();
    assert.deepEqual(await query(url, 'show server_encoding'), [{server_encoding: 'UTF8'}]);
    assert.deepEqual(await query(url, "select 'Z' < 'a' as before"), [{before: true}]);
  });

  it('drops a database with open connections, and can drop it twice', async () => {
    const url = await postgres.createDatabase();
    const client = new pg.Client({connectionString: url});
    await client.connect();
    client.on('error', () => {});
    const cut = new Promise(resolve => client.once('end', resolve));
    await postgres.dropDatabase(url);
    await cut;
    await postgres.dropDatabase(url);
    await assert.rejects(query(url, 'select 1'), /does not exist/);
  });

  it('listens on loopback and nowhere else', async () => {
    const url = postgres.url('postgres');
    assert.deepEqual(await query(url, 'show listen_addresses'), [{listen_addresses: '127.0.0.1'}]);
    assert.deepEqual(await query(url, 'show unix_socket_directories'), [{unix_socket_directories: ''}]);
  });

  it('reports its durability settings', async () => {
    assert.equal((await postgres.settings()).fsync, 'off');
  });

  it('fails to start a second server on its port, with the reason', async () => {
    const log = /could not bind.*Address already in use/s;
    await assert.rejects(startPostgres({port: postgres.port, fsync: false}), log);
    assert.equal((await postgres.settings()).fsync, 'off', 'the first one goes on');
  });
});

describe('a Postgres in a folder that was given', () => {
  it('starts again with its data, and syncs to the disk by default', async () => {
    const dataDir = await temporaryFolder();
    const first = await startPostgres({dataDir});
    assert.equal((await first.settings()).fsync, 'on');
    const url = await first.createDatabase();
    await query(url, 'create table numbers as select 42 as number');
    await first.close();
    await first.close();
    assert.equal(await isListening(first.port), false);
    const second = await startPostgres({dataDir, port: first.port});
    assert.deepEqual(await query(url, 'select number from numbers'), [{number: 42}]);
    await second.close();
    assert.ok((await stat(path.join(dataDir, 'PG_VERSION'))).isFile());
  });
});

describe('a Postgres ends and leaves nothing behind when its test process', () => {
  /** Prints its port, and then runs some code. */
  const script = (then: string) => `
    import {startPostgres} from ${JSON.stringify(new URL('postgres.js', import.meta.url))};
    const {port} = await startPostgres({fsync: false});
    process.stdout.write(String(port));
    ${then}`;
  const staying = 'setInterval(() => {}, 60000);';

  for (const [what, then, signal] of [
    ['is killed', staying, 'SIGKILL'],
    ['is asked to end', staying, 'SIGTERM'],
    ['fails', 'process.stdin.once("data", () => { throw new Error("on purpose"); });', undefined],
    ['has nothing left to do', '', undefined],
  ] as const) {
    it(what, async () => {
      const temporary = await temporaryFolder();
      // The user that runs the server needs access to it.
      await chmod(temporary, 0o755);
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script(then)], {
        env: {...process.env, TMPDIR: temporary},
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const exited = once(child, 'exit');
      const [port] = (await once(child.stdout, 'data')) as [Buffer];
      if (signal === undefined) child.stdin.end('go on');
      else child.kill(signal);
      await exited;
      await waitFor(async () => !(await isListening(Number(port))), 'the server is gone');
      await waitFor(async () => (await readdir(temporary)).length === 0, 'its folder is gone');
    });
  }
});

describe("Postgres' programs", () => {
  const before = process.env['POSTGRES_BIN'];
  after(() => {
    if (before === undefined) delete process.env['POSTGRES_BIN'];
    else process.env['POSTGRES_BIN'] = before;
  });

  it('are those that POSTGRES_BIN names', () => {
    process.env['POSTGRES_BIN'] = '/opt/postgres';
    assert.deepEqual(
      findPostgres(() => true),
      {initdb: '/opt/postgres/initdb', postgres: '/opt/postgres/postgres'},
    );
  });

  it('are never others if POSTGRES_BIN has none', () => {
    process.env['POSTGRES_BIN'] = '/opt/gone';
    assert.throws(() => findPostgres(file => !file.startsWith('/opt')), /POSTGRES_BIN is "\/opt\/gone"/);
  });

  it('are undefined if either of the two is missing', () => {
    delete process.env['POSTGRES_BIN'];
    assert.equal(
      findPostgres(file => file.endsWith('/postgres')),
      undefined,
    );
  });
});
