import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {listenAt} from '../../demo/serving/listen.js';
import {waitFor} from '../support/wait.js';
import {demo} from './support/demo.js';
import {button, fillIn, seesFailure, seesThanks, tapWire, typed, visitor} from './support/requesting.js';
import {pageOf, startSite} from './support/site.js';

const sides = demo();

/** Answers the first attempts like this. The publisher never gets them. */
async function answerFirst(page: Page, answers: {status: number; headers?: Record<string, string>}[]) {
  const tries: {body: string | null}[] = [];
  await page.route('**/api/requests', async route => {
    tries.push({body: route.request().postData()});
    const answer = answers.shift();
    const headers = {'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After'};
    if (answer) await route.fulfill({status: answer.status, headers: {...headers, ...answer.headers}});
    else await route.continue();
  });
  return tries;
}

interface Ending {
  after(end: () => Promise<void>): void;
}

/** A partner's page with a form that sends to a URL. */
async function openWithForm(
  context: Ending,
  receiverUrl: string,
  headers = {},
  query = '',
  attributes = '',
): Promise<Page> {
  const site = await startSite();
  context.after(() => site.close());
  const form = `<offprint-booklet-form action="${receiverUrl}/api/requests" privacy-href="/privacy" fields="first-name! email!" booklet="metal-ions-after-spinal-fusion" ${attributes}></offprint-booklet-form>`;
  site.put('/', {body: pageOf('<script src="/offprint.js"></script>', form), headers});
  const page = await sides.newPage();
  await page.goto(`${site.url}/${query}`);
  return page;
}

/** A proxy for the publisher that holds back the answer to a preflight request. */
async function startWithSlowPreflight(publisherUrl: string) {
  let posts = 0;
  let arrive: () => void = () => undefined;
  const preflight = new Promise<void>(resolve => (arrive = resolve));
  let allow: () => void = () => undefined;
  const allowed = new Promise<void>(resolve => (allow = resolve));
  const {url, close} = await listenAt(
    async request => {
      const {pathname} = new URL(request.url);
      if (request.method === 'OPTIONS') {
        arrive();
        await allowed;
      }
      if (request.method === 'POST') posts += 1;
      const {method, headers} = request;
      const body = method === 'POST' ? await request.arrayBuffer() : null;
      return await fetch(publisherUrl + pathname, {method, headers, body});
    },
    {host: 'localhost', port: 0, setting: 'PORT'},
  );
  return {
    url,
    get posts() {
      return posts;
    },
    preflight,
    allow,
    close: async () => {
      allow();
      await close();
    },
  };
}

/** Returns the URL of the page after a plain post. */
async function seesThanksPage(page: Page): Promise<void> {
  await page.waitForURL('**/thanks/');
  await page.getByRole('heading', {name: 'We have your request'}).waitFor();
}

describe('a request that meets a fault', () => {
  it('waits as long as a busy publisher asks, and arrives', async () => {
    const page = await sides.open('/');
    const tries = await answerFirst(page, [{status: 429, headers: {'Retry-After': '20'}}]);
    await fillIn(page);
    // From here on, the test controls the page's clock.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    const answered = page.waitForResponse('**/api/requests');
    await button(page).click();
    await answered;
    let passed = 0;
    const isTriedAgain = async () => {
      await page.clock.runFor(500);
      passed += 500;
      return tries.length > 1;
    };
    await waitFor(isTriedAgain, 'it is tried again');
    assert.ok(
      passed >= 20_000,
      `twenty seconds were requested, and the form waited ${String(passed / 1000)}`,
    );
    await seesThanks(page);
    const [first, second, ...others] = tries;
    assert.ok(first && second && others.length === 0);
    assert.equal(second.body, first.body);
    assert.equal((await sides.stored()).length, 1);
  });

  it('is sent again after two errors of the publisher, and arrives once', async () => {
    const page = await sides.open('/');
    const tries = await answerFirst(page, [{status: 500}, {status: 500}]);
    await fillIn(page);
    await button(page).click();
    await seesThanks(page);
    assert.equal(tries.length, 3);
    assert.equal(new Set(tries.map(({body}) => body)).size, 1, 'each try is the same, byte for byte');
    assert.equal((await sides.stored()).length, 1);
  });

  it('is sent again without an answer in time, and arrives once', async () => {
    const page = await sides.open('/');
    await page.locator('offprint-booklet-form').evaluate(form => {
      form.setAttribute('timeout', '1500');
    });
    let tries = 0;
    await page.route('**/api/requests', async route => {
      tries += 1;
      // The request is stored, but the answer is lost.
      if (tries === 1) await route.fetch();
      else await route.continue();
    });
    await fillIn(page);
    await button(page).click();
    await seesThanks(page);
    assert.equal(tries, 2);
    assert.equal((await sides.stored()).length, 1);
  });

  it('waits without a connection, and is sent as soon as there is one', async () => {
    const page = await sides.open('/');
    await fillIn(page);
    await page.context().setOffline(true);
    await button(page).click();
    await page.getByRole('status').filter({hasText: 'Sending your request'}).waitFor();
    assert.deepEqual(await typed(page), visitor);
    await page.context().setOffline(false);
    await seesThanks(page);
    assert.equal((await sides.stored()).length, 1);
  });

  it('arrives even if the visitor closes the page before it could be sent', async context => {
    const receiver = await startWithSlowPreflight(sides.publisherUrl);
    context.after(() => receiver.close());
    const page = await openWithForm(context, receiver.url);
    await fillIn(page);
    await button(page).click();
    await receiver.preflight;
    // Another page of the same browser, so that the browser keeps running.
    const other = await page.context().newPage();
    await page.close();
    await other.goto(receiver.url);
    assert.equal(receiver.posts, 0, 'it could not be sent yet');
    receiver.allow();
    await waitFor(async () => (await sides.stored()).length === 1, 'it is stored');
  });

  it('is sent by a plain post if the page’s policy blocks fetch', async context => {
    const policy = {'Content-Security-Policy': "connect-src 'none'", 'Referrer-Policy': 'unsafe-url'};
    const page = await openWithForm(context, sides.publisherUrl, policy, '?patient=17');
    const {origin} = new URL(page.url());
    const posted = page.waitForRequest(request => request.method() === 'POST');
    await fillIn(page);
    await button(page).click();
    await seesFailure(page);
    assert.deepEqual(await typed(page), visitor);
    await page.getByRole('button', {name: 'Send it on a separate page'}).click();
    await seesThanksPage(page);
    const {referer = '', cookie} = await (await posted).allHeaders();
    assert.ok(referer === '' || referer === `${origin}/`, `the publisher gets the referrer ${referer}`);
    assert.equal(cookie, undefined);
    const [row, ...others] = await sides.stored();
    assert.ok(row && others.length === 0);
    assert.equal(row.fields.firstName, visitor['First name']);
    assert.equal(row.booklet, 'metal-ions-after-spinal-fusion');
    assert.equal(row.consent.granted, true);
    assert.match(row.consent.text, /By sending this form you agree/);
  });

  it('is sent by a plain post if even its challenge is blocked', async context => {
    const policy = {'Content-Security-Policy': "connect-src 'none'"};
    const challenge = `challenge="${sides.publisherUrl}/api/challenge"`;
    const page = await openWithForm(context, sides.publisherUrl, policy, '', challenge);
    await fillIn(page);
    await button(page).click();
    await seesFailure(page);
    await page.getByRole('button', {name: 'Send it on a separate page'}).click();
    await seesThanksPage(page);
    assert.equal((await sides.stored()).length, 1);
  });

  it('whose answer was lost is the same request when it is sent by a plain post', async () => {
    // The policy of the demo's page allows no plain post.
    const page = await sides.open('/', {bypassCSP: true});
    const wire = await tapWire(page);
    wire.loseAnswers(Infinity);
    await fillIn(page);
    await button(page).click();
    await seesFailure(page);
    await page.unroute('**/api/requests');
    await page.getByRole('button', {name: 'Send it on a separate page'}).click();
    await seesThanksPage(page);
    assert.equal((await sides.stored()).length, 1);
  });
});

describe('a page whose policy blocks every way to send', () => {
  it('shows a failure after an attempt, and keeps what was typed', async context => {
    const policy = {'Content-Security-Policy': "connect-src 'none'; form-action 'none'"};
    const page = await openWithForm(context, sides.publisherUrl, policy);
    await fillIn(page);
    await button(page).click();
    await seesFailure(page);
    // Playwright's locators would wait for the navigation, which the policy blocks. So a script reads the text.
    const words = () =>
      page.evaluate(() => document.querySelector('offprint-booklet-form')?.shadowRoot?.textContent ?? '');
    await page.getByRole('button', {name: 'Send it on a separate page'}).click({noWaitAfter: true});
    await waitFor(
      async () => (await words()).includes('This website is stopping the form from being sent.'),
      'the visitor sees the failure',
    );
    assert.doesNotMatch(await words(), /Send it on a separate page/);
    const values = await page.evaluate(() => {
      const root = document.querySelector('offprint-booklet-form')?.shadowRoot;
      return [...(root?.querySelectorAll('input') ?? [])].map(({value}) => value).filter(Boolean);
    });
    assert.deepEqual(values, Object.values(visitor));
    assert.deepEqual(await sides.stored(), []);
  });
});

describe('a form of the partner’s own', () => {
  const own = (publisherUrl: string) =>
    `<offprint-booklet-form privacy-href="/privacy" fields="email">
      <form action="${publisherUrl}/api/requests" method="post">
        <label>Your name <input name="name" required></label>
        <label>Your address <input name="email" type="email" required></label>
        <label>How did you find us? <select name="found"><option>By chance</option><option>By a friend</option></select></label>
        <input type="hidden" name="booklet" value="metal-ions-after-spinal-fusion">
        <label><input type="checkbox" name="consent" value="yes"> You may use this to answer me.</label>
        <button>Ask for it</button>
      </form>
    </offprint-booklet-form>`;

  async function open(javaScriptEnabled: boolean, context: Ending) {
    const site = await startSite();
    context.after(() => site.close());
    site.put('/', {body: pageOf('<script src="/offprint.js"></script>', own(sides.publisherUrl))});
    const page = await sides.newPage({javaScriptEnabled});
    await page.goto(site.url);
    return page;
  }

  it('posts natively without script', async context => {
    const page = await open(false, context);
    await page.getByLabel('Your name').fill('Zoë');
    await page.getByLabel('Your address').fill('zoe@reader.example');
    await page.getByLabel('You may use this').check();
    await page.getByRole('button', {name: 'Ask for it'}).click();
    await seesThanksPage(page);
    const [row] = await sides.stored();
    assert.deepEqual(row?.fields, {name: 'Zoë', email: 'zoe@reader.example'});
    assert.deepEqual(row.extra, {found: 'By chance'});
  });

  it('is validated and sent in place, with the sentence of consent and the thanks', async context => {
    const page = await open(true, context);
    const consent = page.getByText(/By sending this form you agree/);
    await consent.waitFor();
    await page.getByRole('button', {name: 'Ask for it'}).click();
    const summary = page.getByRole('alert');
    assert.deepEqual(await summary.getByRole('link').allTextContents(), [
      'Enter your name',
      'Enter your email address',
      'To send the request, check the box to agree',
    ]);
    await summary.getByRole('link', {name: 'Enter your email address'}).click();
    const address = page.getByLabel('Your address');
    assert.equal(await address.evaluate(input => input === document.activeElement), true);
    assert.equal(await address.getAttribute('aria-invalid'), 'true');
    await page.getByLabel('Your name').fill('Zoë');
    await address.fill('zoe@reader.example');
    await page.getByLabel('How did you find us?').selectOption('By a friend');
    await page.getByLabel('You may use this').check();
    await address.press('Enter');
    await page.getByRole('status').filter({hasText: 'Your booklet is on its way'}).waitFor();
    assert.equal(await page.getByRole('button', {name: 'Ask for it'}).isVisible(), false);
    const [row, ...others] = await sides.stored();
    assert.ok(row && others.length === 0);
    assert.deepEqual(row.fields, {name: 'Zoë', email: 'zoe@reader.example'});
    assert.deepEqual(row.extra, {found: 'By a friend', consentBoxText: 'You may use this to answer me.'});
    assert.match(row.consent.text, /By sending this form you agree/);
  });
});
