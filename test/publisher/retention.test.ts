import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sql} from 'kysely';
import {forgetOld, startRetention} from '../../demo/publisher/operator/retention.js';
import {waitFor} from '../support/wait.js';
import {eachDatabase, type Place} from './support/databases.js';
import {keptLog} from './support/log.js';
import {startWithOperator, storeMany, withDatabase} from './support/operator.js';

/** Makes the first so many of the requests older than thirty days. */
async function age(place: Place, count: number): Promise<void> {
  await withDatabase(place, database =>
    sql`
      update requests set received_at =
        case when split_part(split_part(fields ->> 'email', '-', 2), '@', 1)::integer <= ${count}
        then now() - interval '30 days 1 minute' else now() - interval '29 days' end
    `.execute(database),
  );
}

eachDatabase((_name, place) => {
  describe('requests that are older than they are kept', () => {
    it('are forgotten when the publisher starts, with their messages and nothing else', async () => {
      const where = await place();
      await storeMany(where, 5);
      await age(where, 3);
      await withDatabase(where, database =>
        sql`insert into outbox (request_id, recipient, subject, body)
          select id, fields ->> 'email', 'Subject', 'Body' from requests`.execute(database),
      );
      const {log, lines} = keptLog('info');
      const publisher = await startWithOperator(where, {retentionDays: 30, log});
      const kept = await waitFor(async () => {
        const rows = await publisher.requests();
        return rows.length < 5 && rows;
      }, 'they are forgotten');
      assert.deepEqual(kept.map(({fields}) => fields.email).sort(), [
        'number-4@reader.example',
        'number-5@reader.example',
      ]);
      await publisher.close();
      assert.ok(lines.some(line => line.includes('"requests":3')));
      assert.doesNotMatch(lines.join(), /reader\.example/);
      await withDatabase(where, async database => {
        assert.deepEqual(await database.selectFrom('audit').select(['action', 'requests']).execute(), [
          {action: 'expired', requests: 3},
        ]);
        assert.equal((await database.selectFrom('outbox').select('id').execute()).length, 2);
        assert.deepEqual(await database.selectFrom('erased_requests').selectAll().execute(), []);
      });
    });

    it('are kept for good where nothing else is said, and then nothing is written', async () => {
      const where = await place();
      await storeMany(where, 5);
      await age(where, 5);
      await withDatabase(where, async database => {
        assert.equal(await forgetOld(database, undefined), 0);
        assert.equal(await forgetOld(database, 31), 0);
        assert.deepEqual(await database.selectFrom('audit').selectAll().execute(), []);
        assert.equal((await database.selectFrom('requests').select('id').execute()).length, 5);
      });
    });

    it('are counted once, by many that forget at once, in as many steps as it takes', async () => {
      const where = await place();
      await storeMany(where, 2510);
      await age(where, 2500);
      await withDatabase(where, async database => {
        const counts = await Promise.all(Array.from({length: 4}, () => forgetOld(database, 30)));
        // Whoever finds all that is left held by others has nothing to do.
        counts.push(await forgetOld(database, 30));
        assert.equal(
          counts.reduce((sum, count) => sum + count),
          2500,
        );
        const audit = await database.selectFrom('audit').select('requests').execute();
        assert.equal(
          audit.reduce((sum, {requests}) => sum + requests, 0),
          2500,
        );
        assert.ok(audit.every(({requests}) => requests > 0));
        assert.equal((await database.selectFrom('requests').select('id').execute()).length, 10);
      });
    });

    it('are forgotten again and again, until it stops', async () => {
      const where = await place();
      await storeMany(where, 2);
      await withDatabase(where, async database => {
        const retention = startRetention(database, 30, keptLog().log, 20);
        const left = async () => (await database.selectFrom('requests').select('id').execute()).length;
        const makeOld = sql`update requests set received_at = now() - interval '31 days' where id =
          (select id from requests order by id limit 1)`;
        for (const expected of [1, 0]) {
          await sql`update requests set received_at = now()`.execute(database);
          await makeOld.execute(database);
          await waitFor(async () => (await left()) === expected, `${expected} left`);
        }
        await retention.close();
      });
    });

    it('leave no log of anybody where the database fails', async () => {
      const where = await place();
      const {log, lines} = keptLog();
      await withDatabase(where, async database => {
        await sql`alter table requests rename to elsewhere`.execute(database);
        await startRetention(database, 30, log).close();
      });
      assert.match(lines.join(), /could not be forgotten/);
    });

    it('are remembered by id, if they were erased, for ninety days', async () => {
      const where = await place();
      await withDatabase(where, async database => {
        await sql`insert into erased_requests (id, erased_at) values
          (gen_random_uuid(), now() - interval '91 days'), (gen_random_uuid(), now() - interval '89 days')`.execute(
          database,
        );
        await forgetOld(database, undefined);
        assert.equal((await database.selectFrom('erased_requests').select('id').execute()).length, 1);
      });
    });
  });
});
