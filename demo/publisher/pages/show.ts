import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Markup} from './layout.js';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a page, under a policy of its own. */
export async function showPage(context: Context, markup: Markup, status: ContentfulStatusCode = 200) {
  const text = await markup;
  context.header('Content-Security-Policy', policy);
  context.header('Referrer-Policy', 'no-referrer');
  return context.html(text, status);
}
