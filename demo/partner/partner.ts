import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono} from 'hono';
import {listenAt, type Listening} from '../serving/listen.js';
import {packageRoot} from '../serving/package-root.js';
import {newestRelease, scriptFolders} from '../serving/releases.js';
import {systemCode} from '../serving/start-error.js';

export interface PartnerOptions {
  /** 0 takes any free port. */
  port: number;
  /** The publisher's URL, without a slash at its end. */
  publisherUrl: string;
}

/** The publisher's URL in the source of the pages, replaced when they are served. */
const placeholder = 'https://publisher.example';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A strict Content-Security-Policy that allows only the publisher. */
function policyFor(publisherUrl: string): string {
  return [
    "default-src 'none'",
    `script-src ${publisherUrl}`,
    `connect-src ${publisherUrl}`,
    `img-src 'self' ${publisherUrl}`,
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types offprint',
  ].join('; ');
}

/** Reads a file of this folder. Undefined if it does not exist. */
async function readPage(name: string): Promise<string | undefined> {
  try {
    return await readFile(join(packageRoot, 'demo/partner', name), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The hash of the newest script. Empty before the first build; browsers ignore an empty hash. */
async function scriptIntegrity(): Promise<string> {
  const release = await newestRelease(scriptFolders);
  return release ? (await readFile(join(release.folder, 'offprint.js.sri'), 'utf8')).trim() : '';
}

function partnerApp(publisherUrl: string): Hono {
  const app = new Hono();
  const policy = policyFor(publisherUrl);

  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    context.header('Content-Security-Policy', policy);
    context.header('Cache-Control', 'no-cache');
  });

  app.get('*', async (context, next) => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    // Matches only a plain file name, so that a path can't leave this folder.
    const [, name, extension] = /^\/([a-z-]+\.(html|css|svg))$/.exec(path) ?? [];
    const content = name ? await readPage(name) : undefined;
    if (content === undefined || !extension) return next();
    const type = {'Content-Type': types[extension] ?? ''};
    if (extension !== 'html') return context.body(content, 200, type);
    const page = content
      .replaceAll(placeholder, publisherUrl)
      .replaceAll('{{integrity}}', await scriptIntegrity());
    return context.body(page, 200, type);
  });

  app.notFound(context => context.text('Page not found. The first page is at /\n', 404));
  return app;
}

/**
 * Starts the partner's site on its own origin. Its pages contain the elements as partners paste them.
 * @throws StartError with a sentence for the operator
 */
export function startPartner({port, publisherUrl}: PartnerOptions): Promise<Listening> {
  const app = partnerApp(publisherUrl);
  return listenAt(request => app.fetch(request), {host: 'localhost', port, setting: 'PARTNER_PORT'});
}
