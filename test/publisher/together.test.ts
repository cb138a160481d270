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
    // All at once: each finds the tables made, or makes them.
    publishers.push(...(await Promise.all([0, 1, 2].map(() => startPublisher(options)))));
  });
  after(() => Promise.all(publishers.map(publisher => publisher.close())));

  const urlOf = (number: number) => publishers[number % 3]?.url ?? '';

  it('store one request once that all of them get at once, and give the same answer', async () => {
    const request = aRequest();
    const replies = await Promise.all(Array.from({length: 30}, (_, index) => send(urlOf(index), request)));
    for (const {status, body} of replies) {
      assert.equal(status, 201);
      assert.equal(body.message, replies[0]?.body.message);
      const link = (text = '') => new URL(text).searchParams.get('signature');
      assert.equal(link(body.download), link(replies[0]?.body.download));
    }
    const rows = (await publishers[0]?.requests()) ?? [];
    assert.deepEqual(
      rows.map(({id}) => id),
      [request.id],
    );
  });

  it('refuse other content under an id that another of them has stored', async () => {
    const request = aRequest();
    assert.equal((await send(urlOf(0), request)).status, 201);
    assert.equal((await send(urlOf(1), {...request, booklet: null})).status, 409);
  });

  it('know the links of each other', async () => {
    const {body} = await send(urlOf(0), aRequest());
    const {pathname, search} = new URL(body.download ?? '');
    assert.equal((await fetch(urlOf(1) + pathname + search)).status, 200);
  });

  it('go on when one of them ends', async () => {
    await publishers[2]?.close();
    assert.equal((await send(urlOf(0), aRequest())).status, 201);
  });
});
