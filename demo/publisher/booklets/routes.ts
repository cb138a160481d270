import {Hono} from 'hono';
import {coverPath, findBooklet, type Content} from '../content/content.js';
import {missingPage} from '../site/documents.js';
import {showPage} from '../site/show.js';
import {bookletPage} from './page.js';

const prefix = '/booklets';

/** The covers of the booklets, and pages to request a booklet without the script. Mounted at `/booklets`. */
export function bookletRoutes(content: Content): Hono {
  const app = new Hono();
  for (const booklet of content.booklets) {
    const {cover} = booklet;
    app.get(coverPath(booklet).slice(prefix.length), context =>
      context.body(cover.content, 200, {
        'Content-Type': cover.type,
        'Cache-Control': 'public, max-age=3600',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      }),
    );
  }
  app.get('/:slug/', context => {
    const booklet = findBooklet(content, context.req.param('slug'));
    return booklet
      ? showPage(context, bookletPage(content.publisher, booklet), 200, {forms: 'self'})
      : showPage(context, missingPage(content.publisher), 404);
  });
  app.get('*', context => showPage(context, missingPage(content.publisher), 404));
  return app;
}
