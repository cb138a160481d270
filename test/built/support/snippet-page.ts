/** Pages with snippets from the documents, on the hosts that these name. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, before} from 'node:test';
import type {Browser, Page, Route} from 'playwright-core';
import {dataFolder} from '../../publisher/support/folders.js';
import {startPublisher, type Publisher} from '../../publisher/support/publisher.js';
import {collectComplaints, launchBrowser, type Complaints} from '../../support/page.js';
import {snippetsIn} from './documents.js';

export const publisherOrigin = 'https://publisher.example';
export const partnerOrigin = 'https://partner.example';

export interface SnippetPage {
  page: Page;
  complaints: Complaints;
  /** Requested URLs for which no document has a file. These requests are blocked. */
  unknownUrls: string[];
}

export interface Snippets {
  /** Opens a partner's page with a snippet. */
  open(code: string, headers?: Record<string, string>): Promise<SnippetPage>;
  readonly publisher: Publisher;
  /** Redirects the requests of pages to an origin to a local server. */
  forward(origin: string, url: string): void;
}

const types: Record<string, string> = {
  json: 'application/json',
  xml: 'application/xml',
  markdown: 'text/markdown',
  html: 'text/html',
};

/** The files in a document: snippets that are marked with a URL. */
const files = new Map(
  snippetsIn(...Object.keys(types)).flatMap(({language, notes: [url = ''], code}) =>
    url.startsWith('https:') ? [[url, {body: code, contentType: types[language] ?? ''}] as const] : [],
  ),
);

const integrity = readFileSync('dist/offprint.js.sri', 'utf8').trim();

/** Makes a whole page. A snippet that is a whole page is unchanged, except for its placeholder of a hash. */
function pageOf(code: string): string {
  const body = code.replaceAll('sha384-…', integrity);
  if (body.includes('<html')) return body;
  const script = body.includes('offprint.js') ? '' : `<script src="${publisherOrigin}/offprint.js"></script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title>${script}</head><body>${body}</body></html>`;
}

/** Runs a publisher and opens a page for the tests of a file. Call it at the top of the file. */
export function snippetPages(): Snippets {
  let browser: Browser | undefined;
  let page: Page | undefined;
  let running: Publisher | undefined;
  let opened: Omit<SnippetPage, 'page'> & {code: string; headers: Record<string, string>};
  const hosts = new Map<string, string>();

  before(async () => {
    running = await startPublisher({
      port: 0,
      dataDir: await dataFolder(),
      publicUrl: publisherOrigin,
      allowedOrigins: [partnerOrigin],
    });
    hosts.set(publisherOrigin, running.url);
    browser = await launchBrowser();
    page = await (await browser.newContext({locale: 'en-US'})).newPage();
    page.setDefaultTimeout(10_000);
    // A request of a page that was closed meanwhile can't be answered.
    await page.route('**/*', route => answer(route).catch(() => undefined));
    const {errors, warnings} = collectComplaints(page);
    opened = {complaints: {errors, warnings}, unknownUrls: [], code: '', headers: {}};
  });
  after(async () => {
    await browser?.close();
    await running?.close();
  });

  async function answer(route: Route): Promise<void> {
    const {origin, pathname, search, href} = new URL(route.request().url());
    const file = files.get(href);
    if (file) return route.fulfill({...file, headers: {'Access-Control-Allow-Origin': '*'}});
    if (origin === partnerOrigin) return answerAsPartner(route, pathname);
    const host = hosts.get(origin);
    if (host) return forwardTo(host + pathname + search, route);
    opened.unknownUrls.push(href);
    return route.abort();
  }

  /** Answers with the page, and with files of the demo's partner, except for the icon. */
  function answerAsPartner(route: Route, pathname: string): Promise<void> {
    const {code, headers} = opened;
    if (pathname === '/') return route.fulfill({body: pageOf(code), contentType: 'text/html', headers});
    if (pathname === '/favicon.ico') return route.fulfill({status: 204});
    return route.fulfill({path: path.join('demo/partner', path.basename(pathname))});
  }

  return {
    async open(code, headers = {}) {
      if (!page) throw new Error('The browser starts with the first test.');
      await page.goto('about:blank');
      const {errors, warnings} = opened.complaints;
      errors.length = warnings.length = 0;
      opened = {complaints: {errors, warnings}, unknownUrls: [], code, headers};
      await page.goto(`${partnerOrigin}/`);
      return {page, ...opened};
    },
    get publisher() {
      if (!running) throw new Error('The publisher starts with the first test.');
      return running;
    },
    forward: (origin, url) => void hosts.set(origin, url),
  };
}

async function forwardTo(url: string, route: Route): Promise<void> {
  const request = route.request();
  const body = request.postDataBuffer();
  const response = await fetch(url, {
    method: request.method(),
    headers: request.headers(),
    redirect: 'manual',
    ...(body && {body: new Uint8Array(body)}),
  });
  const headers = Object.fromEntries(response.headers);
  // The body is decompressed already.
  delete headers['content-encoding'];
  delete headers['content-length'];
  const content = Buffer.from(await response.arrayBuffer());
  await route.fulfill({status: response.status, headers, body: content});
}

export interface Shown {
  element: string;
  state: string | null;
}

/** Runs in the page. Lists our elements with their states, in shadow roots too. */
export function elementsShown(): Shown[] {
  const shown: Shown[] = [];
  const collect = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      const {localName, shadowRoot} = element;
      if (localName.startsWith('offprint-'))
        shown.push({element: localName, state: element.getAttribute('state')});
      if (shadowRoot) collect(shadowRoot);
    }
  };
  collect(document);
  return shown;
}
