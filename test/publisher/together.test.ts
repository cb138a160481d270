import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startPublisher, type Publisher} from './support/publisher.js';
import {postgresPlace} from './support/databases.js';
import {aRequest, send} from './support/sending.js';

describe('several publishers on one Postgres', () => {
  const publishers: Publisher[] = [];
  before(async () => {
    const {dataDir, databaseUrl} = await postgresPlace();
    const signingSecret = 'a secret of at least thirty-two characters';
    const options = {port: 0, dataDir, databaseUrl, signingSecret, rateLimit: 1000};
    // They start at the same time, so that one creates the tables while the others wait.
    publishers.push(...(await Promise.all([0, 1, 2].map(() => startPublisher(options)))));
  });
  after(() => Promise.all(publishers.map(publisher => publisher.close())));

  const urlOf = (number: number) => publishers[number % 3]?.url ?? '';

  it('store a request once that all get at the same time, and give the same answer', async () => {
    const request = aRequest();
    const replies = await Promise.all(Array.from({length: 30}, (_, index) => send(urlOf(index), request)));
    for (const {status, body} of replies) {
      assert.equal(status, 201);
      assert.equal(body.message, replies[0]?.body.message);
      const signatureOf = (text = '') => new URL(text).searchParams.get('signature');
      assert.equal(signatureOf(body.download), signatureOf(replies[0]?.body.download));
    }
    const rows = (await publishers[0]?.requests()) ?? [];
    assert.deepEqual(
      rows.map(({id}) => id),
      [request.id],
    );
  });

  it('refuse another request with an id that another publisher has stored', async () => {
    const request = aRequest();
    assert.equal((await send(urlOf(0), request)).status, 201);
    assert.equal((await send(urlOf(1), {...request, booklet: null})).status, 409);
  });

  it('accept each other’s download links', async () => {
    const {body} = await send(urlOf(0), aRequest());
    const {pathname, search} = new URL(body.download ?? '');
    assert.equal((await fetch(urlOf(1) + pathname + search)).status, 200);
  });

  it('continue when one of them closes', async () => {
    await publishers[2]?.close();
    assert.equal((await send(urlOf(0), aRequest())).status, 201);
  });
});
