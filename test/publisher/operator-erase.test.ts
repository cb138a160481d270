import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {erasePerson} from '../../demo/publisher/operator/erase.js';
import {storeRequest, type AcceptedRequest} from '../../demo/publisher/requests/store.js';
import type {Publisher} from './support/publisher.js';
import {eachDatabase, type Place} from './support/databases.js';
import {keptLog} from './support/log.js';
import {ask, listRequests, sendFrom, startWithOperator, withDatabase} from './support/operator.js';
import {aRequest, send} from './support/sending.js';

/** A request with its answer and its message. */
function acceptedRequest(): AcceptedRequest {
  return {
    request: {...aRequest(), fields: {email: 'gone@reader.example'}},
    digest: 'the same digest',
    answer: {status: 201, body: {message: 'Thank you.'}},
    message: {subject: 'Your booklet', body: 'It is here.'},
    notices: [],
    origin: null,
    challenge: undefined,
  };
}

const erasedOutcome = {kind: 'refused', reason: 'erased'};

eachDatabase((_name, place) => {
  describe('erasing a person', () => {
    let at: Place;
    let url = '';
    let publisher: Publisher;
    const {log, lines} = keptLog('info');
    before(async () => {
      at = await place();
      publisher = await startWithOperator(at, {log});
      ({url} = publisher);
    });

    it('needs the whole email address and no other parameter', async () => {
      await sendFrom(url, 'kept@reader.example');
      const erase = (query: string) => ask(url, query, {method: 'DELETE'});
      for (const query of [
        '',
        'email=',
        'email=%20',
        'q=kept',
        'email=kept@reader.example&booklet=x',
        'email=a+b@c.example',
      ])
        assert.equal((await erase(query)).status, 400, query);
      for (const query of [
        'email=kept',
        'email=%25',
        'email=reader.example',
        "email=' or true --".replaceAll(' ', ''),
      ])
        assert.deepEqual((await erase(query)).body, {erased: 0}, query);
      assert.equal((await publisher.requests()).length, 1);
    });

    it('keeps only the ids and the number of the erased requests, and all other requests', async () => {
      const erased = aRequest({
        fields: {email: 'Gone.Person@Reader.example'},
        booklet: 'metal-ions-after-spinal-fusion',
      });
      assert.equal((await send(url, erased)).status, 201);
      const [other = ''] = await sendFrom(url, 'xgone.person@reader.example');
      await sendFrom(url, 'gone.person@reader.example');
      const {body} = await ask(url, {email: 'GONE.person@reader.example'}, {method: 'DELETE'});
      assert.deepEqual(body, {erased: 2});
      assert.deepEqual((await ask(url, {email: erased.fields.email ?? ''}, {method: 'DELETE'})).body, {
        erased: 0,
      });

      const late = await send(url, erased);
      assert.equal(late.status, 410, 'a late retry is not stored again');
      const rows = await publisher.requests();
      assert.deepEqual(
        rows.map(({fields}) => fields.email),
        ['kept@reader.example', 'xgone.person@reader.example'],
      );
      assert.equal(rows[1]?.id, other);
      assert.equal(
        (await listRequests(url, {email: 'xgone.person@reader.example'}))[0]?.mail?.state,
        'waiting',
      );

      await publisher.close();
      await withDatabase(at, async database => {
        const audit = await database.selectFrom('audit').select(['action', 'requests']).execute();
        assert.deepEqual(audit, [{action: 'erased', requests: 2}], 'one entry, none without erased requests');
        const tables = await sql<{name: string}>`
          select table_name as name from information_schema.tables where table_schema = 'public'
        `.execute(database);
        assert.ok(tables.rows.length >= 6);
        for (const {name} of tables.rows) {
          const {rows: matches} = await sql`
            select 1 from ${sql.table(name)} as row where strpos(lower(row::text), '/gone.person') > 0
              or row::text ~* '[^x]gone[.]person'
          `.execute(database);
          assert.deepEqual(matches, [], `${name} contains nothing of the person`);
        }
        for (const change of [
          sql`update audit set requests = 0`,
          sql`delete from audit`,
          sql`truncate audit`,
        ])
          await assert.rejects(change.execute(database), /only ever added to/);
      });
      assert.ok(
        lines.some(line => line.includes('"requests":2')),
        'it is logged',
      );
      assert.doesNotMatch(lines.join(), /person|reader\.example|quillfeather/i, 'the log names nobody');
    });

    it('is not undone by a retry', async () => {
      await withDatabase(await place(), async database => {
        const accepted = acceptedRequest();
        await storeRequest(database, accepted);
        assert.equal(await erasePerson({database, log}, 'gone@reader.example'), 1);
        assert.deepEqual(await storeRequest(database, accepted), erasedOutcome);
        for (const table of ['requests', 'outbox', 'used_challenges'] as const)
          assert.deepEqual(await database.selectFrom(table).selectAll().execute(), [], table);
      });
    });

    it('is not undone by simultaneous retries', async () => {
      await withDatabase(await place(), async database => {
        const accepted = acceptedRequest();
        await storeRequest(database, accepted);
        const retries = Array.from({length: 8}, () => storeRequest(database, accepted));
        const [erased, ...answers] = await Promise.all([
          erasePerson({database, log}, 'gone@reader.example'),
          ...retries,
          ...Array.from({length: 8}, () => storeRequest(database, accepted)),
        ]);
        assert.equal(erased, 1);
        for (const answer of answers)
          if (answer.kind !== 'refused')
            assert.deepEqual(
              answer,
              {kind: 'known', answer: accepted.answer},
              'answered before it was erased',
            );
          else assert.deepEqual(answer, erasedOutcome);
        assert.deepEqual(await database.selectFrom('requests').select('id').execute(), []);
        assert.deepEqual(await database.selectFrom('outbox').select('id').execute(), []);
      });
    });
  });
});
