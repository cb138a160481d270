import {Hono, type Context} from 'hono';
import {html} from 'hono/html';
import {sql, type Kysely} from 'kysely';
import parseRange from 'range-parser';
import {bookletPdf} from './pdf.js';
import {findBooklet, type Booklet} from './booklets.js';
import {linkDays, readDownload, type DownloadLink} from './download-link.js';
import {page, type Markup} from '../site/layout.js';
import {showPage} from '../site/show.js';
import type {Services} from '../services.js';
import type {Database} from '../database/tables.js';

function sorry(heading: string, reason: string, booklet: Booklet | undefined): Markup {
  const path = booklet ? `/booklets/${booklet.slug}/` : '/blog/';
  return page(
    `${heading} · Offprint Sample Press`,
    html`<h1>${heading}</h1>
      <p>${reason}</p>
      <p><a href="${path}">${booklet ? 'Request the booklet again' : 'All articles'}</a></p>`,
  );
}

/** Counts a download. Returns false if the request has been deleted. */
async function count(database: Kysely<Database>, {request, booklet}: DownloadLink): Promise<boolean> {
  const counted = await database
    .updateTable('requests')
    .set({downloads: sql<number>`downloads + 1`, last_downloaded_at: new Date()})
    .where('id', '=', request)
    .where('booklet', '=', booklet)
    .returning('id')
    .executeTakeFirst();
  return counted !== undefined;
}

async function isThere(database: Kysely<Database>, {request}: DownloadLink): Promise<boolean> {
  const found = await database
    .selectFrom('requests')
    .select('id')
    .where('id', '=', request)
    .executeTakeFirst();
  return found !== undefined;
}

/** The requested byte range. Several ranges are answered with the whole file. */
function partOf(context: Context, size: number): {start: number; end: number} | 'none' | 'outside' {
  const asked = context.req.header('range');
  // A part of another edition would not fit what was loaded before: ours never change, but only an ETag could say so.
  if (!asked || context.req.header('if-range')) return 'none';
  const ranges = parseRange(size, asked, {combine: true});
  if (ranges === -1) return 'outside';
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return 'none';
  return ranges[0] ?? 'none';
}

/** Downloads by signed links. Mounted at `/downloads`. */
export function downloadRoutes({database, keys}: Services): Hono {
  const app = new Hono();
  const copies = new Map<string, ReturnType<typeof bookletPdf>>();

  app.get('/:file{[a-z0-9-]+\\.pdf}', async context => {
    const slug = context.req.param('file').replace(/\.pdf$/, '');
    const booklet = findBooklet(slug);
    const link = booklet && readDownload(keys, slug, new URL(context.req.url).searchParams);
    context.header('Cache-Control', 'private, no-store');
    if (!booklet || !link) {
      const reason = 'It may be incomplete. Copy the whole link from the email.';
      return showPage(context, sorry('This link does not work', reason, booklet), 403);
    }
    if (link.expires * 1000 < Date.now()) {
      return showPage(
        context,
        sorry(
          'This link has expired',
          `Links work for ${String(linkDays)} days. Request the booklet again to get a new one.`,
          booklet,
        ),
        410,
      );
    }

    let copy = copies.get(slug);
    if (!copy) copies.set(slug, (copy = bookletPdf(booklet)));
    const content = await copy;
    const part = partOf(context, content.length);
    // A copy is counted when its beginning is fetched; what comes after is the same copy.
    const isBeginning = part === 'none' || (part !== 'outside' && part.start === 0);
    const isCounted = isBeginning && context.req.method === 'GET';
    if (!(await (isCounted ? count : isThere)(database, link))) {
      return showPage(
        context,
        sorry('This link has expired', 'The request it belonged to was erased.', booklet),
        410,
      );
    }

    context.header('Accept-Ranges', 'bytes');
    if (part === 'outside') {
      context.header('Content-Range', `bytes */${String(content.length)}`);
      return context.body(null, 416);
    }
    context.header('Content-Type', 'application/pdf');
    context.header('Content-Disposition', `inline; filename="${slug}.pdf"`);
    context.header('X-Robots-Tag', 'noindex');
    // What a browser shows a PDF with is a page of its own, which a stricter policy would leave blank.
    context.header('Content-Security-Policy', "frame-ancestors 'none'");
    if (part === 'none') return context.body(content, 200);
    context.header(
      'Content-Range',
      `bytes ${String(part.start)}-${String(part.end)}/${String(content.length)}`,
    );
    return context.body(content.slice(part.start, part.end + 1), 206);
  });

  app.get('*', context =>
    showPage(context, sorry('Booklet not found', 'Check the link for typing mistakes.', undefined), 404),
  );
  return app;
}
