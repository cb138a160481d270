import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {readRequests} from './support/stored-requests.js';
import {eachDatabase} from './support/databases.js';

eachDatabase((name, place) => {
  describe(`a place for the publisher on ${name}`, () => {
    it('is a fresh one each time', async () => {
      const [one, other] = await Promise.all([place(), place()]);
      assert.notEqual(one.dataDir, other.dataDir);
      assert.equal(one.databaseUrl === undefined, name === 'PGlite');
      if (name === 'Postgres') assert.notEqual(one.databaseUrl, other.databaseUrl);
    });

    it('can be used', async () => {
      const here = await place();
      if (here.databaseUrl === undefined) assert.ok(existsSync(join(here.dataDir, 'database')));
      else assert.deepEqual(await readdir(here.dataDir), []);
      await (await openDatabase(here)).close();
      assert.deepEqual(await readRequests(here), []);
    });
  });
});
