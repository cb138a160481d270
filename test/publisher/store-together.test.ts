import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDatabase} from '../../demo/publisher/database/database.js';
import {storeRequest, type AcceptedRequest} from '../../demo/publisher/requests/store.js';
import {dataFolder} from './support/folders.js';
import {aRequest} from './support/sending.js';

const accepted = (email: string, submittedAt = aRequest().submittedAt): AcceptedRequest => ({
  request: {...aRequest({submittedAt}), fields: {email}},
  digest: email,
  answer: {status: 201, body: {}},
  message: {subject: 'Your booklet', body: 'It is here.'},
  notices: [],
  origin: null,
  challenge: undefined,
});

describe('requests that PGlite stores together', () => {
  it('get their own answers, also if one of them fails', async t => {
    const {database, close} = await openDatabase({dataDir: await dataFolder()});
    t.after(close);
    const good = Array.from({length: 25}, (_, number) => accepted(`reader-${String(number)}@reader.example`));
    const [first = assert.fail('There is one.')] = good;
    const conflicting = {...first, digest: 'another', request: {...first.request, booklet: null}};
    const bad = accepted('bad@reader.example', 'never');
    const all = [...good.slice(0, 12), first, conflicting, ...good.slice(12), bad];
    const outcomes = await Promise.allSettled(all.map(each => storeRequest(database, each)));
    const kinds = outcomes.map(outcome => (outcome.status === 'rejected' ? 'failed' : outcome.value.kind));
    assert.deepEqual(kinds, [
      ...Array<string>(12).fill('stored'),
      ...['known', 'refused'],
      ...Array<string>(13).fill('stored'),
      'failed',
    ]);
    const stored = await database.selectFrom('requests').select('id').execute();
    const messages = await database.selectFrom('outbox').select('request_id').execute();
    const ids = good.map(({request}) => request.id).sort();
    assert.deepEqual(stored.map(({id}) => id).sort(), ids);
    assert.deepEqual(messages.map(({request_id: id}) => id).sort(), ids);
  });
});
