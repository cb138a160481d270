import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chromium, type Request} from 'playwright-core';
import {listenAt} from '../../demo/serving/listen.js';
import {browserArguments, getFullBrowser} from '../support/browser.js';
import {demo, settled} from './support/demo.js';
import {button, fillIn, typed, visitor} from './support/requesting.js';
import {pageOf, script, startSite, type Resource} from './support/site.js';

const sides = demo();

interface RecordedRequest {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

/** A server with the page, which passes other requests on to the publisher and records them. */
async function startReceiver(publisherUrl: string) {
  const requests: RecordedRequest[] = [];
  const resources = new Map<string, Resource>();
  const {url, close} = await listenAt(
    async request => {
      const {method, headers} = request;
      const {pathname: path} = new URL(request.url);
      const body = await request.text();
      requests.push({method, path, headers: new Headers(headers), body});
      const resource = resources.get(path);
      if (!resource) return await fetch(publisherUrl + path, {method, headers, body: body || null});
      const type = `${resource.type ?? 'text/html'}; charset=utf-8`;
      return new Response(resource.body, {headers: {'Content-Type': type, ...resource.headers}});
    },
    {host: 'localhost', port: 0, setting: 'PORT'},
  );
  return {
    url,
    /** The requests, in order. */
    requests,
    put: (path: string, resource: Resource) => resources.set(path, resource),
    close,
  };
}

/** A page with a private URL and title, whose referrer policy reveals the URL to everybody. */
function illnessPage(action: string, title: string): Resource {
  const form = `<offprint-booklet-form action="${action}" privacy-href="/privacy" fields="first-name! email!"></offprint-booklet-form>`;
  const body = pageOf('<script src="/offprint.js"></script>', form).replace('>Partner<', `>${title}<`);
  return {body, headers: {'Referrer-Policy': 'unsafe-url'}};
}

describe('a form with only the required attributes', () => {
  it('makes no request before it is sent, and then only one', async context => {
    const receiver = await startReceiver(sides.publisherUrl);
    context.after(() => receiver.close());
    const site = await startSite();
    context.after(() => site.close());
    // On the host of the receiver, whose cookies ignore the port: a request that may have cookies would carry this one.
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
    assert.equal(receiver.requests.length, 0);

    await button(page).click();
    await page.getByRole('status').filter({hasText: 'Your booklet is on its way'}).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      requests.map(request => `${request.method()} ${request.url()}`),
      [`POST ${action}`],
    );
    // The page's list does not contain preflight requests of the browser.
    const preflights = receiver.requests.filter(({method}) => method === 'OPTIONS');
    const [sent, ...others] = receiver.requests.filter(({method}) => method !== 'OPTIONS');
    assert.equal(preflights.length, 1);
    assert.ok(sent && others.length === 0);
    assert.equal(sent.method, 'POST');
    for (const {headers, body} of receiver.requests) {
      assert.equal(headers.get('cookie'), null);
      assert.equal(headers.get('referer'), null);
      const sentText = `${body} ${JSON.stringify([...headers])}`;
      for (const word of ['illness', 'patient', 'seventeen', 'cookie-17', title, 'Private'])
        assert.ok(!sentText.includes(word), `“${word}” is not sent`);
      // Browsers send the page's origin only to other origins.
      assert.equal(sentText.split(new URL(siteUrl).host).length - 1, 1);
      assert.equal(headers.get('origin'), siteUrl);
    }

    // This request may have cookies, so it carries the cookie.
    await page.evaluate(
      url => fetch(url, {mode: 'no-cors', credentials: 'include'}),
      `${receiver.url}/healthz`,
    );
    assert.equal(receiver.requests.at(-1)?.headers.get('cookie'), 'visitor=cookie-17');
  });

  it('sends no cookie and no referrer even to the origin of its page', async context => {
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
    const [opened, loaded, sent, ...others] = receiver.requests;
    assert.ok(opened && loaded && sent && others.length === 0);
    // Browsers make no preflight request to the page's own origin.
    assert.deepEqual(receiver.requests.map(({method, path}) => `${method} ${path}`).sort(), [
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
    const sentText = `${sent.body} ${JSON.stringify([...sent.headers])}`;
    assert.doesNotMatch(sentText, /illness|patient|seventeen|cookie-17|private/i);
  });

  it('is unchanged when the visitor comes back from another page, and is sent once', async context => {
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
