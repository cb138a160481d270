import {join} from 'node:path';
import {Hono, type Context} from 'hono';
import {findRelease, newestRelease, scriptFolders, type Release} from '../../serving/releases.js';
import {systemCode} from '../../serving/start-error.js';
import {sendFile} from './send-file.js';

/** Paths at the root that may be files of the script: `/offprint.js`, `/locale/de.js.map`, `/integrity.json`. */
const rootFile = '(?:locale/)?[a-z-]+\\.(?:js|js\\.map|js\\.sri|json)';

/** Pages on all origins may load these files. */
function allowAnyOrigin(context: Context): void {
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
}

async function serve(context: Context, {folder}: Release, file: string, cache: string) {
  try {
    return await sendFile(context, join(folder, file), cache);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    context.header('Cache-Control', 'no-store');
    return context.text(`This version has no ${file}.\n`, 404);
  }
}

/**
 * Serves the script, its modules and their hashes. Each published version stays at `/offprint/<version>/`, where partners
 * pin it and caches keep it forever. `/offprint.js` and the files beside it belong to the newest version. Caches revalidate
 * these files, because a script runs only the modules of its own build.
 */
export function scriptRoutes(folders = scriptFolders): Hono {
  const app = new Hono();
  app.get('/offprint/:version/:file{.+}', async context => {
    const {version, file} = context.req.param();
    allowAnyOrigin(context);
    const release = await findRelease(folders, version);
    if (!release?.files.has(file)) {
      context.header('Cache-Control', 'no-store');
      return context.text(`There is no ${file} of version ${version} here.\n`, 404);
    }
    const cache = release.isPublished ? 'public, max-age=31536000, immutable' : 'no-cache';
    return serve(context, release, file, cache);
  });
  app.get(`/:file{${rootFile}}`, async (context, next) => {
    const {file} = context.req.param();
    const release = await newestRelease(folders);
    if (!release && file === 'offprint.js') {
      allowAnyOrigin(context);
      context.header('Cache-Control', 'no-store');
      return context.text('The script has not been built yet: run "npm run build" first.\n', 503);
    }
    if (!release?.files.has(file)) return next();
    allowAnyOrigin(context);
    return serve(context, release, file, 'no-cache');
  });
  return app;
}
