/** Serves the attacks and the articles that stand beside the repository to browser tests, as `/shared/…`. */
import {readFile, readdir, realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TestRunnerConfig} from '@web/test-runner';

/** Seen from `.build/test/support/run/`. */
const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));

const served = /^\/shared\/(?:corpora|recorded|cases)\//;

const types: Record<string, string> = {
  '.atom': 'application/atom+xml',
  '.html': 'text/html',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.rdf': 'application/rdf+xml',
  '.rss': 'application/rss+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

export interface SharedFile {
  /** Without a charset: what the bytes are is for the reader of them to find out. */
  type: string;
  body: Buffer | string;
}

/**
 * The bytes of a file below `corpora/`, `recorded/` or `cases/`, or the names of what is in a folder as a JSON array when the path
 * ends in a slash. `undefined` for what is not there, which includes the whole folder, and for what is elsewhere.
 * @param pathname of a URL, escaped as it came
 */
export async function sharedFile(pathname: string, root = shared): Promise<SharedFile | undefined> {
  try {
    const decoded = decodeURIComponent(pathname);
    if (!served.test(decoded)) return undefined;
    const base = await realpath(root);
    // Links are followed before anything is compared.
    const file = await realpath(path.join(base, decoded.slice('/shared/'.length)));
    const [folder = ''] = path.relative(base, file).split(path.sep);
    if (!['corpora', 'recorded', 'cases'].includes(folder)) return undefined;
    if ((await stat(file)).isDirectory() !== decoded.endsWith('/')) return undefined;
    if (decoded.endsWith('/')) {
      return {type: 'application/json', body: JSON.stringify((await readdir(file)).sort())};
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return {type, body: await readFile(file)};
  } catch {
    return undefined;
  }
}

/** Answers for all of `/shared/`, so that nothing rewrites what it serves. */
export const sharedFolder: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  if (!context.path.startsWith('/shared/')) {
    await next();
    return;
  }
  const file = await sharedFile(context.path);
  context.status = file === undefined ? 404 : 200;
  context.body = file?.body ?? 'Not here.';
  context.set('Content-Type', file?.type ?? 'text/plain');
  context.set('X-Content-Type-Options', 'nosniff');
  // Attacks are read. Were one opened as a page, it would run nothing.
  context.set('Content-Security-Policy', 'sandbox');
};
