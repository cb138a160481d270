import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono, type Context} from 'hono';
import {packageRoot, packageVersion} from '../../serving/package-root.js';
import {systemCode} from '../../serving/start-error.js';

/** The script, and the modules that it imports on demand from its own folder. */
export const modules = [
  'challenge',
  'destinations',
  'feed',
  'locale/de',
  'locale/es',
  'locale/fr',
  'locale/it',
  'locale/nl',
  'locale/pt',
  'markdown',
  'own-form',
  'readability',
] as const;

const types: Readonly<Record<string, string>> = Object.fromEntries(
  ['offprint', ...modules].flatMap(name => [
    [`${name}.js`, 'text/javascript; charset=utf-8'],
    [`${name}.js.map`, 'application/json; charset=utf-8'],
  ]),
);

async function serve(context: Context, folder: string, file: string, cache: string) {
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  try {
    const content = await readFile(join(folder, file));
    return context.body(content, 200, {'Content-Type': types[file] ?? '', 'Cache-Control': cache});
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    context.header('Cache-Control', 'no-store');
    return context.text(`${file} is not there yet: run "npm run build" first.\n`, 503);
  }
}

/**
 * The built script, read anew each time: under its plain name, and under one that a partner may cache for good.
 * @param folder where the build puts it
 */
export function scriptRoutes(folder = join(packageRoot, 'dist')): Hono {
  const app = new Hono();
  for (const file of Object.keys(types)) {
    app.get(`/${file}`, context => serve(context, folder, file, 'no-cache'));
    app.get(`/offprint/:version/${file}`, context => {
      if (context.req.param('version') === packageVersion) {
        return serve(context, folder, file, 'public, max-age=31536000, immutable');
      }
      context.header('Access-Control-Allow-Origin', '*');
      return context.text(`This server has version ${packageVersion} only.\n`, 404);
    });
  }
  return app;
}
