import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {deleteExpiredRows} from '../../demo/publisher/database/housekeeping.js';
import {startPublisher} from './support/publisher.js';
import {eachDatabase} from './support/databases.js';

const minute = 60_000;

eachDatabase((name, place) => {
  describe(`housekeeping on ${name}`, () => {
    it('deletes rows that expired more than an hour ago, also when a publisher starts', async () => {
      const at = await place();
      const fill = async () => {
        const {database, close} = await openDatabase(at);
        for (const minutes of [-300, -61, -59, 5]) {
          const expires = Date.now() + minutes * minute;
          const challenge = {challenge: String(minutes), expires_at: new Date(expires)};
          await database.insertInto('used_challenges').values(challenge).execute();
          await database
            .insertInto('rate_limits')
            .values({key: String(minutes), points: 1, expire: expires})
            .execute();
        }
        return {database, close};
      };
      const kept = async (database: Awaited<ReturnType<typeof fill>>['database']) => {
        const challenges = await database.selectFrom('used_challenges').select('challenge').execute();
        const limits = await database.selectFrom('rate_limits').select('key').execute();
        return [challenges.map(({challenge}) => challenge).sort(), limits.map(({key}) => key).sort()];
      };
      const {database, close} = await fill();
      await deleteExpiredRows(database);
      assert.deepEqual(await kept(database), [
        ['-59', '5'],
        ['-59', '5'],
      ]);
      await database.deleteFrom('used_challenges').execute();
      await database.deleteFrom('rate_limits').execute();
      await close();

      await (await fill()).close();
      await (await startPublisher({port: 0, ...at})).close();
      const after = await openDatabase(at);
      assert.deepEqual(await kept(after.database), [
        ['-59', '5'],
        ['-59', '5'],
      ]);
      await after.close();
    });
  });
});
