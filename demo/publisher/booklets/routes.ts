import {Hono} from 'hono';
import {bookletCover} from './cover.js';
import {booklets, findBooklet} from './booklets.js';
import {bookletPage} from './page.js';
import {missingPage} from '../site/documents.js';
import {showPage} from '../site/show.js';

/** The covers of the booklets, and pages to request a booklet without the script. Mounted at `/booklets`. */
export function bookletRoutes(): Hono {
  const app = new Hono();
  for (const booklet of booklets) {
    app.get(`/${booklet.slug}-cover.svg`, async context =>
      context.body(String(await bookletCover(booklet)), 200, {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'public, max-age=3600',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      }),
    );
  }
  app.get('/:slug/', context => {
    const booklet = findBooklet(context.req.param('slug'));
    return booklet
      ? showPage(context, bookletPage(booklet), 200, {forms: 'self'})
      : showPage(context, missingPage(), 404);
  });
  app.get('*', context => showPage(context, missingPage(), 404));
  return app;
}
