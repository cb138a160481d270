/** Measures one load of a page in Chromium. */
import {setTimeout as wait} from 'node:timers/promises';
import type {Browser, BrowserContext, CDPSession, Page} from 'playwright-core';

/** Times in milliseconds. */
export interface Measurement {
  /** Bytes over the network, compressed, with headers. */
  bytes: number;
  requests: number;
  /** From the start of the navigation until all copies show their text and their fields. */
  ready: number;
  /** The main thread's work until the page is idle: all of it, the script's and the layout's. */
  task: number;
  script: number;
  layout: number;
  /** The sum of what each long task takes over 50 ms. */
  blocking: number;
  /** Cumulative layout shift, without a unit. */
  shift: number;
  /** The longest time from a key in a field to the next frame. */
  interaction: number;
  /** Bytes of the heap of JavaScript after collecting garbage. */
  heap: number;
}

export const measures = [
  'bytes',
  'requests',
  'ready',
  'task',
  'script',
  'layout',
  'blocking',
  'shift',
  'interaction',
  'heap',
] as const satisfies (keyof Measurement)[];

/** Selectors of the elements, one in each copy, that hold the article and the field for the email address. */
export interface Places {
  table: string;
  email: string;
}

/** What is opened, and how many times slower the processor is. */
export interface Load {
  url: string;
  copies: number;
  slowdown: number;
  places: Places;
}

/** What a page reports of itself. */
type Report = Pick<Measurement, 'ready' | 'blocking' | 'shift'>;

interface Watched extends Window {
  bench: Report & {interaction: number};
  /** Sends a report, as JSON. */
  reportBench: (report: string) => void;
}

/** Milliseconds after a page is ready in which its work still counts. */
const aftermath = 500;

/**
 * Watches a page from its start, and reports some time after it is ready. It is ready when every article shows its table
 * and every form its field for the email address. It looks only at those places and asks for no frames: all of that would
 * count as work of the page.
 */
function watch({copies, table, email, aftermath}: Places & {copies: number; aftermath: number}): void {
  const watched = window as unknown as Watched;
  const bench = {ready: 0, blocking: 0, shift: 0, interaction: 0};
  watched.bench = bench;
  const observe = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({type, buffered: true, ...more});
  observe('event', ({duration}) => (bench.interaction = Math.max(bench.interaction, duration)), {
    durationThreshold: 16,
  });
  // A frame reports only what is typed in it.
  if (window !== top) return;
  observe('longtask', ({duration}) => (bench.blocking += duration - 50));
  observe('layout-shift', entry => (bench.shift += (entry as PerformanceEntry & {value: number}).value));
  const holds = (place: Element, selector: string) => {
    const inner = place.shadowRoot ?? (place as HTMLIFrameElement).contentDocument ?? place;
    return inner.querySelector(selector) !== null;
  };
  const allHold = (places: string, selector: string) => {
    const found = [...document.querySelectorAll(places)];
    return found.length === copies && found.every(place => holds(place, selector));
  };
  const check = () => {
    const holdsAll =
      document.readyState === 'complete' && allHold(table, 'table') && allHold(email, 'input[type=email]');
    if (!holdsAll) {
      setTimeout(check, 8);
      return;
    }
    bench.ready = performance.now();
    setTimeout(() => watched.reportBench(JSON.stringify(bench)), aftermath);
  };
  check();
}

/** Milliseconds for one load, also of 50 frames. */
const loadLimit = 20_000;

const attempts = 3;

/**
 * Opens a page in a profile of its own, and types into its first field. Now and then a browser that is driven from
 * outside gives a page no more frames: such a load is given up and repeated.
 */
export async function measure(browser: Browser, opened: Load): Promise<Measurement> {
  for (let attempt = 1; ; attempt += 1) {
    const context = await browser.newContext({
      viewport: {width: 412, height: 915},
      reducedMotion: 'reduce',
    });
    try {
      return await Promise.race([load(context, opened), giveUp(opened.url)]);
    } catch (error) {
      if (attempt === attempts) throw error;
      console.error(`${error instanceof Error ? error.message : String(error)} It is loaded once more.`);
    } finally {
      await context.close();
    }
  }
}

async function giveUp(url: string): Promise<never> {
  await wait(loadLimit, undefined, {ref: false});
  throw new Error(`${url} was not done after ${String(loadLimit / 1000)} s.`);
}

async function load(context: BrowserContext, {url, copies, slowdown, places}: Load): Promise<Measurement> {
  const page = await context.newPage();
  await page.addInitScript(watch, {copies, ...places, aftermath});
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', {name: 'reportBench'});
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({encodedDataLength}) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  // Playwright's own ways to wait would run a large script in the page.
  const reported = new Promise<Report>(resolve => {
    session.once('Runtime.bindingCalled', ({payload}) => resolve(JSON.parse(payload) as Report));
  });
  await page.goto(url);
  const {ready, blocking, shift} = await reported;
  const {
    TaskDuration = 0,
    ScriptDuration = 0,
    LayoutDuration = 0,
    RecalcStyleDuration = 0,
  } = await metrics(session);
  const loaded = {bytes, requests};
  const interaction = await typing(page);
  await session.send('HeapProfiler.collectGarbage');
  const {JSHeapUsedSize = 0} = await metrics(session);
  return {
    ...loaded,
    ready,
    task: TaskDuration * 1000,
    script: ScriptDuration * 1000,
    layout: (LayoutDuration + RecalcStyleDuration) * 1000,
    blocking,
    shift,
    interaction,
    heap: JSHeapUsedSize,
  };
}

/** Waits until the main thread has nothing to do. */
const idle = (page: Page) => page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)));

/** Types an address into the first field for one, and returns the longest delay. */
async function typing(page: Page): Promise<number> {
  for (const frame of page.frames()) {
    const field = frame.locator('input[type=email]').first();
    if ((await field.count()) === 0) continue;
    await field.focus();
    break;
  }
  await page.keyboard.type('zoe@reader.example');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await idle(page);
  const delays = await Promise.all(
    page
      .frames()
      .map(frame => frame.evaluate(() => (window as unknown as Partial<Watched>).bench?.interaction ?? 0)),
  );
  return Math.max(...delays);
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}
