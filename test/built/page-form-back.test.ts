import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {chromium, type Browser, type Page} from 'playwright-core';
import {browserArguments, getFullBrowser} from '../support/browser.js';
import {waitFor} from '../support/wait.js';
import {button, fillIn, typed, visitor} from './support/requesting.js';
import {pageOf, startSite, type Site} from './support/site.js';

/** A server for the requests, which counts them and can hold back its answers. */
const receiver = {
  ids: [] as (string | undefined)[],
  answer: Promise.resolve(),
  /** Holds back the answers until the returned function is called. */
  hold(): () => void {
    let letGo = () => {};
    this.answer = new Promise(resolve => (letGo = resolve));
    return letGo;
  },
};

let server: Server;
let site: Site;
let browser: Browser;

before(async () => {
  site = await startSite();
  server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, content-type, idempotency-key');
    request.resume();
    if (request.method !== 'POST') return void response.end();
    receiver.ids.push(request.headers['idempotency-key']?.toString());
    void receiver.answer.then(() => response.end('{}'));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({
    executablePath: await getFullBrowser(),
    args: browserArguments(),
    // Playwright turns off what is to be seen here.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});

after(async () => {
  await browser.close();
  await site.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  receiver.ids = [];
  receiver.answer = Promise.resolve();
});

/** Opens a page with a form, and fills it in. */
async function open(attributes = ''): Promise<Page> {
  const action = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const form = `<offprint-booklet-form action="${action}" privacy-href="/privacy" fields="first-name! email!" ${attributes}></offprint-booklet-form>`;
  site.put('/', {body: pageOf('<script src="/offprint.js"></script>', form)});
  site.put('/thanks', {body: pageOf('', '<h1>Thanks</h1>')});
  const page = await (await browser.newContext({locale: 'en-US'})).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${site.url}/`);
  await page.locator('offprint-booklet-form[state=idle]').waitFor();
  await page.evaluate(() => {
    addEventListener('pageshow', ({persisted}) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
  await fillIn(page);
  return page;
}

/** Goes back to the page in the back/forward cache. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({waitUntil: 'commit'});
  await page.waitForFunction(() => document.documentElement.dataset['persisted'] === 'true');
}

/** Waits until the form is in one of these states. */
async function inState(page: Page, ...states: string[]): Promise<string> {
  const form = page.locator(states.map(state => `offprint-booklet-form[state=${state}]`).join());
  await form.waitFor();
  return (await form.getAttribute('state')) ?? '';
}

describe('a visitor who comes back', () => {
  it('from the page of thanks still sees that the request was sent, and nothing is sent again', async () => {
    const page = await open('success-href="/thanks"');
    await button(page).click();
    await page.waitForURL('**/thanks');
    await goBack(page);
    await inState(page, 'sent');
    await page.getByRole('status').filter({hasText: 'Your booklet is on its way'}).waitFor();
    assert.equal(await button(page).count(), 0);
    assert.equal(page.url(), `${site.url}/`, 'and is not sent on at once');
    await page.locator('offprint-booklet-form').evaluate(form => (form as HTMLFormElement).submit());
    await inState(page, 'sent');
    assert.equal(receiver.ids.length, 1);
  });

  it('to a page that is loaded again finds an empty form that can be sent', async () => {
    const page = await open('success-href="/thanks"');
    // Chromium does not cache a page with such a listener.
    await page.evaluate(() => addEventListener('unload', () => {}));
    await button(page).click();
    await page.waitForURL('**/thanks');
    await page.goBack();
    await inState(page, 'idle');
    assert.equal(await button(page).isEnabled(), true);
    assert.equal(receiver.ids.length, 1);
  });

  for (const when of ['before the return', 'after it'] as const) {
    it(`after leaving during the request is not kept waiting, and only one request is sent, if the answer comes ${when}`, async () => {
      const page = await open();
      const letGo = receiver.hold();
      await button(page).click();
      await inState(page, 'sending');
      await waitFor(() => receiver.ids.length === 1, 'it is on its way');
      await page.goto(`${site.url}/thanks`);
      if (when === 'before the return') letGo();
      await page.goBack({waitUntil: 'commit'});
      if (when === 'after it') {
        await inState(page, 'idle', 'sending', 'failed');
        letGo();
      }
      // The browser decides whether it caches the page, and what it does with a pending request.
      const state = await inState(page, 'idle', 'sent', 'failed');
      if (state === 'failed') assert.deepEqual(await typed(page), visitor);
      assert.equal(new Set(receiver.ids).size, 1, `${state}: one request, however often it was tried`);
    });
  }
});
