import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {Hono, type MiddlewareHandler} from 'hono';
import {packageRoot} from '../../serving/package-root.js';
import {systemCode} from '../../serving/start-error.js';
import {sendFile} from './send-file.js';

/** A folder of static files that the build has made. */
export interface StaticSite {
  /** The path on this server. */
  readonly path: string;
  readonly folder: string;
  /** The pages that other pages of this server show in frames. */
  readonly framed: RegExp;
}

const builtFolder = join(packageRoot, '.build/site');

/** The builder, whose preview stands in a frame. */
export const builderSite: StaticSite = {
  path: '/builder/',
  folder: join(builtFolder, 'builder'),
  framed: /^preview\.html$/,
};

/** The documents as pages, whose examples stand in frames. */
export const docsSite: StaticSite = {
  path: '/docs/',
  folder: join(builtFolder, 'docs'),
  framed: /^examples\//,
};

/** Files in the folder and in folders of it. Nothing else matches, so that a path can't leave the folder. */
const filePath = /^(?:[a-z-]+\/){0,2}[\w-]+\.(?:html|js|css|json|svg|md)$/;

/** Whether a site has been built. */
export const isBuilt = ({folder}: StaticSite): boolean => existsSync(join(folder, 'index.html'));

/** Lets pages of this server show others in frames. It has to run before the headers that forbid all frames. */
export const allowOwnFrames: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('X-Frame-Options', 'SAMEORIGIN');
};

/** Serves the files of a site. If they have not been built, every path is missing. */
export function staticRoutes({path, folder, framed}: StaticSite): Hono {
  const app = new Hono();
  app.get('*', async (context, next) => {
    const file = context.req.path.slice(path.length) || 'index.html';
    if (!filePath.test(file)) return next();
    try {
      const response = await sendFile(context, join(folder, file), 'no-cache');
      // The pages have policies of their own. What a page can't forbid by itself is to be shown in a frame.
      const ancestors = framed.test(file) ? "'self'" : "'none'";
      response.headers.set('Content-Security-Policy', `frame-ancestors ${ancestors}; base-uri 'none'`);
      response.headers.set('Referrer-Policy', 'no-referrer');
      return response;
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      return next();
    }
  });
  return app;
}
