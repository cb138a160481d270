import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import type {Database} from '../../demo/publisher/database/tables.js';
import {deleteExpired, startRetention} from '../../demo/publisher/operator/retention.js';
import {waitFor} from '../support/wait.js';
import {eachSharedDatabase} from './support/databases.js';
import {keptLog} from './support/log.js';
import {startWithOperator, storeMany} from './support/operator.js';

/** Makes the first requests older than thirty days, and the others 29 days old. */
async function makeOld(database: Kysely<Database>, count: number): Promise<void> {
  await sql`
    update requests set received_at =
      case when split_part(split_part(fields ->> 'email', '-', 2), '@', 1)::integer <= ${count}
      then now() - interval '30 days 1 minute' else now() - interval '29 days' end
  `.execute(database);
}

eachSharedDatabase((_name, shared) => {
  describe('requests older than the retention period', () => {
    it('are deleted when the publisher starts, with their messages and nothing else', async () => {
      const {database} = shared();
      await storeMany(database, 5);
      await makeOld(database, 3);
      await sql`insert into outbox (request_id, kind, recipient, subject, body)
        select id, 'booklet', fields ->> 'email', 'Subject', 'Body' from requests`.execute(database);
      const {log, lines} = keptLog('info');
      const publisher = await startWithOperator(shared().place, {database: shared(), retentionDays: 30, log});
      const kept = await waitFor(async () => {
        const rows = await publisher.requests();
        return rows.length < 5 && rows;
      }, 'they are deleted');
      assert.deepEqual(kept.map(({fields}) => fields.email).sort(), [
        'number-4@reader.example',
        'number-5@reader.example',
      ]);
      await publisher.close();
      assert.ok(lines.some(line => line.includes('"requests":3')));
      assert.doesNotMatch(lines.join(), /reader\.example/);
      assert.deepEqual(await database.selectFrom('audit').select(['action', 'requests']).execute(), [
        {action: 'expired', requests: 3},
      ]);
      assert.equal((await database.selectFrom('outbox').select('id').execute()).length, 2);
      assert.deepEqual(await database.selectFrom('erased_requests').selectAll().execute(), []);
    });

    it('are kept without RETENTION_DAYS, and nothing is written to the audit', async () => {
      const {database} = shared();
      await storeMany(database, 5);
      await makeOld(database, 5);
      assert.equal(await deleteExpired(database, undefined), 0);
      assert.equal(await deleteExpired(database, 31), 0);
      assert.deepEqual(await database.selectFrom('audit').selectAll().execute(), []);
      assert.equal((await database.selectFrom('requests').select('id').execute()).length, 5);
    });

    it('are counted once by several simultaneous runs, in batches', async () => {
      const {database} = shared();
      await storeMany(database, 2510);
      await makeOld(database, 2500);
      const counts = await Promise.all(Array.from({length: 4}, () => deleteExpired(database, 30)));
      // A run skips rows that are locked by others, so the last rows may be left.
      counts.push(await deleteExpired(database, 30));
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

    it('are deleted repeatedly until the publisher closes', async () => {
      const {database} = shared();
      await storeMany(database, 2);
      const retention = startRetention(database, 30, keptLog().log, 20);
      const left = async () => (await database.selectFrom('requests').select('id').execute()).length;
      const makeOneOld = sql`update requests set received_at = now() - interval '31 days' where id =
        (select id from requests order by id limit 1)`;
      for (const expected of [1, 0]) {
        await sql`update requests set received_at = now()`.execute(database);
        await makeOneOld.execute(database);
        await waitFor(async () => (await left()) === expected, `${expected} left`);
      }
      await retention.close();
    });

    it('are logged as a failure when the database fails', async () => {
      const {database} = shared();
      const {log, lines} = keptLog();
      await sql`alter table requests rename to elsewhere`.execute(database);
      await startRetention(database, 30, log).close();
      await sql`alter table elsewhere rename to requests`.execute(database);
      assert.match(lines.join(), /Expired requests could not be deleted/);
    });

    it('leave their ids for ninety days if they were erased', async () => {
      const {database} = shared();
      await sql`insert into erased_requests (id, erased_at) values
        (gen_random_uuid(), now() - interval '91 days'), (gen_random_uuid(), now() - interval '89 days')`.execute(
        database,
      );
      await deleteExpired(database, undefined);
      assert.equal((await database.selectFrom('erased_requests').select('id').execute()).length, 1);
    });
  });
});
