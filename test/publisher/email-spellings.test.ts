import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sql} from 'kysely';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {normalizeEmail} from '../../demo/publisher/requests/email.js';
import {eachDatabase, eachSharedDatabase} from './support/databases.js';
import {ask, listRequests, sendFrom, startWithOperator} from './support/operator.js';

describe('an email address', () => {
  const spellings: [string, string][] = [
    ['Zoë@Käse.example', 'zoë@xn--kse-qla.example'],
    ['ZOË@xn--kse-qla.example', 'zoë@xn--kse-qla.example'],
    ['zoe\u0308@ka\u0308se.EXAMPLE', 'zoë@xn--kse-qla.example'],
    ['ΝΊΚΟΣ@παράδειγμα.example', 'νίκος@xn--hxajbheg2az3al.example'],
    ['İpek@reader.example', 'i̇pek@reader.example'],
    ['a.b+c@reader.example', 'a.b+c@reader.example'],
  ];
  for (const [written, expected] of spellings) {
    it(`is compared as ${expected} when written ${written}`, () => {
      assert.equal(normalizeEmail(written), expected);
      assert.equal(normalizeEmail(expected), expected);
    });
  }
});

eachSharedDatabase((_, shared) => {
  describe('the operator', () => {
    const spellings = ['Zoë@käse.example', 'ZOË@XN--KSE-QLA.example', 'zoe\u0308@KÄSE.example'];

    it('finds and erases a person in every spelling of the address', async () => {
      const {url} = await startWithOperator(shared().place, {database: shared()});
      await sendFrom(url, ...spellings, 'zoe@käse.example');
      for (const email of spellings) assert.equal((await listRequests(url, {email})).length, 3, email);
      for (const q of ['ZOË@KÄ', 'zoë@xn--kse', 'QUILLFEATHER'])
        assert.ok((await listRequests(url, {q})).length >= 3, q);
      const {body} = await ask(url, {email: 'zoë@käse.example'}, {method: 'DELETE'});
      assert.equal(body.erased, 3);
      assert.deepEqual(
        (await listRequests(url)).map(({fields}) => fields.email),
        ['zoe@käse.example'],
      );
    });
  });
});

eachDatabase((_, place) => {
  it('an older database is brought up to date when it is opened, with its addresses and messages', async () => {
    const at = await place();
    const {database, close} = await openDatabase(at);
    await sql`
      alter table requests drop column email, drop column search_text, drop column origin, drop column handled_at
    `.execute(database);
    await sql`alter table outbox drop column kind`.execute(database);
    await sql`drop index outbox_given_up`.execute(database);
    await sql`create index outbox_due on outbox (due_at)`.execute(database);
    await sql`drop table clock`.execute(database);
    await sql`drop function store_request, find_request, count_all, count_request`.execute(database);
    await sql`create index requests_by_email on requests (lower(fields ->> 'email'))`.execute(database);
    await sql`delete from kysely_migration where name >= '2026-11-30'`.execute(database);
    await sql`
      insert into requests (id, submitted_at, fields, extra, consent, context, proof, kit, flagged, body_sha256, status, answer)
      select gen_random_uuid(), now(), jsonb_build_object('lastName', 'ÅBERG', 'email', 'Zoë' || number || '@käse.example'),
        '{}', '{}', '{}', '{}', '{}', false, '', 201, '{}'
      from generate_series(1, 1200) as number
    `.execute(database);
    await sql`
      insert into outbox (request_id, recipient, subject, body) select id, 'zoë', '', '' from requests limit 3
    `.execute(database);
    await close();
    const reopened = await openDatabase(at);
    const {rows} = await sql<{count: number}>`
      select count(*)::integer from requests
      where email like 'zoë%@xn--kse-qla.example' and search_text like 'åberg zoë%'
    `.execute(reopened.database);
    const messages = await reopened.database.selectFrom('outbox').select('kind').execute();
    await reopened.close();
    assert.equal(rows[0]?.count, 1200);
    assert.deepEqual(
      messages.map(({kind}) => kind),
      ['booklet', 'booklet', 'booklet'],
      'its messages are for visitors',
    );
  });
});
