import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chromium, type Request} from 'playwright-core';
import {browserArguments, getBrowser} from '../support/browser.js';
import {demo, settled} from './support/demo.js';
import {button, fillIn, typed, visitor} from './support/requesting.js';
import {pageOf, startSite} from './support/site.js';

const sides = demo();

describe('a form with nothing but what it needs', () => {
  it('asks for nothing before it is sent, and then for one thing: that its request be taken', async context => {
    const site = await startSite();
    context.after(() => site.close());
    const action = `${sides.publisherUrl}/api/requests`;
    const title = 'Private ward 7';
    const form = `<offprint-booklet-form action="${action}" privacy-href="/privacy"></offprint-booklet-form>`;
    const html = pageOf('<script src="/offprint.js"></script>', form).replace('>Partner<', `>${title}<`);
    site.put('/illness/', {body: html, headers: {'Referrer-Policy': 'unsafe-url'}});
    const page = await sides.newPage();
    for (const url of [site.url, sides.publisherUrl])
      await page.context().addCookies([{name: 'visitor', value: 'cookie-17', url}]);
    const requests: Request[] = [];
    page.on('request', request => requests.push(request));
    await page.goto(`${site.url}/illness/?patient=seventeen`);
    await settled(page);
    await fillIn(page);
    await page.waitForLoadState('networkidle');
    const before = requests.splice(0).map(request => new URL(request.url()).pathname);
    assert.deepEqual(before, ['/illness/', '/offprint.js'], 'the page and the script, and nothing of ours');

    await button(page).click();
    await page.getByRole('status').filter({hasText: 'Request sent'}).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      requests.map(request => `${request.method()} ${request.url()}`),
      [`POST ${action}`],
    );
    const [sent] = requests;
    assert.ok(sent);
    const headers = await sent.allHeaders();
    assert.equal(headers['cookie'], undefined);
    assert.equal(headers['referer'], undefined);
    const told = `${sent.postData() ?? ''} ${JSON.stringify(headers)}`;
    for (const word of ['illness', 'patient', 'seventeen', 'cookie-17', title, 'Private'])
      assert.ok(!told.includes(word), `“${word}” is not told`);
    // The origin is told by every browser to another origin, and to nobody else.
    assert.equal(told.split(new URL(site.url).host).length - 1, 1);
    assert.equal(headers['origin'], site.url);
  });

  it('is as it was when its visitor comes back from another page, and is sent once', async context => {
    const browser = await chromium.launch({
      executablePath: await getBrowser(),
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
    await page.getByRole('status').filter({hasText: 'Request sent'}).waitFor();
    assert.equal((await sides.stored()).length, 1);
  });
});
