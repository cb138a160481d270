import type {Context, Hono} from 'hono';
import type {Services} from '../services.js';
import {formOf, guardedApp, show} from './guarded-app.js';
import {findDeletions} from './deletions.js';
import {countOrigins} from './origins.js';
import {adminPath, errorPage} from './pages/layout.js';
import {listPage} from './pages/list.js';
import {originsPage} from './pages/origins.js';
import {recordPage} from './pages/record.js';
import {pageQuery, queryOf, deletionsQuery, warnOfPersonalParameters} from './parameters.js';
import {recordOf} from './record.js';
import {requestRoutes} from './request-routes.js';
import {countRequests, findRequests} from './search.js';
import {sendExport} from './send-export.js';

const pageSize = 50;

/** The operator's pages: list, search, export, erase. They need no JavaScript and keep no state except a cookie. */
export function adminRoutes(services: Services, adminToken: string): Hono {
  const {database, content, log, settings} = services;
  const app = guardedApp(services, adminToken);

  const list = async (context: Context, parameters: URLSearchParams) => {
    const {search, after} = pageQuery(parameters);
    const [{requests, next}, count, undelivered] = await Promise.all([
      findRequests(database, search, pageSize, after),
      countRequests(database, search),
      countRequests(database, {undelivered: true}),
    ]);
    const origins = settings.allowedOrigins === 'localhost' ? [] : settings.allowedOrigins;
    const records = requests.map(recordOf);
    return show(
      context,
      listPage(content, {search, records, count, undelivered, origins, isFirst: !after, next}),
    );
  };

  app.get('/', context => {
    warnOfPersonalParameters(context, log);
    return list(context, queryOf(context));
  });
  // A name or an address is not in a URL, which browsers and proxies keep. Other searches are, as bookmarks.
  app.post('/search', async context => {
    const form = await formOf(context);
    if (form.get('q')?.trim()) return list(context, form);
    for (const [name, value] of [...form]) if (!value.trim()) form.delete(name);
    const query = form.toString();
    return context.redirect(adminPath + (query && `?${query}`), 303);
  });
  for (const extension of ['csv', 'json'] as const) {
    const path = `/requests.${extension}`;
    app.get(path, context => {
      warnOfPersonalParameters(context, log);
      return sendExport(context, services, pageQuery(queryOf(context)).search, extension);
    });
    app.post(path, async context =>
      sendExport(context, services, pageQuery(await formOf(context)).search, extension),
    );
  }

  app.route('/requests', requestRoutes(services));

  app.get('/origins', async context => show(context, originsPage(content, await countOrigins(database))));

  app.get('/record', async context => {
    const before = deletionsQuery(queryOf(context));
    return show(context, recordPage(content, await findDeletions(database, before)));
  });

  app.all('*', context => {
    const reason = 'Check the address for typing mistakes.';
    return show(context, errorPage(content, 'Page not found', reason), 404);
  });
  return app;
}
