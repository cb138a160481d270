import {after, before} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {collectComplaints, launchBrowser, type Complaints} from '../../support/page.js';
import {startSite, type Resource, type Site} from './site.js';

export interface Visit {
  page: Page;
  complaints: Complaints;
  /** The violations of the page's Content-Security-Policy. */
  violations(): Promise<string[]>;
}

export interface Host {
  readonly site: Site;
  /** Opens the page in a new browser profile. */
  visit(page: Resource, options?: BrowserContextOptions): Promise<Visit>;
}

/** Runs a site and a browser for one test file. Call it at the top of the file. */
export function host(): Host {
  let site: Site | undefined;
  let browser: Browser | undefined;
  before(async () => {
    site = await startSite();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get site() {
      if (site === undefined) throw new Error('The site starts with the first test.');
      return site;
    },
    async visit(resource, options = {}) {
      if (site === undefined || browser === undefined)
        throw new Error('The site starts with the first test.');
      for (const context of browser.contexts()) await context.close();
      site.put('/', resource);
      const page = await (await browser.newContext(options)).newPage();
      page.setDefaultTimeout(10_000);
      const complaints = collectComplaints(page);
      await page.addInitScript(() => {
        const lines: string[] = [];
        Object.defineProperty(window, 'violations', {value: lines});
        document.addEventListener('securitypolicyviolation', event => {
          lines.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim());
        });
      });
      await page.goto(site.url);
      const violations = () => page.evaluate(() => (window as unknown as {violations: string[]}).violations);
      return {page, complaints, violations};
    },
  };
}
