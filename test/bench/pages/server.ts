/** Serves the pages of the benchmark over loopback, compressed with brotli. */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync, constants} from 'node:zlib';
import {html, post} from './content.js';
import {pages, type Files} from './pages.js';

/** The page on which cleaning is measured. */
export const cleaningPage = '/cleaning';

/** The path of a post whose text has so many kilobytes. */
export const postPath = (kilobytes: number) => `/post/${String(kilobytes)}.json`;

/** A post with the same text again and again. */
function longPost(kilobytes: number): string {
  const rendered = html.repeat(Math.ceil((kilobytes * 1000) / html.length)).slice(0, kilobytes * 1000);
  return JSON.stringify({...post, content: {rendered}});
}

export interface BenchServer {
  /** Without a slash at its end. */
  readonly origin: string;
  /** The URL of a page with some copies. */
  urlOf(name: string, copies: number): string;
  close(): Promise<void>;
}

/** What a browser gets: the name of the page and the number of copies are in the path, such as `/0/50`. */
export async function serveBench(): Promise<BenchServer> {
  const files: Files = {
    '/post.json': {body: JSON.stringify(post), type: 'application/json'},
    [cleaningPage]: {
      body: '<!doctype html><html lang="en"><title>Cleaning</title><script src="/purify.js"></script><script src="/offprint.js"></script><body></body></html>',
      type: 'text/html',
    },
    '/purify.js': {
      body: readFileSync('node_modules/dompurify/dist/purify.min.js', 'utf8'),
      type: 'text/javascript',
    },
    '/offprint.js': {body: readFileSync('dist/offprint.js', 'utf8'), type: 'text/javascript'},
  };
  for (const kilobytes of [1, 10, 100, 1000])
    files[postPath(kilobytes)] = {body: longPost(kilobytes), type: 'application/json'};
  for (const page of pages) Object.assign(files, await page.files?.());
  const compressed = new Map<string, {body: Buffer; type: string}>();
  const answer = (path: string) => {
    const known = compressed.get(path);
    if (known) return known;
    const file = files[path] ?? pageAt(path);
    if (!file) return undefined;
    const params = {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY};
    const made = {body: brotliCompressSync(file.body, {params}), type: file.type};
    compressed.set(path, made);
    return made;
  };
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? '/', 'http://bench').pathname);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': `${found.type}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Cache-Control': 'no-store',
    });
    response.end(found.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  return {
    origin,
    urlOf: (name, copies) =>
      `${origin}/${String(pages.findIndex(page => page.name === name))}/${String(copies)}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageAt(path: string): Files[string] | undefined {
  const [, at = '', copies = ''] = /^\/(\d+)\/(\d+)$/.exec(path) ?? [];
  const page = pages[Number(at)];
  if (!copies || !page) return undefined;
  const {head, body} = page.markup(Number(copies));
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${page.name}</title><link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`,
    type: 'text/html',
  };
}
