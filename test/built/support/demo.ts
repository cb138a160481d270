import {after, afterEach, before, beforeEach} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {startPartner} from '../../../demo/partner/partner.js';
import type {StoredRequest} from '../../../demo/publisher/database/tables.js';
import {startPublisher, type Publisher} from '../../publisher/support/publisher.js';
import type {Listening} from '../../../demo/serving/listen.js';
import {dataFolder} from '../../publisher/support/folders.js';
import {launchBrowser} from '../../support/page.js';

export interface Demo {
  readonly publisherUrl: string;
  readonly partnerUrl: string;
  /** Opens an empty page in a new browser profile. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Opens a page of the partner, and waits until its elements have loaded. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  stopPublisher(): Promise<void>;
  /** Starts the publisher again, with the same port and folder. */
  startPublisherAgain(): Promise<void>;
  /** Reads the requests that this test has stored. */
  stored(): Promise<StoredRequest[]>;
}

/** A publisher with a folder for its data, and a partner. */
class Sides {
  readonly dataDir: string;
  readonly partner: Listening;
  publisher: Publisher;

  constructor(dataDir: string, publisher: Publisher, partner: Listening) {
    this.dataDir = dataDir;
    this.publisher = publisher;
    this.partner = partner;
  }

  static async start(): Promise<Sides> {
    const dataDir = await dataFolder();
    const publisher = await startPublisher({port: 0, dataDir});
    return new Sides(dataDir, publisher, await startPartner({port: 0, publisherUrl: publisher.url}));
  }
}

/** Runs the publisher, the partner and a browser for the tests of a file. Call it at the top of the file. */
export function demo(): Demo {
  let browser: Browser | undefined;
  let running: Sides | undefined;
  /** The ids of requests that earlier tests have stored. */
  let earlier = new Set<string>();
  let isStopped = false;
  before(async () => {
    browser = await launchBrowser();
    running = await Sides.start();
  });
  beforeEach(async () => {
    if (isStopped) await startPublisherAgain();
    earlier = new Set((await sides().publisher.requests()).map(({id}) => id));
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  after(async () => {
    await browser?.close();
    await running?.partner.close();
    await running?.publisher.close();
  });

  const startPublisherAgain = async () => {
    const {dataDir, publisher} = sides();
    sides().publisher = await startPublisher({port: Number(new URL(publisher.url).port), dataDir});
    isStopped = false;
  };
  const sides = () => {
    if (running === undefined) throw new Error('The demo starts with the first test.');
    return running;
  };
  const newPage = async (options: BrowserContextOptions = {}) => {
    if (browser === undefined) throw new Error('The browser starts with the first test.');
    const page = await (await browser.newContext({locale: 'en-US', ...options})).newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };
  return {
    get publisherUrl() {
      return sides().publisher.url;
    },
    get partnerUrl() {
      return sides().partner.url;
    },
    newPage,
    async open(path, options) {
      const page = await newPage(options);
      await page.goto(sides().partner.url + path);
      await settled(page);
      return page;
    },
    async stopPublisher() {
      isStopped = true;
      await sides().publisher.close();
    },
    startPublisherAgain,
    stored: async () => (await sides().publisher.requests()).filter(({id}) => !earlier.has(id)),
  };
}

/** Waits until every element of the page is upgraded and has loaded or failed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      document.querySelector(':not(:defined), [state=loading]') === null &&
      document.querySelector('offprint-page:not([state])[src]') === null,
  );
}

/** Scrolls through the page once, so that lazy content loads, and back to the top. */
export async function leafThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
      window.scrollTo({top: y, behavior: 'instant'});
      await new Promise(requestAnimationFrame);
    }
    window.scrollTo({top: 0, behavior: 'instant'});
  });
  await page.waitForLoadState('networkidle');
}
