import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {setSignedCookie} from 'hono/cookie';
import {Hono} from 'hono';
import {keysFrom} from '../../demo/publisher/secret.js';
import type {Publisher} from './support/publisher.js';
import {askPage, signIn} from './support/admin.js';
import {eachDatabase, type Place} from './support/databases.js';
import {adminToken, sendFrom, startWithOperator} from './support/operator.js';

const signingSecret = 'a secret of more than thirty-two characters';

/** Makes a signed cookie. */
async function cookieWith(ends: string, token = adminToken): Promise<string> {
  const app = new Hono();
  app.get('/', async context => {
    await setSignedCookie(context, 'offprint-operator', ends, keysFrom(signingSecret).sign('session', token));
    return context.text('');
  });
  return (await app.request('/')).headers.get('set-cookie')?.split(';')[0] ?? '';
}

const inSeconds = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds);

eachDatabase((_name, place) => {
  describe('the operator’s pages', () => {
    let at: Place;
    let url = '';
    let publisher: Publisher;
    let cookie = '';
    let id = '';
    before(async () => {
      at = await place();
      publisher = await startWithOperator(at, {signingSecret});
      ({url} = publisher);
      [id = ''] = await sendFrom(url, 'reader@reader.example');
      cookie = await signIn(url);
    });

    const pages = () => [
      '/admin',
      '/admin/',
      '/admin/requests.csv',
      `/admin/requests/${id}`,
      `/admin/requests/${id}/erase`,
      '/admin/record',
      '/admin/nothing',
    ];

    it('show nothing before signing in, and ask for the token', async () => {
      for (const path of pages().filter(each => each !== '/admin/')) {
        const {status, headers, page} = await askPage(url, path);
        assert.equal(status, 401, path);
        assert.match(headers.get('www-authenticate') ?? '', /^Bearer/);
        assert.match(page, /<h1>Sign in<\/h1>/);
        assert.ok(page.includes(`name="to" value="${path}"`), 'signing in leads to the requested page');
        assert.doesNotMatch(page, /reader\.example|Deletions/);
      }
      const {status} = await askPage(url, `/admin/requests/${id}/erase`, {form: {}});
      assert.equal(status, 401);
      assert.equal((await publisher.requests()).length, 1);
    });

    it('are not cached, run no script, and can’t be framed', async () => {
      for (const path of pages()) {
        const {headers} = await askPage(url, path, {cookie});
        if (path === '/admin/') continue;
        assert.equal(headers.get('cache-control'), 'no-store', path);
        assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
        assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
        assert.equal(headers.get('access-control-allow-origin'), null);
      }
    });

    it('recognize the operator by a signed cookie that no script can read', async () => {
      const {headers} = await askPage(url, '/admin/sign-in', {form: {token: adminToken}});
      const attributes = (headers.get('set-cookie') ?? '').split('; ').slice(1).sort();
      assert.deepEqual(attributes, ['HttpOnly', 'Max-Age=28800', 'Path=/admin', 'SameSite=Strict']);
      assert.equal((await askPage(url, '/admin', {cookie})).status, 200);
      const [name = '', value = ''] = cookie.split('=');
      const decoded = decodeURIComponent(value);
      const invalidCookies = [
        '',
        'offprint-operator=',
        `${name}=${encodeURIComponent(decoded.replace(/^\d/, '9'))}`,
        `${name}=${encodeURIComponent(decoded.replace(/\..*/, ''))}`,
        `${name}=${encodeURIComponent(decoded.replace(/\.(.)/, (_, first: string) => (first === 'A' ? '.B' : '.A')))}`,
        await cookieWith(inSeconds(-1)),
        await cookieWith('Infinity'),
        await cookieWith(inSeconds(60), 'another-token-of-some-length'),
      ];
      for (const each of invalidCookies)
        assert.equal((await askPage(url, '/admin', {cookie: each})).status, 401, each);
      assert.equal((await askPage(url, '/admin', {cookie: await cookieWith(inSeconds(60))})).status, 200);
    });

    it('delete the cookie on signing out', async () => {
      const {status, headers} = await askPage(url, '/admin/sign-out', {cookie, form: {}});
      assert.equal(status, 303);
      assert.match(headers.get('set-cookie') ?? '', /^offprint-operator=; Max-Age=0; Path=\/admin/);
    });

    it('refuse forms from other sites', async () => {
      const foreign = [
        {Origin: 'https://attacker.example'},
        {Origin: 'null'},
        {Origin: 'http://localhost:4311', 'Sec-Fetch-Site': 'same-site'},
        {Origin: 'https://attacker.example', 'Sec-Fetch-Site': 'cross-site'},
        {Origin: ''},
      ];
      for (const headers of foreign) {
        const actions = ['erase', 'send', 'handle', 'reopen'].map(action => `requests/${id}/${action}`);
        const exports = ['requests.json', 'requests.csv', 'search'];
        for (const path of [...actions, ...exports, 'sign-out', 'sign-in']) {
          const answer = await askPage(url, `/admin/${path}`, {cookie, form: {token: adminToken}, headers});
          assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`);
          assert.match(answer.page, /Nothing was changed/);
          assert.equal(answer.headers.get('set-cookie'), null);
        }
      }
      const {status} = await fetch(`${url}/admin/requests/${id}/erase`, {
        method: 'POST',
        headers: {Cookie: cookie},
      });
      assert.equal(status, 403, 'a post without an origin is refused');
      assert.equal((await publisher.requests()).length, 1);
    });

    it('redirect after signing in to the operator’s pages only', async () => {
      const redirectFor = async (path: string) => {
        const {headers} = await askPage(url, '/admin/sign-in', {form: {token: adminToken, to: path}});
        return headers.get('location');
      };
      assert.equal(await redirectFor(`/admin/requests/${id}`), `/admin/requests/${id}`);
      assert.equal(await redirectFor('/admin?q=a%20b'), '/admin?q=a%20b');
      for (const path of [
        'https://attacker.example',
        '//attacker.example',
        '/\\attacker.example',
        '/administer',
        '/admin\r\nX: y',
        '/admin/\\',
        '',
      ])
        assert.equal(await redirectFor(path), '/admin', path);
    });

    it('show what was typed as text', async () => {
      const {page} = await askPage(url, `/admin?q=${encodeURIComponent('"><script>alert(1)</script>')}`, {
        cookie,
      });
      assert.doesNotMatch(page, /<script/);
      assert.match(page, /value="&quot;&gt;&lt;script&gt;/);
      const others = ['origin', 'booklet'].map(name => [name, '"><script>alert(1)</script>']);
      const chosen = await askPage(url, `/admin?${new URLSearchParams(others).toString()}`, {cookie});
      assert.equal(chosen.status, 200);
      assert.doesNotMatch(chosen.page, /<script/);
      const refused = await askPage(url, `/admin?${encodeURIComponent('<b>')}=1`, {cookie});
      assert.equal(refused.status, 400);
      assert.match(refused.page, /Unknown parameter “&lt;b&gt;”/);
    });

    it('end all sessions when the token changes, and set a secure cookie under https', async () => {
      await publisher.close();
      publisher = await startWithOperator(at, {
        signingSecret,
        adminToken: 'another-token-of-some-length',
        publicUrl: 'https://publisher.example',
      });
      assert.equal((await askPage(publisher.url, '/admin', {cookie})).status, 401);
      const form = {token: 'another-token-of-some-length'};
      const headers = {Origin: 'https://publisher.example'};
      const answer = await askPage(publisher.url, '/admin/sign-in', {form, headers});
      assert.equal(answer.status, 303);
      assert.match(answer.headers.get('set-cookie') ?? '', /; Secure;/);
    });

    it('limit wrong tokens per minute', async () => {
      const limited = await startWithOperator(await place(), {rateLimit: 2});
      const form = {token: 'wrong', to: '/admin'};
      for (let time = 0; time < 2; time += 1) {
        const {status, page} = await askPage(limited.url, '/admin/sign-in', {form});
        assert.equal(status, 401);
        assert.match(page, /This token is not correct\./);
      }
      const {status, headers, page} = await askPage(limited.url, '/admin/sign-in', {
        form: {token: adminToken},
      });
      assert.equal(status, 429);
      assert.match(headers.get('retry-after') ?? '', /^[1-9]\d?$/);
      assert.match(page, /Too many wrong tokens/);
    });
  });
});
