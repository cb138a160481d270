/**
 * `npm run soak`: sends requests through the real element to a publisher of which a third of the answers fail, and
 * counts what is stored. `-- --requests 60` sends fewer, `-- --seed 7` has other ones fail.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {startPublisher} from '../../demo/publisher/server.js';
import {pageOf, startSite} from '../hosts/support/site.js';
import {launchBrowser} from '../support/page.js';
import {seeded, startFaultyProxy} from './faulty-proxy.js';

export interface SoakResult {
  sent: number;
  posts: number;
  failed: number;
  rows: number;
  distinctIds: number;
  twice: number;
  lost: number;
}

/** Forms that are filled in and sent at once. */
const atOnce = 12;

/** How often a visitor presses the button of one form at most. */
const mostPresses = 25;

export async function soak(requests: number, seed: number): Promise<SoakResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'offprint-soak-'));
  const publisher = await startPublisher({port: 0, dataDir});
  const proxy = await startFaultyProxy(publisher.url, 1 / 3, seeded(seed));
  const site = await startSite();
  const browser = await launchBrowser();
  try {
    site.put('/', {body: pageOf('<script src="/offprint.js"></script>', '<main></main>')});
    const page = await browser.newPage();
    await page.goto(site.url);
    const action = `${proxy.url}/api/requests`;
    const acknowledged = await page.evaluate(sendAll, {action, requests, atOnce, mostPresses});
    const rows = await publisher.requests();
    const emails = rows.map(({fields}) => fields.email);
    return {
      sent: acknowledged.length,
      posts: proxy.posts,
      failed: [...proxy.met.values()].reduce((sum, count) => sum + count, 0),
      rows: rows.length,
      distinctIds: new Set(rows.map(({id}) => id)).size,
      twice: emails.length - new Set(emails).size,
      lost: acknowledged.filter(email => !emails.includes(email)).length,
    };
  } finally {
    await browser.close();
    await site.close();
    await proxy.close();
    await publisher.close();
    await rm(dataDir, {recursive: true, force: true});
  }
}

interface Task {
  action: string;
  requests: number;
  atOnce: number;
  mostPresses: number;
}

/** Runs in the page: fills in form after form, and presses its button until it says that it was sent. */
async function sendAll({action, requests, atOnce, mostPresses}: Task): Promise<string[]> {
  const acknowledged: string[] = [];
  let next = 0;
  const one = async (number: number) => {
    const form = document.createElement('offprint-booklet-form');
    form.setAttribute('action', action);
    form.setAttribute('privacy-href', '/privacy');
    document.querySelector('main')?.append(form);
    await form.updateComplete;
    const email = `reader-${String(number)}@reader.example`;
    const values: Record<string, string> = {firstName: 'Zoë', lastName: `Reader ${String(number)}`, email};
    for (const input of form.shadowRoot?.querySelectorAll('input') ?? []) {
      const value = values[input.name];
      if (value) input.value = value;
    }
    for (let press = 0; press < mostPresses && form.state !== 'sent'; press += 1) {
      form.shadowRoot?.querySelector<HTMLButtonElement>('button:not([type])')?.click();
      // A second press while it is on its way.
      form.shadowRoot?.querySelector<HTMLButtonElement>('button:not([type])')?.click();
      await new Promise<void>(resolve => {
        for (const type of ['offprint-success', 'offprint-failure'])
          form.addEventListener(type, () => resolve(), {once: true});
      });
      await form.updateComplete;
    }
    if (form.state === 'sent') acknowledged.push(email);
    form.remove();
  };
  const work = async () => {
    for (let number = (next += 1); number <= requests; number = next += 1) await one(number);
  };
  await Promise.all(Array.from({length: atOnce}, work));
  return acknowledged;
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {requests: {type: 'string', default: '500'}, seed: {type: 'string', default: '1'}},
  });
  const requests = Number(values.requests);
  const started = Date.now();
  const {sent, posts, failed, rows, distinctIds, twice, lost} = await soak(requests, Number(values.seed));
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `${String(requests)} requests in ${String(posts)} posts, of which ${String(failed)} failed at random: ` +
      `${String(sent)} acknowledged, ${String(rows)} rows, ${String(distinctIds)} distinct ids, ` +
      `${String(twice)} twice, ${String(lost)} lost (${seconds} s)`,
  );
  const isWell = sent === requests && rows === requests && distinctIds === requests && !twice && !lost;
  if (!isWell) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
