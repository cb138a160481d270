/** An empty page of another site, into which a snippet is pasted. */
import type {Page} from 'playwright-core';
import {settled, type Demo} from './demo.js';
import type {Site} from './site.js';

interface Watched extends Window {
  shift: number;
}

/** Opens a page with the snippet and a paragraph after it, and waits until its elements have loaded. */
export async function paste(demo: Demo, site: Site, snippet: string, width: number): Promise<Page> {
  site.put('/pasted', {
    body: `<!doctype html><html lang="en"><head><title>Partner</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body>${snippet}<p>The page goes on below.</p></body></html>`,
  });
  const page = await demo.newPage({viewport: {width, height: 900}, reducedMotion: 'reduce'});
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.shift = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        watched.shift += (entry as PerformanceEntry & {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(`${site.url}/pasted`);
  await settled(page);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Cumulative layout shift so far: https://web.dev/articles/cls. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).shift);
}

/** The text that an element shows, in its shadow roots too, without spaces. */
export function shownText(element: Element): string {
  const read = (node: Node): string => {
    if (node instanceof Element && node.matches('style, script')) return '';
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      if (assigned.length > 0) return assigned.map(read).join('');
    }
    if (node instanceof Element && node.shadowRoot) return read(node.shadowRoot);
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    return [...node.childNodes].map(read).join('');
  };
  return read(element).replace(/\s+/g, '');
}
