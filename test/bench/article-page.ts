/** A page that shows real articles one after the other, with the built script. */
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser, Page} from 'playwright-core';
import {collectComplaints, launchBrowser, type Complaints} from '../support/page.js';
import {measureLoss, type Loss} from './article-loss.js';
import type {RealArticle} from './articles.js';

/** Milliseconds until an article without a result counts as missing. */
const articleTimeout = 30_000;

export interface Outcome {
  state: 'shown' | 'refused' | 'missing';
  /** Why it was refused. */
  code?: string;
  milliseconds: number;
  /** Uncaught errors, and what the browser or the script logged as an error. */
  errors: string[];
  /** The text that is not shown; absent if the source was refused, or its content is not known. */
  loss?: Loss;
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Articles</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
<body><main><h1>Articles</h1><div id="stage"></div></main><script src="/offprint.js"></script></body></html>`;

export class ArticlePage {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #complaints: Complaints;
  readonly #articles: Map<string, RealArticle>;

  private constructor(parts: {
    page: Page;
    browser: Browser;
    server: Server;
    complaints: Complaints;
    articles: Map<string, RealArticle>;
  }) {
    this.page = parts.page;
    this.#browser = parts.browser;
    this.#server = parts.server;
    this.#complaints = parts.complaints;
    this.#articles = parts.articles;
  }

  static async open(width = 1000): Promise<ArticlePage> {
    const articles = new Map<string, RealArticle>();
    const server = serve(articles);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const browser = await launchBrowser();
    const context = await browser.newContext({viewport: {width, height: 800}, locale: 'en-US'});
    // Requests to other hosts fail at once.
    await context.route(
      address => address.origin !== url,
      route => route.abort(),
    );
    const opened = await context.newPage();
    const complaints = collectComplaints(opened);
    await opened.goto(url);
    return new ArticlePage({page: opened, browser, server, complaints, articles});
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Shows an article in place of the previous one. */
  async show(article: RealArticle): Promise<Outcome> {
    const path = `/article/${String(this.#articles.size)}`;
    this.#articles.set(path, article);
    this.#complaints.errors.length = 0;
    const {item = null} = article;
    const result = await this.page.evaluate(showArticle, {path, item, articleTimeout});
    // A missing image is not an error of the script.
    const errors = this.#complaints.errors.filter(line => !line.startsWith('Failed to load resource'));
    const {source} = article;
    if (result.state !== 'shown' || !source) return {...result, errors};
    const loss = await this.page.evaluate(measureLoss.run, measureLoss.parameters(source));
    return {...result, errors, ...(loss && {loss})};
  }
}

/** Runs in the page. */
async function showArticle(given: {
  path: string;
  item: string | null;
  articleTimeout: number;
}): Promise<Omit<Outcome, 'errors' | 'loss'>> {
  const element = document.createElement('offprint-article');
  element.setAttribute('src', given.path);
  if (given.item !== null) element.setAttribute('item', given.item);
  const done = new Promise<Event | undefined>(resolve => {
    for (const type of ['offprint-load', 'offprint-error', 'offprint-stale'])
      element.addEventListener(type, event => {
        if (type !== 'offprint-stale') resolve(event);
      });
    setTimeout(resolve, given.articleTimeout);
  });
  const started = performance.now();
  document.getElementById('stage')?.replaceChildren(element);
  const event = await done;
  const milliseconds = performance.now() - started;
  if (event?.type === 'offprint-load') return {state: 'shown', milliseconds};
  if (!event) return {state: 'missing', milliseconds};
  return {state: 'refused', code: String(Reflect.get(event, 'code')), milliseconds};
}

function serve(articles: ReadonlyMap<string, RealArticle>): Server {
  return createServer((request, response) => {
    const path = request.url ?? '/';
    const article = articles.get(path);
    // No charset is sent: the file declares it.
    if (article) response.writeHead(200, {'Content-Type': article.mediaType}).end(article.body);
    else if (path === '/') response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(page);
    else if (/^\/[\w-]+\.js$/.test(path))
      response.writeHead(200, {'Content-Type': 'text/javascript'}).end(readFileSync(`dist${path}`));
    else response.writeHead(404).end();
  });
}
