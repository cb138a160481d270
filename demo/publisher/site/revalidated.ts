import type {MiddlewareHandler} from 'hono';
import {etag, RETAINED_304_HEADERS} from 'hono/etag';

/** The headers that a 304 keeps, for caches and for pages of other origins. */
const kept = [
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

const tagged = etag({retainedHeaders: kept});

/**
 * For what changes whenever somebody edits a file: caches keep it and ask each time whether it is still the same. It has
 * an `ETag`, and who has that already gets a 304.
 */
export const revalidated: MiddlewareHandler = async (context, next) => {
  await tagged(context, next);
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-cache');
};
