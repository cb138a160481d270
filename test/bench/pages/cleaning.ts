/**
 * Measures what cleaning costs beside `innerHTML`: our article from its bytes to its event, DOMPurify alone, and the
 * browser's own sanitizer where there is one. The processor is four times slower.
 */
import type {Browser} from 'playwright-core';
import {median} from '../median.js';
import {cleaningPage, postPath} from './server.js';

/** Kilobytes of HTML. */
export const sizes = [1, 10, 100, 1000] as const;

/** Milliseconds, but for the size. */
export interface Cleaning {
  kilobytes: number;
  /** `innerHTML` of a template, which loads nothing. */
  innerHtml: number;
  domPurify: number;
  /** `Document.parseHTML`, which cleans by the browser's own rules; NaN without it. */
  sanitizer: number;
  /** Reading, repairing and cleaning an article, and adding it to the page. */
  article: number;
  /** The longest task up to the one that adds the article; 0 if none takes 50 ms. */
  longestTask: number;
}

interface CleaningWindow extends Window {
  DOMPurify: {sanitize(html: string, options: object): unknown};
}

/** Runs in the page. */
async function measureInPage(path: string): Promise<Omit<Cleaning, 'kilobytes'>> {
  const page = window as unknown as CleaningWindow;
  const answer = (await (await fetch(path)).json()) as {content: {rendered: string}};
  const html = answer.content.rendered;
  const time = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const innerHtml = time(() => (document.createElement('template').innerHTML = html));
  const domPurify = time(() => page.DOMPurify.sanitize(html, {RETURN_DOM_FRAGMENT: true}));
  const {parseHTML} = Document as {parseHTML?: (html: string) => unknown};
  const sanitizer = parseHTML ? time(() => parseHTML.call(Document, html)) : NaN;
  await new Promise(resolve => setTimeout(resolve, 100));

  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver(list => void tasks.push(...list.getEntries())).observe({type: 'longtask'});
  const article = document.createElement('offprint-article');
  article.setAttribute('src', `${path}?shown`);
  const loaded = new Promise<number>(resolve => {
    article.addEventListener('offprint-load', () => resolve(performance.now()));
  });
  document.body.append(article);
  const end = await loaded;
  // The browser lists a task and a request after their ends.
  await new Promise(resolve => setTimeout(resolve, 500));
  const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const request = requests.find(({name}) => name.endsWith('?shown'));
  const before = tasks.filter(({startTime}) => startTime < end);
  const longestTask = Math.max(0, ...before.map(({duration}) => duration));
  return {innerHtml, domPurify, sanitizer, article: end - (request?.responseEnd ?? NaN), longestTask};
}

/** Measures every size in turn. Returns medians. */
export async function measureCleaning(browser: Browser, origin: string, rounds: number): Promise<Cleaning[]> {
  const found = sizes.map(kilobytes => ({kilobytes, rounds: [] as Omit<Cleaning, 'kilobytes'>[]}));
  for (let round = 0; round < rounds; round += 1) {
    for (const {kilobytes, rounds: done} of found) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
      await page.goto(origin + cleaningPage);
      await page.waitForFunction(() => customElements.get('offprint-article'));
      done.push(await page.evaluate(measureInPage, postPath(kilobytes)));
      await page.close();
    }
  }
  return found.map(({kilobytes, rounds: done}) => ({
    kilobytes,
    innerHtml: median(done.map(one => one.innerHtml)),
    domPurify: median(done.map(one => one.domPurify)),
    sanitizer: median(done.map(one => one.sanitizer)),
    article: median(done.map(one => one.article)),
    longestTask: median(done.map(one => one.longestTask)),
  }));
}

/** A table with a row for each size. */
export function cleaningTable(rows: readonly Cleaning[]): string {
  const head = ['HTML', 'innerHTML', 'Document.parseHTML', 'DOMPurify', 'our article', 'longest task'];
  const cells = rows.map(row => [
    `${String(row.kilobytes)} kB`,
    ...[row.innerHtml, row.sanitizer, row.domPurify, row.article, row.longestTask].map(value =>
      value ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : 'under 50 ms',
    ),
  ]);
  return [head, head.map(() => '---'), ...cells].map(row => `| ${row.join(' | ')} |`).join('\n');
}
