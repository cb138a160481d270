import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono, type Context} from 'hono';
import {packageRoot, packageVersion} from '../../serving/package-root.js';
import {authors} from '../content/authors.js';
import {documents} from '../content/documents.js';
import {categories, posts, withdrawn} from '../content/posts.js';
import {articlePage, articlesPage, withdrawnPage} from './articles.js';
import {documentPage, missingPage} from './documents.js';
import {feed} from './feed.js';
import {homePage} from './home.js';
import {profilePage} from './profile.js';
import {showPage} from './show.js';
import {thanksPage} from '../native-post.js';
import {thanksPath} from '../requests-routes.js';
import type {Services} from '../services.js';

const missing = (context: Context) => showPage(context, missingPage(), 404);

/** Where each file of the site is kept, by its path. Pictures may be shown on partners' pages. */
const files = new Map([
  ['/assets/publisher.css', {file: 'pages/publisher.css', type: 'text/css; charset=utf-8'}],
  ['/favicon.svg', {file: 'pages/favicon.svg', type: 'image/svg+xml'}],
  [
    '/wp-content/uploads/2026/10/path-of-metal-ions.svg',
    {file: 'content/path-of-metal-ions.svg', type: 'image/svg+xml'},
  ],
]);

/** The publisher's own site, for people. */
export function siteRoutes({origin, mailbox}: Pick<Services, 'origin' | 'mailbox'>): Hono {
  const app = new Hono();
  app.get('/', context => showPage(context, homePage(packageVersion, mailbox)));
  app.get('/blog/', context => showPage(context, articlesPage()));
  app.get('/blog/category/:slug/', context => {
    const category = categories.find(({slug}) => slug === context.req.param('slug'));
    return category ? showPage(context, articlesPage(category)) : missing(context);
  });
  app.get('/blog/:slug/', context => {
    const wanted = context.req.param('slug');
    const post = posts.find(({slug}) => slug === wanted);
    const gone = withdrawn.find(({slug}) => slug === wanted);
    // What anybody may read, any page may show.
    context.header('Access-Control-Allow-Origin', '*');
    if (gone) return showPage(context, withdrawnPage(gone), 410);
    return post ? showPage(context, articlePage(post, origin())) : missing(context);
  });
  app.get('/feed/', async context => {
    const text = await feed(origin());
    return context.body(String(text), 200, {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
    });
  });
  app.get('/doctors/:slug/', context => {
    const author = authors.find(({slug}) => slug === context.req.param('slug'));
    return author ? showPage(context, profilePage(author)) : missing(context);
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
