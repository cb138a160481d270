/**
 * Pages that a test writes whole, for tests of the built script in all engines. `PUT /guest/<site>/<file>` stores an
 * answer as JSON (`GuestAnswer`), and a GET of the same path gives it. Each site has the files of `dist/`, the post
 * `post.json`, and `request`, which accepts posts. `received` lists the bodies of the posts so far.
 */
import {existsSync, readFileSync} from 'node:fs';
import {json, text} from 'node:stream/consumers';
import type {TestRunnerConfig} from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Context = Parameters<Middleware>[0];

/** What a GET is answered with. `{{offprint.js}}` in the body stands for the built script. */
export interface GuestAnswer {
  body: string;
  type: string;
  headers?: Record<string, string>;
}

const post = {
  id: 5,
  link: 'https://press.example/ions/',
  title: {rendered: 'Metal ions'},
  content: {rendered: '<p>Words of the <a href="/x">article</a>.</p>'},
};

/** Stored answers, by site and path. */
const answers = new Map<string, GuestAnswer>();
/** Bodies of posts, by site. */
const received = new Map<string, string[]>();

/** The script's text, as it can stand between script tags. */
const scriptText = () => readFileSync('dist/offprint.js', 'utf8').replaceAll('</script', '<\\/script');

function answerGet(context: Context, site: string, file: string): void {
  const stored = answers.get(`${site}/${file}`);
  if (stored) {
    context.set({'Content-Type': stored.type, ...stored.headers});
    context.body = stored.body.replace('{{offprint.js}}', scriptText);
  } else if (file === 'post.json') context.body = post;
  else if (file === 'received') context.body = received.get(site) ?? [];
  else if (file.endsWith('.js') && existsSync(`dist/${file}`)) {
    context.type = 'text/javascript';
    context.body = readFileSync(`dist/${file}`, 'utf8');
  } else {
    // Written without Koa: the test runner would report what is missing here as a fault of the test.
    context.respond = false;
    context.res.writeHead(404).end();
  }
}

export const guestPages: Middleware = async (context, next) => {
  const [, site, file] = /^\/guest\/([a-z0-9-]+)\/([a-z0-9./-]+)$/.exec(context.path) ?? [];
  if (!site || !file) {
    await next();
    return;
  }
  context.set('Cache-Control', 'no-store');
  if (context.method === 'PUT') {
    answers.set(`${site}/${file}`, (await json(context.req)) as GuestAnswer);
    context.status = 204;
  } else if (context.method === 'POST') {
    received.set(site, [...(received.get(site) ?? []), await text(context.req)]);
    context.body = {message: 'It has arrived.'};
  } else answerGet(context, site, file);
};
