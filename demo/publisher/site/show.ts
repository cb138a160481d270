import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Markup} from './layout.js';

export interface PageOptions {
  /** `form-action` of the page's policy. */
  forms?: 'none' | 'self';
}

function policy({forms = 'none'}: PageOptions): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    `form-action '${forms}'`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Answers with a page and its Content-Security-Policy. */
export async function showPage(
  context: Context,
  markup: Markup,
  status: ContentfulStatusCode = 200,
  options: PageOptions = {},
) {
  const text = await markup;
  context.header('Content-Security-Policy', policy(options));
  // Under `no-referrer`, a browser posts forms with the origin `null`.
  context.header('Referrer-Policy', options.forms === 'self' ? 'same-origin' : 'no-referrer');
  return context.html(text, status);
}
