/**
 * Pages that load the built script under a Content-Security-Policy, for tests in all engines:
 * `/modules/<name>/page?policy=nonce&body=…`. Each name is a folder of its own with the files of `dist/`, whose requests
 * are counted at `/modules/<name>/requests`. Below a name that begins with `wrong`, each module has one more line at its
 * end; below `missing` there is no module; below `late`, the first request for each module fails.
 */
import {readFileSync} from 'node:fs';
import type {TestRunnerConfig} from '@web/test-runner';

type Context = Parameters<NonNullable<TestRunnerConfig['middleware']>[number]>[0];

/** Requests for scripts, by the folder that they went to. */
const requests = new Map<string, string[]>();

const nonce = 'bm9uY2U';

const common =
  "default-src 'none'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** The headers of a page by its policy's name. Hashes are those of everything that was built. */
function headersFor(policy: string): Record<string, string> {
  const hashes = Object.values(JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as object)
    .map(hash => `'${String(hash)}'`)
    .join(' ');
  const sources: Record<string, string> = {
    nonce: `'nonce-${nonce}'`,
    'strict-dynamic': `'nonce-${nonce}' 'strict-dynamic'`,
    hashes,
    'trusted-types': "'self'; require-trusted-types-for 'script'; trusted-types offprint",
    everything: `'nonce-${nonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types offprint`,
  };
  const headers: Record<string, string> = {};
  if (sources[policy]) headers['Content-Security-Policy'] = `${common}; script-src ${sources[policy]}`;
  if (policy === 'integrity-policy' || policy === 'everything')
    headers['Integrity-Policy'] = 'blocked-destinations=(script)';
  return headers;
}

function page(context: Context): string {
  const sri = readFileSync('dist/offprint.js.sri', 'utf8').trim();
  const {searchParams} = new URL(context.url, 'http://page');
  const tag = searchParams.get('tag') ?? '';
  return `<!doctype html>
<html lang="en" ${searchParams.get('root') ?? ''}>
  <head>
    <title>Partner</title>
    <script async src="offprint.js" nonce="${nonce}" integrity="${sri}" crossorigin="anonymous" ${tag}></script>
  </head>
  <body>${searchParams.get('body') ?? ''}</body>
</html>`;
}

function serveScript(context: Context, folder: string, file: string): void {
  const known = requests.get(folder) ?? [];
  requests.set(folder, known);
  const isFirst = !known.includes(file);
  known.push(file);
  const isModule = file !== 'offprint.js';
  if (isModule && (folder.startsWith('missing') || (folder.startsWith('late') && isFirst))) {
    // Written without Koa: the test runner would let browsers keep the answer for a year.
    context.respond = false;
    context.res.writeHead(404, {'Cache-Control': 'no-store'}).end();
    return;
  }
  const code = readFileSync(`dist/${file}`, 'utf8');
  context.type = 'text/javascript';
  context.body = isModule && folder.startsWith('wrong') ? `${code}\nglobalThis.wrongModuleRan = true;` : code;
}

export const modulePages: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  const [, folder, file] = /^\/modules\/([a-z]+-\d+)\/([a-z/-]+(?:\.js|\.md|))$/.exec(context.path) ?? [];
  if (!folder || !file) {
    await next();
    return;
  }
  context.set('Cache-Control', 'no-store');
  if (file.endsWith('.js')) serveScript(context, folder, file);
  else if (file === 'requests') context.body = JSON.stringify(requests.get(folder) ?? []);
  else if (file === 'article.md') {
    context.type = 'text/markdown';
    context.body = '# Metal ions\n\nWords of the article.\n';
  } else if (file === 'page') {
    const policy = new URL(context.url, 'http://page').searchParams.get('policy') ?? '';
    for (const [name, value] of Object.entries(headersFor(policy))) context.set(name, value);
    context.type = 'text/html';
    context.body = page(context);
  }
};
