/**
 * `npm run observer`: measures what the search for placeholders costs a page that changes a lot: 10,000 insertions,
 * changes of `textContent` and removals, beside an empty `MutationObserver` and no observer. Prints the times, their
 * ratios and, as the last line, both as JSON. Only the ratios of one run mean something.
 */
import {pathToFileURL} from 'node:url';
import type {Page} from 'playwright-core';
import {pageOf, startSite} from '../built/support/site.js';
import {launchBrowser} from '../support/page.js';

/** What a page does 10,000 times. */
export const tasks = ['insert', 'insertNested', 'changeText', 'remove'] as const;
type Task = (typeof tasks)[number];

export const observers = ['none', 'empty', 'placeholders'] as const;
type Observer = (typeof observers)[number];

/** Milliseconds. */
export type Times = Record<Observer, Record<Task, number>>;

/** The head of a page with an observer. */
const heads: Record<Observer, string> = {
  none: '',
  empty:
    '<script>new MutationObserver(() => {}).observe(document, {childList: true, subtree: true})</script>',
  placeholders: '<script src="/offprint.js"></script>',
};

/** Runs all tasks once. Each time includes the callbacks of observers, which run before the next task of the browser. */
function measure(page: Page, count: number): Promise<Record<Task, number>> {
  return page.evaluate(async times => {
    const place = document.createElement('div');
    // The layout would take far longer than what is measured.
    place.hidden = true;
    document.body.append(place);
    const nextTask = () =>
      new Promise(resolve => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
    const time = async (change: (index: number) => void) => {
      await nextTask();
      const started = performance.now();
      for (let index = 0; index < times; index += 1) change(index);
      await nextTask();
      return performance.now() - started;
    };
    const paragraph = (content: string | Node) => {
      const element = document.createElement('p');
      element.append(content);
      place.append(element);
      return element;
    };
    const paragraphs: HTMLElement[] = [];
    const insert = await time(() => paragraphs.push(paragraph('words')));
    const insertNested = await time(() => {
      const strong = document.createElement('strong');
      strong.textContent = 'words';
      paragraph(strong);
    });
    const changeText = await time(index => {
      const element = paragraphs[index];
      if (element) element.textContent = 'other words';
    });
    const remove = await time(index => paragraphs[index]?.remove());
    place.remove();
    return {insert, insertNested, changeText, remove};
  }, count);
}

/** Measures each page in turn, several times, and returns the shortest times: other programs only add to them. */
export async function measureObservers(count: number, rounds: number): Promise<Times> {
  const site = await startSite();
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const pages: [Observer, Page, Record<Task, number>[]][] = [];
    for (const observer of observers) {
      const page = await context.newPage();
      site.put(`/${observer}`, {body: pageOf(heads[observer], '')});
      await page.goto(`${site.url}/${observer}`);
      pages.push([observer, page, []]);
    }
    for (let round = 0; round < rounds; round += 1)
      for (const [, page, results] of pages) results.push(await measure(page, count));
    const shortest = pages.map(([observer, , results]) => [
      observer,
      Object.fromEntries(tasks.map(task => [task, Math.min(...results.map(result => result[task]))])),
    ]);
    return Object.fromEntries(shortest) as Times;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** How many times as long as without an observer each task takes. */
export function ratios(times: Times): Times {
  const ofObserver = (observer: Observer) =>
    Object.fromEntries(tasks.map(task => [task, times[observer][task] / times.none[task]]));
  return Object.fromEntries(observers.map(observer => [observer, ofObserver(observer)])) as Times;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const times = await measureObservers(10_000, 9);
  const compared = ratios(times);
  for (const task of tasks)
    for (const observer of observers)
      console.log(
        `${task.padEnd(13)} ${observer.padEnd(13)} ${times[observer][task].toFixed(1).padStart(7)} ms  × ${compared[observer][task].toFixed(2)}`,
      );
  console.log(JSON.stringify({count: 10_000, milliseconds: times, ratios: compared}));
}
