import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono} from 'hono';
import {listenAt, type Listening} from '../serving/listen.js';
import {packageRoot} from '../serving/package-root.js';
import {newestRelease, scriptFolders} from '../serving/releases.js';
import {systemCode} from '../serving/start-error.js';

export interface PartnerOptions {
  /** 0 for any that is free. */
  port: number;
  /** The publisher's URL, without a slash at its end. */
  publisherUrl: string;
}

/** What stands in the pages for the publisher, as a partner would paste it. */
const placeholder = 'https://publisher.example';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What a careful partner allows: the publisher, and nobody else. */
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

/** A file of this folder, or nothing where there is none. */
async function read(name: string): Promise<string | undefined> {
  try {
    return await readFile(join(packageRoot, 'demo/partner', name), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The hash of the publisher's newest script; empty, and then ignored by browsers, before the first build. */
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
    // One plain name: no folder, no dot but the one before the ending, nothing that could lead out of this folder.
    const [, name, ending] = /^\/([a-z-]+\.(html|css|svg))$/.exec(path) ?? [];
    const content = name ? await read(name) : undefined;
    if (content === undefined || !ending) return next();
    const type = {'Content-Type': types[ending] ?? ''};
    if (ending !== 'html') return context.body(content, 200, type);
    const page = content
      .replaceAll(placeholder, publisherUrl)
      .replaceAll('{{integrity}}', await scriptIntegrity());
    return context.body(page, 200, type);
  });

  app.notFound(context => context.text('There is no such page. The first one is at /\n', 404));
  return app;
}

/**
 * The partner's site, on an origin of its own: pages as partners paste them.
 * @throws StartError with a sentence for whoever starts it
 */
export function startPartner({port, publisherUrl}: PartnerOptions): Promise<Listening> {
  const app = partnerApp(publisherUrl);
  return listenAt(request => app.fetch(request), {host: 'localhost', port, setting: 'PARTNER_PORT'});
}
