/** A local site for one test file. */
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface Resource {
  body: string;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

export interface Site {
  /** The origin of the site. */
  readonly url: string;
  /** Puts a resource at a path such as `/page`, and replaces an earlier one. */
  put(path: string, resource: Resource): void;
  close(): Promise<void>;
}

/** The built script, as partners load it. */
export const script = readFileSync('dist/offprint.js', 'utf8');

/** Starts a site with the script at `/offprint.js` and a sample post at `/post`. */
export async function startSite(): Promise<Site> {
  const resources = new Map<string, Resource>([
    ['/offprint.js', {body: script, type: 'text/javascript'}],
    ['/post', json(samplePost)],
  ]);
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://site');
    respond(
      response,
      resources.get(pathname) ?? moduleAt(pathname) ?? {body: 'Not found', type: 'text/plain', status: 404},
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    put: (path, resource) => resources.set(path, resource),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Makes the resource of a module beside the script. */
export function moduleResource(name: string): Resource {
  return {body: readFileSync(`dist/${name}.js`, 'utf8'), type: 'text/javascript'};
}

function moduleAt(pathname: string): Resource | undefined {
  const [, name] = /^\/((?:locale\/)?[a-z-]+)\.js$/.exec(pathname) ?? [];
  return name && existsSync(`dist/${name}.js`) ? moduleResource(name) : undefined;
}

function respond(
  response: ServerResponse,
  {body, type = 'text/html', status = 200, headers}: Resource,
): void {
  response.writeHead(status, {'Content-Type': `${type}; charset=utf-8`, ...headers});
  response.end(body);
}

/** Makes a resource with JSON. */
export function json(value: unknown, status = 200): Resource {
  return {body: JSON.stringify(value), type: 'application/json', status};
}

/** A WordPress post that needs no cleaning. */
export const samplePost = {
  date_gmt: '2026-11-20T12:00:00',
  modified_gmt: '2026-11-20T12:00:00',
  link: 'https://publisher.example/blog/metal-ions/',
  title: {rendered: 'Metal ions'},
  content: {
    rendered:
      '<h2>What it is</h2><p>Words of the <a href="/x" title="Note: x">article</a>.</p>' +
      '<ol type="a"><li value="7">seventh</li></ol>',
  },
  _embedded: {author: [{name: 'Ada Example'}]},
};

/** An article with a link as its fallback. */
export const article =
  '<offprint-article src="/post"><a href="https://publisher.example/">Read it there</a></offprint-article>';

/** Makes a partner's page. */
export function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>Partner</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}
