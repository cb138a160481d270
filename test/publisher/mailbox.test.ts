import assert from 'node:assert/strict';
import {request as httpRequest} from 'node:http';
import {after, before, beforeEach, describe, it} from 'node:test';
import {openDatabase} from '../../demo/publisher/database/database.js';
import type {OpenDatabase} from '../../demo/publisher/database/tables.js';
import type {PublisherOptions} from '../../demo/publisher/server.js';
import {axeViolations, collectComplaints, launchBrowser} from '../support/page.js';
import {emptyTables} from './support/databases.js';
import {keptLog} from './support/log.js';
import {dataFolder} from './support/folders.js';
import {Program} from './support/program.js';
import {startPublisher} from './support/publisher.js';
import {aRequest, send} from './support/sending.js';

let dataDir: string;
let database: OpenDatabase;
before(async () => {
  dataDir = await dataFolder();
  database = await openDatabase({dataDir});
});
beforeEach(() => emptyTables(database.database));
after(() => database.close());

async function started(options: Partial<PublisherOptions> = {}) {
  const publisher = await startPublisher({port: 0, dataDir, database, mailbox: true, ...options});
  after(() => publisher.close());
  return publisher;
}

/** Requests the mailbox with a Host header, and returns the status. */
function statusAs(url: string, host: string): Promise<number | undefined> {
  const {port} = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({host: '127.0.0.1', port, path: '/mailbox/', headers: {Host: host}}, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('the mailbox of the demo', () => {
  it('shows unsent emails, newest first, with their links', async () => {
    const {url, mailboxUrl = ''} = await started();
    assert.match(await (await fetch(mailboxUrl)).text(), /No emails yet/);
    const {body} = await send(url, aRequest({fields: {email: 'first@reader.example'}}));
    await send(url, aRequest({fields: {email: 'o’second&co@reader.example'}}));
    const page = await (await fetch(mailboxUrl)).text();
    assert.match(page, /Set <code>SMTP_URL<\/code> to send them/);
    assert.ok(page.indexOf('o’second&amp;co@reader.example') > 0);
    assert.ok(
      page.indexOf('o’second&amp;co') < page.indexOf('first@reader.example'),
      'the newest email is first',
    );
    assert.match(page, /<h2[^>]*>Your booklet: Living with metal in your spine<\/h2>/);
    const links = [...page.matchAll(/<a href="([^"]+\/downloads\/[^"]+)">/g)].map(([, link = '']) => link);
    assert.equal(links.length, 2);
    assert.equal(links[1]?.replaceAll('&amp;', '&'), body.download);
  });

  it('is not cached and can’t be read by other origins', async () => {
    const {mailboxUrl = ''} = await started();
    const {headers} = await fetch(mailboxUrl);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  });

  it('is shown under the names of this machine only', async () => {
    const {url} = await started();
    const {port} = new URL(url);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST']) {
      assert.equal(await statusAs(url, host), 200, host);
    }
    for (const host of [`rebound.example:${port}`, 'localhost.rebound.example', '127.0.0.1.example', 'x@y']) {
      assert.equal(await statusAs(url, host), host === 'x@y' ? 400 : 421, host);
    }
  });

  for (const [condition, options] of [
    ['if it is off', {mailbox: false}],
    ['if a mail server is set', {smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'a@publisher.example'}],
    ['if a public URL is set', {publicUrl: 'https://publisher.example'}],
    ['if other machines can reach the server', {host: '0.0.0.0'}],
  ] as const) {
    it(`does not exist ${condition}`, async () => {
      const {url, mailboxUrl} = await started(options);
      assert.equal(mailboxUrl, undefined);
      assert.equal((await fetch(`${url}/mailbox/`)).status, 404);
      assert.doesNotMatch(await (await fetch(`${url}/`)).text(), /mailbox/i, 'no link leads there');
    });
  }

  for (const [condition, options, isLogged] of [
    ['emails are sent', {smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'a@publisher.example'}, true],
    ['other machines can reach the server', {host: '0.0.0.0'}, true],
    ['PUBLIC_URL is set', {host: '0.0.0.0', publicUrl: 'https://publisher.example'}, false],
    ['only this machine can reach it', {}, false],
  ] as const) {
    it(`${isLogged ? 'warns' : 'does not warn'} about unreachable links if ${condition}`, async () => {
      const {log, lines} = keptLog();
      await started({...options, log});
      assert.equal(
        lines.some(line => /Links begin with http:.+: set PUBLIC_URL\./.test(line)),
        isLogged,
      );
    });
  }

  it('is part of npm start, which prints its URL, and not of npm run publisher', async () => {
    const environment = {PORT: '0', PARTNER_PORT: '0'};
    const demo = new Program('start.js', {...environment, DATA_DIR: await dataFolder()});
    const [publisher = ''] = await demo.ready();
    assert.ok(demo.output.includes(`${publisher}/mailbox/`), demo.output);
    assert.match(
      await (await fetch(`${publisher}/`)).text(),
      /href="\/mailbox\/"/,
      'the home page links to it',
    );
    assert.equal((await fetch(`${publisher}/mailbox/`)).status, 200);
    await demo.kill();
    const alone = new Program('publisher/main.js', {...environment, DATA_DIR: await dataFolder()});
    const [url = ''] = await alone.ready();
    assert.equal((await fetch(`${url}/mailbox/`)).status, 404);
  });

  it('passes axe at all widths and in both color schemes', async () => {
    const {url, mailboxUrl = ''} = await started();
    for (const number of [1, 2])
      await send(url, aRequest({fields: {email: `${number}${'x'.repeat(60)}@reader.example`}}));
    const browser = await launchBrowser();
    try {
      for (const width of [320, 1280]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await browser.newPage({viewport: {width, height: 800}, colorScheme});
          const complaints = collectComplaints(page);
          await page.goto(mailboxUrl);
          assert.deepEqual(await axeViolations(page), []);
          assert.deepEqual(complaints, {errors: [], warnings: []});
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(overflow <= 0, `nothing overflows at ${width}`);
          await page.close();
        }
      }
    } finally {
      await browser.close();
    }
  });
});
