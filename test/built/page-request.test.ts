import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {version} from '../../src/page/version.js';
import {demo} from './support/demo.js';
import {startSite} from './support/site.js';
import {button, field, fields, fillIn, seesThanks, tapWire} from './support/requesting.js';

const sides = demo();

const policies = {
  'Privacy policy': '/privacy/',
  'Health data policy': '/health-data-privacy/',
  'Terms of use': '/terms/',
};

describe('a request for the booklet', () => {
  it('shows the thanks, and is stored as it was typed, with the consent as it was shown', async () => {
    const started = Date.now();
    const page = await sides.open('/');
    const {publisherUrl, partnerUrl} = sides;
    const consent = await page.getByText(/By sending this form you agree/).textContent();
    assert.match(consent ?? '', /Offprint Sample Press.*\.$/, 'it says who gets what is typed');
    for (const [name, path] of Object.entries(policies)) {
      const link = page.getByRole('link', {name: `${name} (opens in a new tab)`, exact: true});
      assert.equal(await link.getAttribute('href'), publisherUrl + path);
    }
    await fillIn(page);
    await button(page).click();
    await seesThanks(page);
    const booklet = page.getByRole('link', {name: 'Download the booklet (PDF)'});
    const answer = await fetch((await booklet.getAttribute('href')) ?? '');
    assert.equal(answer.headers.get('content-type'), 'application/pdf', 'the booklet is there');

    const [row, ...others] = await sides.stored();
    assert.ok(row);
    assert.equal(others.length, 0, 'it arrived once');
    assert.equal(row.booklet, 'metal-ions-after-spinal-fusion');
    assert.deepEqual(row.fields, fields);
    assert.deepEqual(row.consent, {
      granted: true,
      mode: 'notice',
      text: [consent, ...Object.keys(policies)].join(' '),
      version: null,
      privacyUrl: `${publisherUrl}/privacy/`,
      healthPrivacyUrl: `${publisherUrl}/health-data-privacy/`,
      termsUrl: `${publisherUrl}/terms/`,
      marketing: false,
      marketingText: null,
      translatedText: null,
      locale: 'en',
      gpc: false,
      at: row.consent.at,
    });
    for (const time of [row.consent.at, row.submitted_at]) {
      const at = new Date(time).getTime();
      assert.ok(at >= started && at <= Date.now(), `it was given just now, not at ${String(time)}`);
    }
    assert.deepEqual(row.context, {policy: 'none', url: null, title: null, referrer: null, capture: {}});
    assert.deepEqual(row.extra, {});
    assert.equal(row.proof.trap, '', 'nobody fell into the trap');
    assert.equal(row.flagged, false);
    const {elapsed} = row.proof;
    assert.ok(elapsed !== null && elapsed > 0 && elapsed < Date.now() - started, 'it took a while');
    assert.deepEqual(row.kit, {name: 'offprint', version});
    assert.equal(row.origin, partnerUrl, 'the browser names the origin of the page');
    const everythingElse = JSON.stringify({...row, origin: null});
    for (const trace of [new URL(partnerUrl).host, 'Back & Beyond', 'reading room']) {
      assert.ok(!everythingElse.includes(trace), `nothing else says “${trace}”`);
    }
  });

  it('is sent only to the publisher, and stores nothing in the browser', async () => {
    // Without the page's policy, so that nothing but the script limits the requests.
    const page = await sides.newPage({bypassCSP: true});
    const origins = new Set<string>();
    page.on('request', request => origins.add(new URL(request.url()).origin));
    page.on('websocket', socket => origins.add(socket.url()));
    await page.goto(sides.partnerUrl);
    await fillIn(page);
    await button(page).click();
    await seesThanks(page);
    assert.deepEqual([...origins].sort(), [sides.partnerUrl, sides.publisherUrl].sort());
    const left = await page.evaluate(async () => ({
      cookie: document.cookie,
      stored: [localStorage.length, sessionStorage.length],
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      entries: history.length,
      // The page itself has an entry, and so has Playwright's empty page.
    }));
    assert.deepEqual(left, {cookie: '', stored: [0, 0], caches: [], databases: [], workers: 0, entries: 2});
    assert.deepEqual(await page.context().cookies(), []);
  });

  it('says nothing about the visitor’s page, even if the page’s referrer policy allows it', async context => {
    const site = await startSite();
    context.after(() => site.close());
    const partnerPage = await (await fetch(sides.partnerUrl)).text();
    site.put('/reading/', {body: partnerPage, headers: {'Referrer-Policy': 'unsafe-url'}});
    const page = await sides.newPage();
    // On one host, so that a request that may have cookies would carry this one.
    const address = `${site.url.replace('127.0.0.1', 'localhost')}/reading/?patient=17`;
    await page.context().addCookies([{name: 'visitor', value: '17', url: sides.publisherUrl}]);
    const sentRequests: string[] = [];
    const notes: Promise<void>[] = [];
    page.on('request', request => {
      // The page itself requests the script.
      if (!request.url().startsWith(sides.publisherUrl) || request.resourceType() === 'script') return;
      const note = async () => {
        const {referer = 'nothing', cookie = 'nothing'} = await request.allHeaders();
        const cookies = request.resourceType() === 'image' ? '' : `, cookie: ${cookie}`;
        sentRequests.push(`${request.method()} ${request.resourceType()}, referrer: ${referer}${cookies}`);
      };
      notes.push(note());
    });
    await page.goto(address);
    await fillIn(page);
    await page.getByRole('img', {name: /^Four steps/}).scrollIntoViewIfNeeded();
    await button(page).click();
    await seesThanks(page);
    await Promise.all(notes);
    assert.deepEqual([...new Set(sentRequests)].sort(), [
      'GET fetch, referrer: nothing, cookie: nothing',
      'GET image, referrer: nothing',
      'POST fetch, referrer: nothing, cookie: nothing',
    ]);
  });

  it('is sent by Enter in a field', async () => {
    const page = await sides.open('/');
    await fillIn(page);
    await field(page, 'Email').press('Enter');
    await seesThanks(page);
    assert.equal((await sides.stored()).length, 1);
  });

  it('arrives once after a double click', async () => {
    const page = await sides.open('/');
    const wire = await tapWire(page);
    await fillIn(page);
    wire.hold();
    await button(page).dblclick();
    await page.getByRole('status').filter({hasText: 'Sending your request'}).waitFor();
    wire.letGo();
    await seesThanks(page);
    assert.equal(wire.posts.length, 1, 'it was sent once');
    assert.equal((await sides.stored()).length, 1);
  });

  it('arrives once after Enter and a click', async () => {
    const page = await sides.open('/');
    const wire = await tapWire(page);
    await fillIn(page);
    wire.hold();
    await field(page, 'First name').press('Enter');
    await page.getByRole('button', {name: 'Sending your request…'}).click({force: true});
    await field(page, 'Email').press('Enter');
    wire.letGo();
    await seesThanks(page);
    assert.equal(wire.posts.length, 1, 'it was sent once');
    assert.equal((await sides.stored()).length, 1);
  });
});
