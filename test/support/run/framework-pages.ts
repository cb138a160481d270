/**
 * The pages of `test/built/frameworks` in the test server: `/frameworks/react-1/page?mode=hydrated`. Each number is a site
 * of its own, with the files of `dist/`, posts such as `post-a.json`, and `request`, which accepts posts. `received` lists
 * the bodies of the posts so far.
 */
import {existsSync, readFileSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import type {TestRunnerConfig} from '@web/test-runner';
import {bundleFor, isFramework} from '../frameworks/build.js';
import {frameworkPage} from '../frameworks/page.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Context = Parameters<Middleware>[0];

/** Bodies of posts, by site. */
const received = new Map<string, string[]>();

function answerFile(context: Context, site: string, file: string): void {
  const [, post] = /^post-([a-z]+)\.json$/.exec(file) ?? [];
  if (post) context.body = {title: `Post ${post}`, html: `<p>Words of post ${post}.</p>`};
  else if (file === 'received') context.body = received.get(site) ?? [];
  else if (existsSync(`dist/${file}`)) {
    context.type = 'text/javascript';
    context.body = readFileSync(`dist/${file}`, 'utf8');
  }
}

async function takeRequest(context: Context, site: string): Promise<void> {
  const bodies = received.get(site) ?? [];
  received.set(site, bodies);
  bodies.push(await text(context.req));
  context.body = {message: 'It has arrived.'};
}

export const frameworkPages: Middleware = async (context, next) => {
  const [, name = '', number, file] =
    /^\/frameworks\/([a-z-]+?(?:-4)?)-(\d+)\/([a-z/-]+(?:\.js|\.json|))$/.exec(context.path) ?? [];
  if (!isFramework(name) || !number || !file) {
    await next();
    return;
  }
  const {searchParams} = new URL(context.url, 'http://page');
  context.set('Cache-Control', 'no-store');
  if (context.method === 'POST') await takeRequest(context, number);
  else if (file === 'bundle.js') {
    context.type = 'text/javascript';
    context.body = await bundleFor(name);
  } else if (file === 'page') {
    context.type = 'text/html';
    context.body = await frameworkPage(name, searchParams);
  } else answerFile(context, number, file);
};
