import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {askPage, signIn} from './support/admin.js';
import {eachSharedDatabase} from './support/databases.js';
import {keptLog} from './support/log.js';
import {ask, askByPost, sendFrom, startWithOperator} from './support/operator.js';

eachSharedDatabase((_, shared) => {
  const start = async () => {
    const {log, lines} = keptLog();
    const {url} = await startWithOperator(shared().place, {database: shared(), log});
    return {url, lines};
  };

  describe('the operator’s API', () => {
    it('takes searches and deletions in the body, so that no address is in a URL', async () => {
      const {url, lines} = await start();
      await sendFrom(url, 'one@reader.example', 'two@reader.example', 'three@reader.example');
      const first = await askByPost(url, '/search', {q: 'reader', limit: 2, flagged: false});
      assert.equal(first.body.requests?.length, 2);
      const {body} = await askByPost(url, '/search', {q: 'reader', limit: 2, after: first.body.next});
      assert.deepEqual([body.requests?.length, body.next], [1, null]);
      assert.deepEqual((await askByPost(url, '/erase', {email: 'two@reader.example'})).body, {erased: 1});
      assert.deepEqual(lines, [], 'nothing to warn about');
      assert.equal((await ask(url, {email: 'one@reader.example'}, {method: 'DELETE'})).body.erased, 1);
      assert.equal((await ask(url, {q: 'three'})).status, 200);
      assert.equal(lines.length, 2, 'the old forms work and are logged');
      assert.match(lines.join(''), /"parameters":\["email"\].+Send it in the body/);
      assert.doesNotMatch(lines.join(''), /reader|three/);
    });

    it('refuses other bodies with a sentence, and wrong tokens', async () => {
      const {url} = await start();
      await sendFrom(url, 'kept@reader.example');
      for (const body of [
        null,
        [],
        'email',
        {},
        {email: ''},
        {email: {}},
        {email: 'kept@reader.example', q: ''},
        {emial: 'x'},
      ]) {
        const {status, body: answer} = await askByPost(url, '/erase', body);
        assert.equal(status, 400, JSON.stringify(body));
        assert.match(answer.message ?? '', /\.$/);
      }
      for (const path of ['/search', '/erase'] as const)
        assert.equal(
          (await askByPost(url, path, {email: 'kept@reader.example'}, 'a-wrong-token-indeed')).status,
          401,
        );
      assert.equal((await ask(url)).body.requests?.length, 1);
    });
  });

  it('the operator’s pages send a name in the body, and other searches in the URL', async () => {
    const {url, lines} = await start();
    await sendFrom(url, 'one@reader.example');
    const cookie = await signIn(url);
    const search = (form: Record<string, string>) => askPage(url, '/admin/search', {cookie, form});
    const found = await search({q: 'ONE@', booklet: '', flagged: ''});
    assert.equal(found.status, 200);
    assert.match(found.page, /one@reader\.example/);
    const {status, headers} = await search({q: ' ', booklet: 'a-booklet'});
    assert.deepEqual([status, headers.get('location')], [303, '/admin?booklet=a-booklet']);
    assert.deepEqual(lines, []);
    const csv = await askPage(url, '/admin/requests.csv', {cookie, form: {q: 'nobody'}});
    assert.equal(csv.page.trim().split('\r\n').length, 1, 'only the header');
    await askPage(url, '/admin?q=one', {cookie});
    assert.equal(lines.length, 1, 'the old form is logged');
  });
});
