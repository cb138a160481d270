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

describe('a response with articles', () => {
  for (const path of [...data, ...pages]) {
    it(`is answered with 304 until it changes: ${path}`, async () => {
      const first = await ask(path);
      const etag = first.headers.get('etag') ?? '';
      assert.equal(first.status, 200);
      assert.match(etag, /^"[^"]{20,}"$/);
      assert.equal(first.headers.get('cache-control'), 'no-cache', 'caches revalidate each time');
      for (const known of [etag, `W/${etag}`, `"other, one",${etag} , W/"x"`, '*']) {
        const revalidated = await ask(path, {'If-None-Match': known});
        assert.equal(revalidated.status, 304, known);
        assert.equal(await revalidated.text(), '');
        assert.equal(revalidated.headers.get('etag'), etag);
        assert.equal(revalidated.headers.get('content-type'), null);
      }
      for (const other of ['"other"', `"${etag.slice(1, 8)}"`, etag.slice(1, -1), '']) {
        assert.equal((await ask(path, {'If-None-Match': other})).status, 200, other);
      }
    });

    it(`has the same headers for HEAD: ${path}`, async () => {
      const [whole, head] = [await ask(path), await ask(path, {}, 'HEAD')];
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      assert.deepEqual([...head.headers], [...whole.headers]);
      const etag = whole.headers.get('etag') ?? '';
      assert.equal((await ask(path, {'If-None-Match': etag}, 'HEAD')).status, 304);
    });
  }

  for (const path of [...data, '/blog/one/', '/feed/']) {
    it(`has the same headers, with CORS, when it is a 304: ${path}`, async () => {
      const first = await ask(path);
      const revalidated = await ask(path, {'If-None-Match': '*'});
      assert.ok([partner, '*'].includes(revalidated.headers.get('access-control-allow-origin') ?? ''));
      const expected = [...first.headers].filter(([name]) => name !== 'content-type');
      assert.deepEqual([...revalidated.headers].sort(), expected.sort());
    });
  }

  it('changes its ETag only with the article', async () => {
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
    assert.deepEqual(await tags(), first, 'the old text has the old ETag');
  });

  it('has the modification time of its file', async () => {
    for (const path of ['/wp-json/wp/v2/posts/1', '/blog/one/']) {
      const changed = Date.parse((await ask(path)).headers.get('last-modified') ?? '');
      assert.ok(Math.abs(Date.now() - changed) < 60_000, path);
    }
  });

  it('is revalidated each time when the article does not exist', async () => {
    for (const path of ['/blog/two/', '/wp-json/wp/v2/posts/2']) {
      const {status, headers} = await ask(path, {'If-None-Match': '*'});
      assert.deepEqual([status, headers.get('etag'), headers.get('cache-control')], [404, null, 'no-cache']);
    }
    await press.write('two.md', anArticle({id: '2'}));
    assert.equal((await ask('/blog/two/')).status, 200);
  });
});
