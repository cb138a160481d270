import type {Context} from 'hono';
import {readCompressed} from './compressed-files.js';

/** Content types by the ending of a file's name. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  map: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  md: 'text/markdown; charset=utf-8',
  sri: 'text/plain; charset=utf-8',
};

/**
 * Sends a file, compressed, or says that the browser's copy is still right.
 * @param cache the header `Cache-Control`
 * @throws the system error if the file can't be read
 */
export async function sendFile(context: Context, path: string, cache: string): Promise<Response> {
  const {content, encoding, etag} = await readCompressed(path, context.req.header('Accept-Encoding'));
  context.header('Cache-Control', cache);
  context.header('ETag', etag);
  context.header('Vary', 'Accept-Encoding');
  if (context.req.header('If-None-Match')?.includes(etag)) return context.body(null, 304);
  if (encoding) context.header('Content-Encoding', encoding);
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  // The cached bytes, not a copy for each response.
  return context.body(content as Uint8Array<ArrayBuffer>, 200, {'Content-Type': type ?? ''});
}
