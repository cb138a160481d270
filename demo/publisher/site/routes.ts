import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono, type Context} from 'hono';
import {packageRoot, packageVersion} from '../../serving/package-root.js';
import type {Articles} from '../content/articles.js';
import {authors} from '../content/authors.js';
import {documents} from '../content/documents.js';
import {categories} from '../content/categories.js';
import {articlePage, articlesPage, withdrawnPage} from './articles.js';
import {documentPage, missingPage} from './documents.js';
import {feed} from './feed.js';
import {homePage} from './home.js';
import {profilePage} from './profile.js';
import {showPage} from './show.js';
import {revalidated} from './revalidated.js';
import {thanksPage} from '../requests/native-post.js';
import {thanksPath} from '../requests/routes.js';
import type {Services} from '../services.js';

const missing = (context: Context) => showPage(context, missingPage(), 404);

/** The site's files by path. Partners' pages may show its images. */
const files = new Map([
  ['/assets/publisher.css', {file: 'site/publisher.css', type: 'text/css; charset=utf-8'}],
  ['/favicon.svg', {file: 'site/favicon.svg', type: 'image/svg+xml'}],
  [
    '/wp-content/uploads/2026/10/path-of-metal-ions.svg',
    {file: 'content/path-of-metal-ions.svg', type: 'image/svg+xml'},
  ],
]);

/** The publisher's website. */
export function siteRoutes(
  {origin, mailbox}: Pick<Services, 'origin' | 'mailbox'>,
  articles: Articles,
): Hono {
  const app = new Hono();
  // Logs mistakes in articles when the server starts.
  void articles();
  for (const path of ['/', '/blog/*', '/feed/', '/doctors/*']) app.use(path, revalidated);
  app.get('/', async context =>
    showPage(context, homePage(packageVersion, (await articles()).posts, mailbox)),
  );
  app.get('/blog/', async context => showPage(context, articlesPage((await articles()).posts)));
  app.get('/blog/category/:slug/', async context => {
    const category = categories.find(({slug}) => slug === context.req.param('slug'));
    return category ? showPage(context, articlesPage((await articles()).posts, category)) : missing(context);
  });
  app.get('/blog/:slug/', async context => {
    const {posts, withdrawn} = await articles();
    const slug = context.req.param('slug');
    const post = posts.find(each => each.slug === slug);
    const withdrawnPost = withdrawn.find(each => each.slug === slug);
    // Articles are public, so pages on any origin may read them.
    context.header('Access-Control-Allow-Origin', '*');
    if (withdrawnPost) return showPage(context, withdrawnPage(withdrawnPost), 410);
    if (!post) return missing(context);
    context.header('Last-Modified', post.changed.toUTCString());
    return showPage(context, articlePage(post, origin()));
  });
  app.get('/feed/', async context => {
    const text = await feed((await articles()).posts, origin());
    return context.body(String(text), 200, {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
    });
  });
  app.get('/doctors/:slug/', async context => {
    const author = authors.find(({slug}) => slug === context.req.param('slug'));
    return author ? showPage(context, profilePage(author, (await articles()).posts)) : missing(context);
  });
  app.get(thanksPath, context => showPage(context, thanksPage()));
  for (const each of documents) app.get(each.path, context => showPage(context, documentPage(each)));
  for (const [path, {file, type}] of files) {
    app.get(path, async context => {
      const content = await readFile(join(packageRoot, 'demo/publisher', file));
      return context.body(content, 200, {
        'Content-Type': type,
        'Cache-Control': 'no-cache',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    });
  }
  app.get('*', missing);
  return app;
}
