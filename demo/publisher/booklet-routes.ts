import {Hono, type Context} from 'hono';
import {bookletCover} from './booklet-cover.js';
import {bookletPdf} from './booklet-pdf.js';
import {booklets} from './content/booklets.js';

const headers = (type: string) => ({
  'Content-Type': type,
  'Cache-Control': 'public, max-age=3600',
  'Cross-Origin-Resource-Policy': 'cross-origin',
});

const missing = (context: Context) => context.text('There is no such booklet.\n', 404);

/** The booklets, each with a cover to show beside the form. Mounted under `/booklets`. */
export function bookletRoutes(): Hono {
  const app = new Hono();
  for (const booklet of booklets) {
    let pdf: ReturnType<typeof bookletPdf> | undefined;
    app.get(`/${booklet.slug}.pdf`, async context => {
      const content = await (pdf ??= bookletPdf(booklet));
      context.header('Content-Disposition', `inline; filename="${booklet.slug}.pdf"`);
      return context.body(content, 200, headers('application/pdf'));
    });
    app.get(`/${booklet.slug}-cover.svg`, async context =>
      context.body(String(await bookletCover(booklet)), 200, headers('image/svg+xml')),
    );
  }
  app.get('*', missing);
  return app;
}
