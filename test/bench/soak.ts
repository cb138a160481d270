/**
 * `npm run soak`: sends requests from the real element to a publisher, fails a third of them, and compares the stored
 * requests. `-- --requests 60` sends fewer, `-- --seed 7` fails other ones.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {startPublisher} from '../publisher/support/publisher.js';
import {pageOf, startSite} from '../built/support/site.js';
import {launchBrowser} from '../support/page.js';
import {seeded, startFaultyProxy} from './faulty-proxy.js';

export interface SoakResult {
  /** The number of acknowledged requests. */
  acknowledged: number;
  /** The number of their distinct ids. */
  ids: number;
  posts: number;
  /** The number of posts by fault. */
  faultCounts: ReadonlyMap<string, number>;
  rows: number;
  /** The number of rows of visitors who have one already. */
  duplicates: number;
  /** The number of acknowledged requests without a row that has their id and email address. */
  lost: number;
}

/** The number of forms that are sent in parallel. */
const concurrency = 12;

/** The most times that a visitor presses the button of one form. */
const maxPresses = 25;

/** Milliseconds after which a form without an outcome counts as stuck: longer than all its attempts may take. */
const formTimeout = 60_000;

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
    const task = {action, requests, concurrency, maxPresses, formTimeout};
    const acknowledged = await page.evaluate(sendAll, task);
    const rows = await publisher.requests();
    const isStored = ({id, email}: Acknowledged) =>
      rows.some(row => row.id === id && row.fields.email === email);
    return {
      acknowledged: acknowledged.length,
      ids: new Set(acknowledged.map(({id}) => id)).size,
      posts: proxy.posts,
      faultCounts: proxy.faultCounts,
      rows: rows.length,
      duplicates: rows.length - new Set(rows.map(({fields}) => fields.email)).size,
      lost: acknowledged.filter(request => !isStored(request)).length,
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
  concurrency: number;
  maxPresses: number;
  formTimeout: number;
}

/** The id of an acknowledged request, and the email address in its form. */
interface Acknowledged {
  id: string;
  email: string;
}

/**
 * Runs in the page. Fills in one form after the other, and presses its button until it is sent.
 * @throws if a form finds errors in its fields, or has no outcome in time
 */
async function sendAll(task: Task): Promise<Acknowledged[]> {
  const {action, requests, concurrency, maxPresses, formTimeout} = task;
  const acknowledged: Acknowledged[] = [];
  let next = 0;
  const sendForm = async (number: number) => {
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
    let isAcknowledged = false;
    form.addEventListener('offprint-success', ({requestId: id}) => {
      isAcknowledged = true;
      acknowledged.push({id, email});
    });
    const waitForOutcome = async () => {
      const end = performance.now() + formTimeout;
      while (!isAcknowledged && form.state !== 'failed') {
        await form.updateComplete;
        const words = form.shadowRoot
          ?.querySelector<HTMLElement>('[role=alert]')
          ?.innerText.split(/\s*\n\s*/);
        if (form.state === 'invalid')
          throw new Error(`The form of ${email} is invalid: ${words?.join(' ') ?? ''}`);
        if (performance.now() > end) throw new Error(`The form of ${email} stays ${form.state}.`);
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      await form.updateComplete;
    };
    for (let press = 0; press < maxPresses && form.state !== 'sent'; press += 1) {
      form.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      // A second press while the request is sent.
      form.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      await waitForOutcome();
    }
    form.remove();
  };
  const sendForms = async () => {
    for (let number = (next += 1); number <= requests; number = next += 1) await sendForm(number);
  };
  await Promise.all(Array.from({length: concurrency}, sendForms));
  return acknowledged;
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {requests: {type: 'string', default: '500'}, seed: {type: 'string', default: '1'}},
  });
  const requests = Number(values.requests);
  const started = Date.now();
  const {acknowledged, ids, posts, faultCounts, rows, duplicates, lost} = await soak(
    requests,
    Number(values.seed),
  );
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const failed = [...faultCounts.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${String(requests)} requests in ${String(posts)} posts, of which ${String(failed)} failed at random: ` +
      `${String(acknowledged)} acknowledged under ${String(ids)} distinct ids, ${String(rows)} rows, ` +
      `${String(duplicates)} twice, ${String(lost)} lost (${seconds} s)`,
  );
  for (const [fault, count] of [...faultCounts].sort()) console.log(`${String(count).padStart(5)} ${fault}`);
  const isCorrect = [acknowledged, ids, rows].every(count => count === requests) && !duplicates && !lost;
  if (!isCorrect) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
