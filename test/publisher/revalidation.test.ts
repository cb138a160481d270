import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {anArticle, articleFolder, type ArticleFolder} from './support/article-folder.js';

const partner = 'https://partner.example';

let press: ArticleFolder;
before(async () => {
  press = await articleFolder();
  await press.write('one.md', anArticle({id: '1'}));
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  press.app.request(path, {method, headers: {Origin: partner, ...headers}});

const data = [
  '/wp-json/wp/v2/posts',
  '/wp-json/wp/v2/posts?slug=one&_embed',
  '/wp-json/wp/v2/posts/1',
  '/wp-json/wp/v2/users',
  '/wp-json/wp/v2/users/3',
  '/wp-json/wp/v2/categories',
];
const pages = [
  '/',
  '/blog/',
  '/blog/one/',
  '/blog/category/for-patients/',
  '/feed/',
  '/doctors/mara-example/',
];

describe('an answer about articles', () => {
  for (const path of [...data, ...pages]) {
    it(`is sent once, and then only when it has changed: ${path}`, async () => {
      const first = await ask(path);
      const etag = first.headers.get('etag') ?? '';
      assert.equal(first.status, 200);
      assert.match(etag, /^"[^"]{20,}"$/);
      assert.equal(first.headers.get('cache-control'), 'no-cache', 'kept, but asked about each time');
      for (const known of [etag, `W/${etag}`, `"other, one",${etag} , W/"x"`, '*']) {
        const again = await ask(path, {'If-None-Match': known});
        assert.equal(again.status, 304, known);
        assert.equal(await again.text(), '');
        assert.equal(again.headers.get('etag'), etag);
        assert.equal(again.headers.get('content-type'), null);
      }
      for (const other of ['"other"', `"${etag.slice(1, 8)}"`, etag.slice(1, -1), '']) {
        assert.equal((await ask(path, {'If-None-Match': other})).status, 200, other);
      }
    });

    it(`says the same to HEAD, without the text: ${path}`, async () => {
      const [whole, head] = [await ask(path), await ask(path, {}, 'HEAD')];
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      assert.deepEqual([...head.headers], [...whole.headers]);
      const etag = whole.headers.get('etag') ?? '';
      assert.equal((await ask(path, {'If-None-Match': etag}, 'HEAD')).status, 304);
    });
  }

  for (const path of [...data, '/blog/one/', '/feed/']) {
    it(`may be read from any page when it is a 304, too, and tells what it told before: ${path}`, async () => {
      const first = await ask(path);
      const again = await ask(path, {'If-None-Match': '*'});
      assert.ok([partner, '*'].includes(again.headers.get('access-control-allow-origin') ?? ''));
      const told = [...first.headers].filter(([name]) => name !== 'content-type');
      assert.deepEqual([...again.headers].sort(), told.sort());
    });
  }

  it('changes its tag with the article, and only then', async () => {
    const tags = async () => {
      const answers = [...data.slice(0, 3), ...pages].map(async path => ask(path));
      return (await Promise.all(answers)).map(({headers}) => headers.get('etag') ?? '');
    };
    const first = await tags();
    assert.deepEqual(await tags(), first);
    await press.write('one.md', anArticle({id: '1', title: 'Another title'}));
    const after = await tags();
    for (const [index, tag] of after.entries()) assert.notEqual(tag, first[index]);
    await press.write('one.md', anArticle({id: '1'}));
    assert.deepEqual(await tags(), first, 'and is what it was when that is taken back');
  });

  it('says when its file was changed', async () => {
    for (const path of ['/wp-json/wp/v2/posts/1', '/blog/one/']) {
      const changed = Date.parse((await ask(path)).headers.get('last-modified') ?? '');
      assert.ok(Math.abs(Date.now() - changed) < 60_000, path);
    }
  });

  it('is asked about each time where there is none, too', async () => {
    for (const path of ['/blog/two/', '/wp-json/wp/v2/posts/2']) {
      const {status, headers} = await ask(path, {'If-None-Match': '*'});
      assert.deepEqual([status, headers.get('etag'), headers.get('cache-control')], [404, null, 'no-cache']);
    }
    await press.write('two.md', anArticle({id: '2'}));
    assert.equal((await ask('/blog/two/')).status, 200);
  });
});
