import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {postgresPlace} from './support/databases.js';
import {dataFolder, temporaryFolder} from './support/folders.js';
import {adminToken, listRequests, startWithOperator} from './support/operator.js';
import {aRequest, send} from './support/sending.js';

const run = promisify(execFile);

const backUp = (url: string, token = adminToken) =>
  fetch(`${url}/api/requests/backup`, {method: 'POST', headers: {Authorization: `Bearer ${token}`}});

describe('a backup of PGlite', () => {
  it('is taken under load, and restored into a new server with every request acknowledged before', async () => {
    const {url, close} = await startWithOperator({dataDir: await dataFolder()});
    const before = Array.from({length: 20}, () => aRequest());
    for (const request of before) assert.equal((await send(url, request)).status, 201);
    const meanwhile = Array.from({length: 20}, () => send(url, aRequest()));
    const [response] = await Promise.all([backUp(url), ...meanwhile]);
    assert.equal(response.status, 200);
    const copy = Buffer.from(await response.arrayBuffer());
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; filename="backup-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.tar\.gz"$/,
    );
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal((await send(url, aRequest())).status, 201, 'the server continues');
    assert.equal((await backUp(url, 'not-the-token-at-all')).status, 401);
    await close();

    // The steps in the README.
    const dataDir = await temporaryFolder();
    const archive = join(dataDir, 'backup.tar.gz');
    await writeFile(archive, copy);
    await mkdir(join(dataDir, 'database'), {mode: 0o700});
    await run('tar', ['-xzf', archive, '-C', join(dataDir, 'database')]);
    const restored = await startWithOperator({dataDir});
    const ids = new Set((await listRequests(restored.url)).map(({id}) => id));
    for (const {id} of before) assert.ok(ids.has(id), 'it is restored');
    assert.ok((await send(restored.url, aRequest())).status === 201, 'requests are stored again');
  });

  it('is left to pg_dump on Postgres', async () => {
    const {url} = await startWithOperator(await postgresPlace(), {
      signingSecret: 'a secret of at least thirty-two characters',
    });
    const response = await backUp(url);
    assert.equal(response.status, 404);
    assert.match(await response.text(), /pg_dump/);
  });
});
