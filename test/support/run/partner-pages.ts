/**
 * A partner's site in the test server, for tests of the built script in all engines: `/partner/<name>/page?body=…`. Each
 * name is a site of its own, with the files of `dist/`, articles, and `request`, which answers posts with the statuses in
 * `?statuses=200,500`, in turn. `received` lists the bodies of the posts so far.
 */
import {readFileSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import type {TestRunnerConfig} from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Context = Parameters<Middleware>[0];

const words = 'Words of the article.';

const articles: Record<string, [type: string, body: string]> = {
  'post.json': [
    'application/json',
    JSON.stringify({
      id: 5,
      link: 'https://press.example/ions/',
      title: {rendered: 'Metal ions'},
      content: {rendered: `<p>${words}</p>`},
    }),
  ],
  'feed.json': [
    'application/feed+json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Press',
      items: [
        {id: '1', url: 'https://press.example/ions/', title: 'Metal ions', content_html: `<p>${words}</p>`},
      ],
    }),
  ],
  'article.md': ['text/markdown', `# Metal ions\n\n${words}\n`],
};

/** Bodies of posts, by site. */
const received = new Map<string, string[]>();
/** Sites whose article has failed once. */
const failedOnce = new Set<string>();

function answerGet(context: Context, site: string, file: string): void {
  const article = articles[file.replace('late-', '')];
  const {searchParams} = new URL(context.url, 'http://page');
  if (file.startsWith('late-') && !failedOnce.has(site)) {
    failedOnce.add(site);
    context.status = 503;
    context.body = 'Busy';
  } else if (article) [context.type, context.body] = article;
  else if (file === 'received') context.body = JSON.stringify(received.get(site) ?? []);
  else if (file === 'page') {
    context.type = 'text/html';
    context.body = `<!doctype html><html lang="en"><title>Partner</title>
<script async src="offprint.js"></script><body>${searchParams.get('body') ?? ''}</body></html>`;
  } else {
    context.type = 'text/javascript';
    context.body = readFileSync(`dist/${file}`, 'utf8');
  }
}

async function answerPost(context: Context, site: string): Promise<void> {
  const bodies = received.get(site) ?? [];
  received.set(site, bodies);
  const statuses = (new URL(context.url, 'http://page').searchParams.get('statuses') ?? '200').split(',');
  context.status = Number(statuses[bodies.length] ?? statuses.at(-1));
  context.body = '';
  bodies.push(await text(context.req));
}

export const partnerPages: Middleware = async (context, next) => {
  const [, site, file] =
    /^\/partner\/([a-z]+-\d+)\/([a-z/-]+(?:\.js|\.json|\.md|))$/.exec(context.path) ?? [];
  if (!site || !file) {
    await next();
    return;
  }
  context.set('Cache-Control', 'no-store');
  if (context.method === 'POST') await answerPost(context, site);
  else answerGet(context, site, file);
};
