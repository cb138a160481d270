import assert from 'node:assert/strict';
import {text} from 'node:stream/consumers';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import type {RequestRecord} from '../../demo/publisher/operator/record.js';
import {axeViolations, collectComplaints, launchBrowser} from '../support/page.js';
import {askPage, signIn} from './support/admin.js';
import {recordsOf} from './support/csv.js';
import {eachSharedDatabase} from './support/databases.js';
import {adminToken, listRequests, sendFrom, startWithOperator, storeMany} from './support/operator.js';
import {aRequest, send, trappedProof} from './support/sending.js';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** Presses the Tab key until the element with that name has the focus, and asserts that the focus is visible. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 100; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return {name: '', isShown: false};
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          ? element.labels?.[0]?.textContent
          : element.textContent;
      return {name: (label ?? '').trim(), isShown: getComputedStyle(element).outlineStyle === 'solid'};
    });
    if (!name.test(focused.name)) continue;
    assert.ok(focused.isShown, `the focus on ${focused.name} is visible`);
    return;
  }
  throw new Error(`The Tab key does not lead to ${String(name)}.`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Presses a link or button that downloads a file, and returns its text. */
async function downloadBy(page: Page, name: RegExp): Promise<string> {
  await tabTo(page, name);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return text(await download.createReadStream());
}

async function assertNoFaults(page: Page): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], page.url());
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.ok(!isTooWide, `${page.url()} fits into the window`);
}

eachSharedDatabase((name, shared) => {
  const start = () => startWithOperator(shared().place, {database: shared()});

  describe('the operator’s pages in a browser', () => {
    // One width for each database: the pages are the same on both.
    for (const width of name === 'PGlite' ? [320] : [1280]) {
      it(`serve the operator’s day by keyboard, ${width} px wide`, async () => {
        const publisher = await start();
        await sendFrom(publisher.url, 'other@reader.example');
        const request = aRequest({
          proof: trappedProof,
          fields: {name: '<b>Zoë</b> Quillfeather', email: 'Zoe@reader.example', message: 'One\nTwo'},
        });
        assert.equal((await send(publisher.url, request)).status, 201);
        const page = await (
          await browser.newContext({viewport: {width, height: 700}, locale: 'en-US'})
        ).newPage();
        page.setDefaultTimeout(10_000);
        const complaints = collectComplaints(page);
        await page.goto(`${publisher.url}/admin`);
        await assertNoFaults(page);
        await page.keyboard.type('not the token');
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        const field = page.getByLabel('Token');
        assert.match((await field.getAttribute('aria-describedby')) ?? '', /token-mistake/);
        await page.getByText('This token is not correct.').waitFor();
        await assertNoFaults(page);
        await page.keyboard.type(adminToken);
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        await page.getByText('2 requests, newest first').waitFor();
        await assertNoFaults(page);

        await tabTo(page, /^Name or email/);
        await page.keyboard.type('zoë');
        await tabTo(page, /^Flagged only/);
        await page.keyboard.press('Space');
        await press(page, /^Search$/);
        await page.getByText('1 request, newest first').waitFor();
        assert.ok(await page.getByLabel('Flagged only').isChecked(), 'the search is kept');
        await assertNoFaults(page);

        await press(page, /^<b>Zoë/);
        await page.getByRole('heading', {level: 1, name: '<b>Zoë</b> Quillfeather'}).waitFor();
        await page.getByText(request.consent.text).waitFor();
        await page
          .locator('dd', {hasText: 'by sending the form with this notice'})
          .locator(`time[datetime="${request.consent.at}"]`)
          .waitFor();
        await assertNoFaults(page);
        await press(page, /^Send the booklet$/);
        await page.getByText('Waiting').waitFor();
        assert.equal(await page.getByText('This request is flagged').count(), 0);
        assert.equal((await listRequests(publisher.url, {q: 'zoë'}))[0]?.flagged, false);

        await publisher.database
          .updateTable('outbox')
          .set({given_up_at: new Date(), reason: '550 5.1.1 recipient refused'})
          .execute();
        await press(page, /^Requests$/);
        await page.getByText('2 requests have a message that could not be delivered.').waitFor();
        await press(page, /^Show them$/);
        await page.getByText('2 requests, newest first').waitFor();
        await press(page, /^<b>Zoë/);
        await page.getByText('550 5.1.1 recipient refused').waitFor();
        await press(page, /^Send the booklet again$/);
        await page.getByText('Waiting').waitFor();
        assert.equal(await page.getByRole('button', {name: /Send the booklet/}).count(), 0, 'not twice');
        await press(page, /^Mark as handled$/);
        await page.getByText('Handled').waitFor();
        await press(page, /^Mark as open$/);
        await press(page, /^Mark as handled$/);
        await assertNoFaults(page);

        await press(page, /^Requests$/);
        await tabTo(page, /^Status/);
        await page.keyboard.type('Open');
        await tabTo(page, /^From/);
        await page.keyboard.type('11012026');
        await press(page, /^Search$/);
        await page.getByText('1 request, newest first').waitFor();
        assert.equal(await page.getByLabel('From').inputValue(), '2026-11-01', 'the search is kept');
        const exported = JSON.parse(await downloadBy(page, /^Export as JSON$/)) as RequestRecord[];
        assert.deepEqual(
          exported.map(({fields}) => fields.email),
          ['other@reader.example'],
        );
        assert.equal(recordsOf(await downloadBy(page, /^Export as CSV$/)).length, 1);
        await press(page, /^Partners$/);
        await page.getByRole('rowheader', {name: 'Unknown'}).waitFor();
        await assertNoFaults(page);
        await page.goto(`${publisher.url}/admin/requests/${request.id}`);

        await press(page, /^Erase this person/);
        await page.getByRole('heading', {name: 'Erase 1 request?'}).waitFor();
        await assertNoFaults(page);
        assert.equal((await publisher.requests()).length, 2, 'nothing is erased yet');
        await press(page, /^Erase 1 request$/);
        await page.getByRole('cell', {name: 'Erased on request'}).waitFor();
        await assertNoFaults(page);
        assert.deepEqual(
          (await publisher.requests()).map(({fields}) => fields.email),
          ['other@reader.example'],
        );

        await press(page, /^Sign out$/);
        await page.getByRole('heading', {name: 'Sign in'}).waitFor();
        await page.goto(`${publisher.url}/admin`);
        await page.getByRole('heading', {name: 'Sign in'}).waitFor();
        // Browsers log an error for each page with status 401.
        const others = complaints.errors.filter(line => !line.includes('status of 401'));
        assert.deepEqual([others, complaints.warnings], [[], []]);
        await page.context().close();
      });
    }

    it('list all requests on several pages, and export the results of a search', async () => {
      await storeMany(shared().database, 120);
      const {url} = await start();
      const context = await browser.newContext({acceptDownloads: true, locale: 'en-US'});
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${url}/admin/record`);
      await page.getByLabel('Token').fill(adminToken);
      await page.getByRole('button', {name: 'Sign in'}).click();
      await page.getByRole('heading', {name: 'Deletions'}).waitFor();
      await page.getByRole('link', {name: 'Requests', exact: true}).click();
      const seen: string[] = [];
      for (let number = 1; ; number += 1) {
        await page.getByText('120 requests').waitFor();
        seen.push(...(await page.getByRole('cell', {name: /@/}).allTextContents()));
        const older = page.getByRole('link', {name: 'Older'});
        if ((await older.count()) === 0) break;
        assert.ok(number < 3, 'there are three pages');
        await Promise.all([page.waitForEvent('load'), older.click()]);
      }
      const expected = Array.from({length: 120}, (_, index) => `number-${120 - index}@reader.example`);
      assert.deepEqual(
        seen.map(text => text.trim()),
        expected,
      );

      await page.getByLabel('Name or email address').fill('Quillfeather');
      await page.getByRole('button', {name: 'Search'}).click();
      await page.getByText('number-120@').waitFor();
      await page.getByRole('button', {name: 'Older'}).click();
      await page.getByText('number-70@').waitFor();
      await page.getByRole('button', {name: 'Newest'}).click();
      await page.getByText('number-120@').waitFor();
      assert.equal(new URL(page.url()).search, '', 'the name is not in the URL');
      await page.getByLabel('Name or email address').fill('number-11');
      await page.getByRole('button', {name: 'Search'}).click();
      await page.getByText('11 requests').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', {name: 'Export as CSV'}).click(),
      ]);
      assert.match(download.suggestedFilename(), /^requests-\d{4}-\d\d-\d\d\.csv$/);
      assert.equal(recordsOf(await text(await download.createReadStream())).length, 11);
      await context.close();
    });
  });

  describe('a flagged request', () => {
    it('is sent its booklet once, even if the operator sends it several times', async () => {
      const publisher = await start();
      const {url} = publisher;
      const request = aRequest({proof: trappedProof});
      assert.equal((await send(url, request)).status, 201);
      assert.equal((await listRequests(url))[0]?.mail, null, 'no email is written by itself');
      const cookie = await signIn(url);
      const release = () => askPage(url, `/admin/requests/${request.id}/send`, {cookie, form: {}});
      for (const {status, headers} of await Promise.all([release(), release(), release(), release()]))
        assert.deepEqual([status, headers.get('location')], [303, `/admin/requests/${request.id}`]);
      assert.equal((await release()).status, 303);
      const [record, ...others] = await listRequests(url);
      assert.deepEqual([record?.flagged, record?.mail?.state, others.length], [false, 'waiting', 0]);
      await publisher.close();
      const messages = await shared().database.selectFrom('outbox').selectAll().execute();
      assert.deepEqual(
        messages.map(({recipient}) => recipient),
        [request.fields.email],
      );
      const [link = ''] = /http\S+/.exec(messages[0]?.body ?? '') ?? [];
      const restarted = await start();
      const copy = await fetch(link.replace(url, restarted.url));
      assert.equal(copy.headers.get('content-type'), 'application/pdf', 'the link in the email works');
    });

    it('stays flagged if there is no booklet to send', async () => {
      const {url} = await start();
      const request = aRequest({proof: trappedProof, booklet: null});
      assert.equal((await send(url, request)).status, 201);
      const cookie = await signIn(url);
      const {page} = await askPage(url, `/admin/requests/${request.id}`, {cookie});
      assert.match(page, /not for a booklet that we offer/);
      await askPage(url, `/admin/requests/${request.id}/send`, {cookie, form: {}});
      assert.equal((await listRequests(url))[0]?.flagged, true);
    });
  });

  describe('a request from a plain post', () => {
    it('shows unknown details of the consent as unknown, and an unknown booklet as not offered', async () => {
      const {url} = await start();
      const body = new URLSearchParams({email: 'zoe@reader.example', consent: 'on', booklet: 'spin'});
      await fetch(`${url}/api/requests`, {method: 'POST', body, redirect: 'manual'});
      const [record] = await listRequests(url);
      const {mode, locale, gpc} = record?.consent ?? assert.fail('It is not found.');
      assert.deepEqual([mode, locale, gpc, record?.proof.elapsed], [null, null, null, null]);
      const {page} = await askPage(url, `/admin/requests/${record?.id ?? ''}`, {cookie: await signIn(url)});
      const valueOf = (name: string) =>
        new RegExp(`<dt[^>]*>${name}</dt>\\s*<dd[^>]*>(.*?)</dd>`, 's')
          .exec(page)?.[1]
          ?.replace(/<[^>]*>/g, '');
      for (const name of ['Wording', 'Language', 'Global Privacy Control', 'Time to fill in the form'])
        assert.equal(valueOf(name), 'Unknown', name);
      assert.match(
        valueOf('Given') ?? '',
        /^[A-Z][a-z]{2} \d{1,2}, \d{4}, \d\d:\d\d, sent without JavaScript$/,
      );
      assert.equal(valueOf('Booklet'), 'spin (not offered)');
    });
  });

  describe('a request that does not exist', () => {
    it('is answered with 404 by every page', async () => {
      const {url} = await start();
      const cookie = await signIn(url);
      for (const id of ['nothing', '00000000-0000-4000-8000-000000000000', "'"]) {
        const paths = [`/admin/requests/${id}`, `/admin/requests/${id}/erase`, `/admin/requests/${id}/send`];
        for (const path of paths) {
          for (const form of path.endsWith(id) ? [undefined] : [{}]) {
            const {status, page} = await askPage(url, path, {cookie, form});
            assert.equal(status, 404, path);
            assert.match(page, /Request not found/);
          }
        }
      }
    });
  });
});
