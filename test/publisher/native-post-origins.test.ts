import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {dataFolder} from './support/folders.js';
import {keptLog} from './support/log.js';
import {aForm, assertAccepted, assertRefused, postForm} from './support/native-form.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {aRequest, post} from './support/sending.js';

describe('origins from which browsers may post forms, with ALLOWED_ORIGINS', () => {
  let publisher: Publisher;
  before(async () => {
    const allowedOrigins = ['https://partner.example'];
    publisher = await startPublisher({port: 0, dataDir: await dataFolder(), allowedOrigins});
  });
  after(() => publisher.close());

  it('accepts a listed origin, and a post without an origin', async () => {
    const forms = [aForm(), aForm()] as const;
    assertAccepted(await postForm(publisher.url, forms[0], {Origin: 'https://partner.example'}));
    assertAccepted(await postForm(publisher.url, forms[1]));
    const ids = (await publisher.requests()).map(({id}) => id);
    assert.deepEqual(ids.sort(), forms.map(({id}) => id).sort());
  });

  it('accepts a post with the origin null, but no request of a script', async () => {
    const form = aForm();
    assertAccepted(await postForm(publisher.url, form, {Origin: 'null'}));
    assert.ok((await publisher.requests()).some(({id}) => id === form['id']));
    const request = aRequest();
    const headers = {Origin: 'null', 'Idempotency-Key': request.id};
    assert.equal(
      (await post(publisher.url, JSON.stringify(request), headers)).status,
      403,
      'the origin of a script is checked',
    );
  });

  it('logs a refused origin once, and never one that identifies a browser', async () => {
    const {log, lines} = keptLog();
    const other = await startPublisher({port: 0, dataDir: await dataFolder(), allowedOrigins: [], log});
    for (const origin of ['https://once.example', 'https://once.example', 'moz-extension://0c1d2e3f', 'null'])
      assert.equal((await post(other.url, '{}', {Origin: origin})).status, 403);
    await other.close();
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /"origin":"https:\/\/once\.example"/);
  });

  for (const origin of ['https://other.example', 'http://partner.example']) {
    it(`refuses ${origin} with an error page, and stores nothing`, async () => {
      const form = aForm();
      const answer = await postForm(publisher.url, form, {Origin: origin});
      assertRefused(answer, 403, /This website may not send requests to us\./);
      const ids = (await publisher.requests()).map(({id}) => id);
      assert.equal(ids.includes(form['id'] ?? ''), false);
    });
  }
});
