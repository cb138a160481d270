import assert from 'node:assert/strict';
import {chmod, mkdir, rename, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {sql} from 'kysely';
import {makeDataFolder} from '../../demo/publisher/database/data-folder.js';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {lockFolder} from '../../demo/publisher/database/folder-lock.js';
import {readRequests} from './support/stored-requests.js';
import {dataFolder, temporaryFolder} from './support/folders.js';

describe('the database of the publisher', () => {
  it('runs twenty transactions at once, each whole, and rolls back the ones that fail', async () => {
    const {database, close} = await openDatabase({dataDir: await dataFolder()});
    await sql`create table counters (name text primary key, value integer not null)`.execute(database);
    await sql`insert into counters values ('one', 0)`.execute(database);
    const work = Array.from({length: 20}, (_, index) =>
      database.transaction().execute(async transaction => {
        const {rows} = await sql<{value: number}>`select value from counters`.execute(transaction);
        await new Promise(resolve => setImmediate(resolve));
        await sql`update counters set value = ${(rows[0]?.value ?? NaN) + 1}`.execute(transaction);
        if (index % 4 === 0) throw new Error('changed my mind');
      }),
    );
    const outcomes = await Promise.allSettled(work);
    assert.equal(outcomes.filter(({status}) => status === 'rejected').length, 5, 'five change their mind');
    const {rows} = await sql<{value: number}>`select value from counters`.execute(database);
    assert.equal(rows[0]?.value, 15, 'no step saw, or lost, half of another');
    await close();
  });

  it('goes on after a query that fails', async () => {
    const {database, close} = await openDatabase({dataDir: await dataFolder()});
    await assert.rejects(sql`select nonsense`.execute(database));
    assert.deepEqual((await sql`select 1 as one`.execute(database)).rows, [{one: 1}]);
    await close();
  });

  it('is made in a folder where making it was cut off, closed to other users, and closed again where it is open', async () => {
    const folder = join(await temporaryFolder(), 'parent', 'data');
    await mkdir(join(folder, 'database.new'), {recursive: true});
    await chmod(folder, 0o700);
    await writeFile(join(folder, 'database.new/PG_VERSION'), '17\n');
    await (await openDatabase({dataDir: folder})).close();
    assert.deepEqual(await readRequests({dataDir: folder}), []);
    // Windows has no such modes.
    if (process.platform === 'win32') return;
    const place = join(folder, 'database');
    const isClosed = async (path: string) => assert.equal((await stat(path)).mode & 0o077, 0, path);
    await isClosed(place);
    await chmod(place, 0o755);
    await (await openDatabase({dataDir: folder})).close();
    await isClosed(place);
  });
});

describe('a data folder', () => {
  it('is made below others that are missing, for its own user alone', async () => {
    const folder = join(await temporaryFolder(), 'one', 'two');
    await makeDataFolder(folder);
    if (process.platform !== 'win32') assert.equal((await stat(folder)).mode & 0o777, 0o700);
  });
});

describe('the lock of a folder', () => {
  it('works for a path that is longer than the address of a socket may be', async () => {
    const folder = join(await temporaryFolder(), 'a-name-of-thirty-letters-or-so/'.repeat(5));
    await mkdir(folder, {recursive: true});
    const lock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), /in use/);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it('is the folder’s, by whatever path it is reached', async () => {
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
