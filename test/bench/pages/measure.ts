/** Measures one load of a page in Chromium. */
import type {Browser, CDPSession, Page} from 'playwright-core';

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

interface Watched extends Window {
  bench: {ready: number; blocking: number; shift: number; interaction: number};
}

/**
 * Watches a page from its start. It is ready when every article shows its last words and every form its field for the
 * email address; in frames too, which are of the same origin.
 */
function watch(copies: number): void {
  if (window !== top) return;
  const bench = {ready: 0, blocking: 0, shift: 0, interaction: 0};
  Object.assign(window, {bench});
  const observe = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({type, buffered: true, ...more});
  observe('longtask', ({duration}) => (bench.blocking += duration - 50));
  observe('layout-shift', entry => (bench.shift += (entry as PerformanceEntry & {value: number}).value));
  observe('event', ({duration}) => (bench.interaction = Math.max(bench.interaction, duration)), {
    durationThreshold: 16,
  });
  const countIn = (root: ParentNode, selector: string): number =>
    [...root.querySelectorAll('*')].reduce((sum, element) => {
      const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
      return sum + (element.matches(selector) ? 1 : 0) + (inner ? countIn(inner, selector) : 0);
    }, 0);
  const check = () => {
    const isReady =
      document.readyState === 'complete' &&
      countIn(document, 'table') >= copies &&
      countIn(document, 'input[type=email]') >= copies;
    if (isReady) bench.ready = performance.now();
    else setTimeout(() => requestAnimationFrame(check), 4);
  };
  check();
}

/**
 * Opens a page in a profile of its own, and types into its first field.
 * @param slowdown how many times slower the processor is
 */
export async function measure(
  browser: Browser,
  url: string,
  copies: number,
  slowdown: number,
): Promise<Measurement> {
  const context = await browser.newContext({viewport: {width: 412, height: 915}, reducedMotion: 'reduce'});
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, copies);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    let bytes = 0;
    let requests = 0;
    session.on('Network.loadingFinished', ({encodedDataLength}) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.goto(url);
    await page.waitForFunction(() => (window as unknown as Watched).bench.ready > 0, undefined, {
      timeout: 60_000,
    });
    await idle(page);
    const {
      TaskDuration = 0,
      ScriptDuration = 0,
      LayoutDuration = 0,
      RecalcStyleDuration = 0,
    } = await metrics(session);
    const {ready, blocking, shift} = await page.evaluate(() => (window as unknown as Watched).bench);
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
  } finally {
    await context.close();
  }
}

/** Waits until the main thread has had nothing to do for two idle periods. */
const idle = (page: Page) =>
  page.evaluate(async () => {
    for (let period = 0; period < 2; period += 1)
      await new Promise(resolve => {
        requestIdleCallback(resolve);
      });
  });

/** Types an address into the first field for one, and returns the longest delay. */
async function typing(page: Page): Promise<number> {
  const [field] = (
    await Promise.all(
      page.frames().map(frame =>
        frame
          .locator('input[type=email]')
          .first()
          .elementHandle({timeout: 5000})
          .catch(() => null),
      ),
    )
  ).filter(found => found !== null);
  await field?.focus();
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
