import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono, type Context} from 'hono';
import {packageRoot, packageVersion} from '../../serving/package-root.js';
import type {Articles} from '../content/articles.js';
import {imageTypes} from '../content/content.js';
import {builderSite, docsSite, isBuilt} from './static-routes.js';
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

/** The site's files by path. */
const files = new Map([
  ['/assets/publisher.css', {file: 'site/publisher.css', type: 'text/css; charset=utf-8'}],
  ['/favicon.svg', {file: 'site/favicon.svg', type: 'image/svg+xml'}],
]);

/** The publisher's website. */
export function siteRoutes(
  {origin, mailbox, content}: Pick<Services, 'origin' | 'mailbox' | 'content'>,
  articles: Articles,
): Hono {
  const {publisher, authors} = content;
  const missing = (context: Context) => showPage(context, missingPage(publisher), 404);
  const app = new Hono();
  // Logs mistakes in articles when the server starts.
  void articles();
  for (const path of ['/', '/blog/*', '/feed/', '/doctors/*']) app.use(path, revalidated);
  app.get('/', async context =>
    showPage(
      context,
      homePage(content, packageVersion, (await articles()).posts, {
        mailbox,
        builder: isBuilt(builderSite),
        docs: isBuilt(docsSite),
      }),
    ),
  );
  app.get('/blog/', async context => showPage(context, articlesPage(publisher, (await articles()).posts)));
  app.get('/blog/category/:slug/', async context => {
    const category = publisher.categories.find(({slug}) => slug === context.req.param('slug'));
    return category
      ? showPage(context, articlesPage(publisher, (await articles()).posts, category))
      : missing(context);
  });
  app.get('/blog/:slug/', async context => {
    const {posts, withdrawn} = await articles();
    const slug = context.req.param('slug');
    const post = posts.find(each => each.slug === slug);
    const withdrawnPost = withdrawn.find(each => each.slug === slug);
    // Articles are public, so pages on any origin may read them.
    context.header('Access-Control-Allow-Origin', '*');
    if (withdrawnPost) return showPage(context, withdrawnPage(publisher, withdrawnPost), 410);
    if (!post) return missing(context);
    context.header('Last-Modified', post.changed.toUTCString());
    return showPage(context, articlePage(content, post, origin()));
  });
  app.get('/feed/', async context => {
    const text = await feed(content, (await articles()).posts, origin());
    return context.body(String(text), 200, {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
    });
  });
  app.get('/doctors/:slug/', async context => {
    const author = authors.find(({slug}) => slug === context.req.param('slug'));
    return author
      ? showPage(context, profilePage(publisher, author, (await articles()).posts))
      : missing(context);
  });
  app.get(thanksPath, context => showPage(context, thanksPage(publisher)));
  for (const each of publisher.pages)
    app.get(each.path, context => showPage(context, documentPage(publisher, each)));
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
  app.get('/.well-known/security.txt', context => {
    if (publisher.security === undefined) return missing(context);
    // https://www.rfc-editor.org/rfc/rfc9116. It has to expire within a year, or nobody believes it.
    const expires = new Date(Date.now() + 180 * 24 * 60 * 60 * 1000).toISOString();
    return context.text(`Contact: ${publisher.security}\nExpires: ${expires}\n`);
  });
  // The path of images in articles, as in WordPress. Partners' pages show them.
  app.get('/wp-content/uploads/:path{[\\w-][\\w./-]*}', async context => {
    const path = context.req.param('path');
    const type = imageTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
    if (!type || path.includes('..')) return missing(context);
    const image = await readFile(join(content.folder, 'uploads', path)).catch(() => undefined);
    if (!image) return missing(context);
    return context.body(new Uint8Array(image), 200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  app.get('*', missing);
  return app;
}
