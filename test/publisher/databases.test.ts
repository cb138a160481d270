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
    it('is new each time', async () => {
      const [one, other] = await Promise.all([place(), place()]);
      assert.notEqual(one.dataDir, other.dataDir);
      assert.equal(one.databaseUrl === undefined, name === 'PGlite');
      if (name === 'Postgres') assert.notEqual(one.databaseUrl, other.databaseUrl);
    });

    it('has an empty database', async () => {
      const at = await place();
      if (at.databaseUrl === undefined) assert.ok(existsSync(join(at.dataDir, 'database')));
      else assert.deepEqual(await readdir(at.dataDir), []);
      await (await openDatabase(at)).close();
      assert.deepEqual(await readRequests(at), []);
    });
  });
});
