import assert from 'node:assert/strict';
import {chmod, mkdir, rename, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {makeDataFolder} from '../../demo/publisher/database/data-folder.js';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {lockFolder} from '../../demo/publisher/database/folder-lock.js';
import type {OpenDatabase} from '../../demo/publisher/database/tables.js';
import {storedRequests} from './support/stored-requests.js';
import {dataFolder, temporaryFolder} from './support/folders.js';

describe('a database on PGlite', () => {
  let opened: OpenDatabase;
  before(async () => {
    opened = await openDatabase({dataDir: await dataFolder()});
  });
  after(() => opened.close());

  it('runs twenty simultaneous transactions one by one, and rolls back those that fail', async () => {
    const {database} = opened;
    await sql`create table counters (name text primary key, value integer not null)`.execute(database);
    await sql`insert into counters values ('one', 0)`.execute(database);
    const work = Array.from({length: 20}, (_, index) =>
      database.transaction().execute(async transaction => {
        const {rows} = await sql<{value: number}>`select value from counters`.execute(transaction);
        await new Promise(resolve => setImmediate(resolve));
        await sql`update counters set value = ${(rows[0]?.value ?? NaN) + 1}`.execute(transaction);
        if (index % 4 === 0) throw new Error('rolled back');
      }),
    );
    const outcomes = await Promise.allSettled(work);
    assert.equal(outcomes.filter(({status}) => status === 'rejected').length, 5, 'five fail');
    const {rows} = await sql<{value: number}>`select value from counters`.execute(database);
    assert.equal(rows[0]?.value, 15, 'no transaction saw parts of another');
  });

  it('continues after a failed query', async () => {
    const {database} = opened;
    await assert.rejects(sql`select nonsense`.execute(database));
    assert.deepEqual((await sql`select 1 as one`.execute(database)).rows, [{one: 1}]);
  });

  it('is made again after an interruption, and is always closed to other users', async () => {
    const folder = join(await temporaryFolder(), 'parent', 'data');
    await mkdir(join(folder, 'database.new'), {recursive: true});
    await chmod(folder, 0o700);
    await writeFile(join(folder, 'database.new/PG_VERSION'), '17\n');
    const {database, close} = await openDatabase({dataDir: folder});
    assert.deepEqual(await storedRequests(database), []);
    await close();
    // Windows has no such modes.
    if (process.platform === 'win32') return;
    const databaseFolder = join(folder, 'database');
    const isClosed = async (path: string) => assert.equal((await stat(path)).mode & 0o077, 0, path);
    await isClosed(databaseFolder);
    await chmod(databaseFolder, 0o755);
    await (await openDatabase({dataDir: folder})).close();
    await isClosed(databaseFolder);
  });
});

describe('a data folder', () => {
  it('is made with its missing parents, for the current user only', async () => {
    const folder = join(await temporaryFolder(), 'one', 'two');
    await makeDataFolder(folder);
    if (process.platform !== 'win32') assert.equal((await stat(folder)).mode & 0o777, 0o700);
  });
});

describe('the lock of a data folder', () => {
  it('works for a path that is too long for a socket', async () => {
    const folder = join(await temporaryFolder(), 'a-name-of-thirty-letters-or-so/'.repeat(5));
    await mkdir(folder, {recursive: true});
    const lock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), /in use/);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it('applies to the folder under any path', async () => {
    const parent = await temporaryFolder();
    await mkdir(join(parent, 'data'));
    const lock = await lockFolder(join(parent, 'data'));
    await assert.rejects(lockFolder(join(parent, 'data', '..', 'data')), /in use/);
    await rename(join(parent, 'data'), join(parent, 'moved'));
    await assert.rejects(lockFolder(join(parent, 'moved')), /in use/);
    await rename(join(parent, 'moved'), join(parent, 'data'));
    await lock.release();
  });
});
