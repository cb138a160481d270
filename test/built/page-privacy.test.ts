import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chromium, type Request} from 'playwright-core';
import {listenAt} from '../../demo/serving/listen.js';
import {browserArguments, getFullBrowser} from '../support/browser.js';
import {demo, settled} from './support/demo.js';
import {button, fillIn, typed, visitor} from './support/requesting.js';
import {pageOf, script, startSite, type Resource} from './support/site.js';

const sides = demo();

interface Heard {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

/** Hands on to the publisher what it has no page for, and keeps what it heard. */
async function startReceiver(publisherUrl: string) {
  const heard: Heard[] = [];
  const resources = new Map<string, Resource>();
  const {url, close} = await listenAt(
    async request => {
      const {method, headers} = request;
      const {pathname: path} = new URL(request.url);
      const body = await request.text();
      heard.push({method, path, headers: new Headers(headers), body});
      const resource = resources.get(path);
      if (!resource) return await fetch(publisherUrl + path, {method, headers, body: body || null});
      const type = `${resource.type ?? 'text/html'}; charset=utf-8`;
      return new Response(resource.body, {headers: {'Content-Type': type, ...resource.headers}});
    },
    {host: 'localhost', port: 0, setting: 'PORT'},
  );
  return {
    url,
    /** All that it was asked, in order. */
    heard,
    put: (path: string, resource: Resource) => resources.set(path, resource),
    close,
  };
}

/** A page whose address and title are nobody's business, and that tells its address to all. */
function illnessPage(action: string, title: string): Resource {
  const form = `<offprint-booklet-form action="${action}" privacy-href="/privacy"></offprint-booklet-form>`;
  const body = pageOf('<script src="/offprint.js"></script>', form).replace('>Partner<', `>${title}<`);
  return {body, headers: {'Referrer-Policy': 'unsafe-url'}};
}

describe('a form with nothing but what it needs', () => {
  it('asks for nothing before it is sent, and then for one thing: that its request be taken', async context => {
    const receiver = await startReceiver(sides.publisherUrl);
    context.after(() => receiver.close());
    const site = await startSite();
    context.after(() => site.close());
    // On the host of the receiver, whatever the port: a cookie would go along with whatever may have one.
    const siteUrl = site.url.replace('127.0.0.1', 'localhost');
    const action = `${receiver.url}/api/requests`;
    const title = 'Private ward 7';
    site.put('/illness/', illnessPage(action, title));
    const page = await sides.newPage();
    await page.context().addCookies([{name: 'visitor', value: 'cookie-17', url: receiver.url}]);
    const requests: Request[] = [];
    page.on('request', request => requests.push(request));
    await page.goto(`${siteUrl}/illness/?patient=seventeen`);
    await settled(page);
    await page.waitForLoadState('networkidle');
    const opened = requests.length;
    await fillIn(page);
    await page.waitForLoadState('networkidle');
    assert.equal(requests.length, opened, 'nobody learns that somebody types');
    const before = requests.splice(0).map(request => new URL(request.url()).pathname);
    assert.deepEqual(before.sort(), ['/illness/', '/offprint.js'], 'the page and the script');
    assert.equal(receiver.heard.length, 0);

    await button(page).click();
    await page.getByRole('status').filter({hasText: 'Your booklet is on its way'}).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      requests.map(request => `${request.method()} ${request.url()}`),
      [`POST ${action}`],
    );
    // The page's list is without what the browser asks by itself: whether the page may send at all.
    const questions = receiver.heard.filter(({method}) => method === 'OPTIONS');
    const [sent, ...others] = receiver.heard.filter(({method}) => method !== 'OPTIONS');
    assert.equal(questions.length, 1);
    assert.ok(sent && others.length === 0);
    assert.equal(sent.method, 'POST');
    for (const {headers, body} of receiver.heard) {
      assert.equal(headers.get('cookie'), null);
      assert.equal(headers.get('referer'), null);
      const told = `${body} ${JSON.stringify([...headers])}`;
      for (const word of ['illness', 'patient', 'seventeen', 'cookie-17', title, 'Private'])
        assert.ok(!told.includes(word), `“${word}” is not told`);
      // The origin is told by every browser to another origin, and to nobody else.
      assert.equal(told.split(new URL(siteUrl).host).length - 1, 1);
      assert.equal(headers.get('origin'), siteUrl);
    }

    // The cookie goes there with what asks for it.
    await page.evaluate(
      url => fetch(url, {mode: 'no-cors', credentials: 'include'}),
      `${receiver.url}/healthz`,
    );
    assert.equal(receiver.heard.at(-1)?.headers.get('cookie'), 'visitor=cookie-17');
  });

  it('tells no cookie and no page even to the origin of its own page', async context => {
    const receiver = await startReceiver(sides.publisherUrl);
    context.after(() => receiver.close());
    receiver.put('/illness/', illnessPage('/api/requests', 'Private ward 7'));
    receiver.put('/offprint.js', {body: script, type: 'text/javascript'});
    const page = await sides.newPage();
    await page.context().addCookies([{name: 'visitor', value: 'cookie-17', url: receiver.url}]);
    await page.goto(`${receiver.url}/illness/?patient=seventeen`);
    await settled(page);
    await fillIn(page);
    await button(page).click();
    await page.getByRole('status').filter({hasText: 'Your booklet is on its way'}).waitFor();
    const [opened, loaded, sent, ...others] = receiver.heard;
    assert.ok(opened && loaded && sent && others.length === 0);
    // No browser asks whether a page may send to its own origin.
    assert.deepEqual(receiver.heard.map(({method, path}) => `${method} ${path}`).sort(), [
      'GET /illness/',
      'GET /offprint.js',
      'POST /api/requests',
    ]);
    for (const {headers} of [opened, loaded])
      assert.equal(
        headers.get('cookie'),
        'visitor=cookie-17',
        'what the page loads by itself has the cookie',
      );
    assert.equal(sent.headers.get('cookie'), null);
    assert.equal(sent.headers.get('referer'), null);
    const told = `${sent.body} ${JSON.stringify([...sent.headers])}`;
    assert.doesNotMatch(told, /illness|patient|seventeen|cookie-17|private/i);
  });

  it('is as it was when its visitor comes back from another page, and is sent once', async context => {
    const browser = await chromium.launch({
      executablePath: await getFullBrowser(),
      args: browserArguments(),
      // Playwright turns off what is to be seen here.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    context.after(() => browser.close());
    const page = await browser.newPage({locale: 'en-US'});
    await page.goto(`${sides.partnerUrl}/`);
    await settled(page);
    await page.evaluate(() => {
      addEventListener('pageshow', ({persisted}) => {
        document.documentElement.dataset['persisted'] = String(persisted);
      });
    });
    await fillIn(page);
    await page.goto(`${sides.partnerUrl}/to-top.html`);
    await page.goBack({waitUntil: 'commit'});
    await page.waitForFunction(() => document.documentElement.dataset['persisted'] === 'true');
    assert.deepEqual(await typed(page), visitor);
    await button(page).click();
    await page.getByRole('status').filter({hasText: 'Your booklet is on its way'}).waitFor();
    assert.equal((await sides.stored()).length, 1);
  });
});
