/** Serves the pages of the benchmark over loopback, compressed with brotli. */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync, constants} from 'node:zlib';
import {post} from './content.js';
import {pages, type Files} from './pages.js';

export interface BenchServer {
  /** The URL of a page with some copies. */
  urlOf(name: string, copies: number): string;
  close(): Promise<void>;
}

/** What a browser gets: the name of the page and the number of copies are in the path, such as `/0/50`. */
export async function serveBench(): Promise<BenchServer> {
  const files: Files = {
    '/post.json': {body: JSON.stringify(post), type: 'application/json'},
    '/offprint.js': {body: readFileSync('dist/offprint.js', 'utf8'), type: 'text/javascript'},
  };
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
  return {
    urlOf: (name, copies) =>
      `http://127.0.0.1:${String(port)}/${String(pages.findIndex(page => page.name === name))}/${String(copies)}`,
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
