import {Hono, type Context} from 'hono';
import {html} from 'hono/html';
import {sql, type Kysely} from 'kysely';
import parseRange from 'range-parser';
import {findBooklet, type Booklet} from '../content/content.js';
import type {PublisherIdentity} from '../content/publisher-file.js';
import {linkDays, readDownload, type DownloadLink} from './download-link.js';
import {page, type Markup} from '../site/layout.js';
import {showPage} from '../site/show.js';
import type {Services} from '../services.js';
import type {Database} from '../database/tables.js';

function errorPage(
  publisher: PublisherIdentity,
  heading: string,
  reason: string,
  booklet: Booklet | undefined,
): Markup {
  const path = booklet ? `/booklets/${booklet.slug}/` : '/blog/';
  return page(
    publisher,
    `${heading} · ${publisher.name}`,
    html`<h1>${heading}</h1>
      <p>${reason}</p>
      <p><a href="${path}">${booklet ? 'Request the booklet again' : 'All articles'}</a></p>`,
  );
}

/** Counts a download. Returns false if the request has been deleted. */
async function countDownload(database: Kysely<Database>, {request, booklet}: DownloadLink): Promise<boolean> {
  const row = await database
    .updateTable('requests')
    .set({downloads: sql<number>`downloads + 1`, last_downloaded_at: new Date()})
    .where('id', '=', request)
    .where('booklet', '=', booklet)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function requestExists(database: Kysely<Database>, {request}: DownloadLink): Promise<boolean> {
  const row = await database.selectFrom('requests').select('id').where('id', '=', request).executeTakeFirst();
  return row !== undefined;
}

/** Reads the requested byte range. Several ranges are answered with the whole file. */
function readRange(context: Context, size: number): {start: number; end: number} | 'none' | 'unsatisfiable' {
  const header = context.req.header('range');
  // `If-Range` has to be compared with an ETag, which downloads don't have, so it is answered with the whole file.
  if (!header || context.req.header('if-range')) return 'none';
  const ranges = parseRange(size, header, {combine: true});
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return 'none';
  return ranges[0] ?? 'none';
}

/** Downloads by signed links. Mounted at `/downloads`. */
export function downloadRoutes({database, keys, content}: Services): Hono {
  const app = new Hono();
  const {publisher} = content;

  app.get('/:file{[a-z0-9-]+\\.pdf}', async context => {
    const slug = context.req.param('file').replace(/\.pdf$/, '');
    const booklet = findBooklet(content, slug);
    const link = booklet && readDownload(keys, slug, new URL(context.req.url).searchParams);
    context.header('Cache-Control', 'private, no-store');
    if (!booklet || !link) {
      const reason = 'It may be incomplete. Copy the whole link from the email.';
      return showPage(context, errorPage(publisher, 'This link does not work', reason, booklet), 403);
    }
    if (link.expires * 1000 < Date.now()) {
      return showPage(
        context,
        errorPage(
          publisher,
          'This link has expired',
          `Links work for ${String(linkDays)} days. Request the booklet again to get a new one.`,
          booklet,
        ),
        410,
      );
    }

    const {pdf} = booklet;
    const range = readRange(context, pdf.length);
    // A download counts when its beginning is fetched. Later ranges belong to the same download.
    const isBeginning = range === 'none' || (range !== 'unsatisfiable' && range.start === 0);
    const isCounted = isBeginning && context.req.method === 'GET';
    if (!(await (isCounted ? countDownload : requestExists)(database, link))) {
      return showPage(
        context,
        errorPage(publisher, 'This link has expired', 'The request it belonged to was erased.', booklet),
        410,
      );
    }

    context.header('Accept-Ranges', 'bytes');
    if (range === 'unsatisfiable') {
      context.header('Content-Range', `bytes */${String(pdf.length)}`);
      return context.body(null, 416);
    }
    context.header('Content-Type', 'application/pdf');
    context.header('Content-Disposition', `inline; filename="${slug}.pdf"`);
    context.header('X-Robots-Tag', 'noindex');
    // Browsers show a PDF in a page of their own, which stays blank under a stricter policy.
    context.header('Content-Security-Policy', "frame-ancestors 'none'");
    if (range === 'none') return context.body(pdf, 200);
    context.header(
      'Content-Range',
      `bytes ${String(range.start)}-${String(range.end)}/${String(pdf.length)}`,
    );
    return context.body(pdf.slice(range.start, range.end + 1), 206);
  });

  app.get('*', context =>
    showPage(
      context,
      errorPage(publisher, 'Booklet not found', 'Check the link for typing mistakes.', undefined),
      404,
    ),
  );
  return app;
}
