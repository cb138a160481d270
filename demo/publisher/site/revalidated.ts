import type {MiddlewareHandler} from 'hono';
import {etag, RETAINED_304_HEADERS} from 'hono/etag';

/** The headers that a 304 keeps, for caches and for pages on other origins. */
const keptHeaders = [
  ...RETAINED_304_HEADERS,
  'access-control-allow-origin',
  'access-control-expose-headers',
  'content-security-policy',
  'last-modified',
  'link',
  'referrer-policy',
  'x-wp-total',
  'x-wp-totalpages',
];

const withETag = etag({retainedHeaders: keptHeaders});

/**
 * Middleware for responses that change when a file is edited. Caches keep them and revalidate each time with their `ETag`;
 * the answer is 304 if nothing has changed.
 */
export const revalidated: MiddlewareHandler = async (context, next) => {
  await withETag(context, next);
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-cache');
};
