/**
 * `npm run soak`: sends requests through the real element to a publisher of which a third of the answers fail, and
 * counts what is stored. `-- --requests 60` sends fewer, `-- --seed 7` has other ones fail.
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
  /** Forms that said that their request was acknowledged. */
  acknowledged: number;
  /** Ids that they said it of. */
  ids: number;
  posts: number;
  /** How many posts met which fault. */
  met: ReadonlyMap<string, number>;
  rows: number;
  /** Rows of a visitor who has one already. */
  twice: number;
  /** Requests that were acknowledged, and have no row with their id and what was typed. */
  lost: number;
}

/** Forms that are filled in and sent at once. */
const atOnce = 12;

/** How often a visitor presses the button of one form at most. */
const mostPresses = 25;

/** Milliseconds after which a form that neither was sent nor has failed is stuck: more than all its tries may take. */
const patience = 60_000;

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
    const task = {action, requests, atOnce, mostPresses, patience};
    const acknowledged = await page.evaluate(sendAll, task);
    const rows = await publisher.requests();
    const isStored = ({id, email}: Acknowledged) =>
      rows.some(row => row.id === id && row.fields.email === email);
    return {
      acknowledged: acknowledged.length,
      ids: new Set(acknowledged.map(({id}) => id)).size,
      posts: proxy.posts,
      met: proxy.met,
      rows: rows.length,
      twice: rows.length - new Set(rows.map(({fields}) => fields.email)).size,
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
  atOnce: number;
  mostPresses: number;
  patience: number;
}

/** What a form said of its request, and who had filled it in. */
interface Acknowledged {
  id: string;
  email: string;
}

/**
 * Runs in the page: fills in form after form, and presses its button until it says that it was sent.
 * @throws when a form takes what was typed for wrong, or never says how it went
 */
async function sendAll(task: Task): Promise<Acknowledged[]> {
  const {action, requests, atOnce, mostPresses, patience} = task;
  const acknowledged: Acknowledged[] = [];
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
    let isAcknowledged = false;
    form.addEventListener('offprint-success', ({requestId: id}) => {
      isAcknowledged = true;
      acknowledged.push({id, email});
    });
    const outcome = async () => {
      const end = performance.now() + patience;
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
    for (let press = 0; press < mostPresses && form.state !== 'sent'; press += 1) {
      form.shadowRoot?.querySelector<HTMLButtonElement>('button:not([type])')?.click();
      // A second press while it is on its way.
      form.shadowRoot?.querySelector<HTMLButtonElement>('button:not([type])')?.click();
      await outcome();
    }
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
  const {acknowledged, ids, posts, met, rows, twice, lost} = await soak(requests, Number(values.seed));
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const failed = [...met.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${String(requests)} requests in ${String(posts)} posts, of which ${String(failed)} failed at random: ` +
      `${String(acknowledged)} acknowledged under ${String(ids)} distinct ids, ${String(rows)} rows, ` +
      `${String(twice)} twice, ${String(lost)} lost (${seconds} s)`,
  );
  for (const [fault, count] of [...met].sort()) console.log(`${String(count).padStart(5)} ${fault}`);
  const isWell = [acknowledged, ids, rows].every(count => count === requests) && !twice && !lost;
  if (!isWell) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
