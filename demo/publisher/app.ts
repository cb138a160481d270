import {sql} from 'kysely';
import {Hono, type Context} from 'hono';
import {routePath} from 'hono/route';
import {secureHeaders} from 'hono/secure-headers';
import {bookletRoutes} from './booklets/routes.js';
import {articlesFolder, articlesIn} from './content/articles.js';
import {downloadRoutes} from './booklets/download-routes.js';
import {codeOf} from './log.js';
import {mailboxRoutes} from './mail/mailbox-routes.js';
import {adminRoutes} from './operator/admin-routes.js';
import {operatorApi} from './operator/api-routes.js';
import {adminPath} from './operator/pages/layout.js';
import {siteRoutes} from './site/routes.js';
import {challengeRoutes, requestsRoutes} from './requests/routes.js';
import {scriptRoutes} from './site/script-routes.js';
import type {Services} from './services.js';
import {wordpressRoutes} from './wordpress/routes.js';

/** `/healthz` tells whether the process runs; `/readyz`, whether it can store requests and is not shutting down. */
function healthRoutes({database, isClosing}: Services): Hono {
  const app = new Hono();
  // Set by each route: middleware of an app mounted at `/` would also run for the pages.
  const answer = (context: Context, status: string, code: 200 | 503 = 200) =>
    context.json({status}, code, {'Cache-Control': 'no-store'});
  app.get('/healthz', context => answer(context, 'ok'));
  app.get('/readyz', async context => {
    if (isClosing()) return answer(context, 'closing', 503);
    await sql`select 1 from requests limit 1`.execute(database);
    // A standby or read-only database answers queries but can't store requests.
    const {rows} = await sql<{transaction_read_only: string}>`show transaction_read_only`.execute(database);
    const isWritable = rows[0]?.transaction_read_only === 'off';
    return isWritable ? answer(context, 'ok') : answer(context, 'read-only database', 503);
  });
  app.onError((_, context) => answer(context, 'no database', 503));
  return app;
}

/** All routes of the publisher. */
export function publisherApp(services: Services): Hono {
  const {settings, origin, log} = services;
  const app = new Hono();
  const articles = articlesIn(articlesFolder, sentence => log.warn(sentence));
  const wordpress = wordpressRoutes(origin, articles);

  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    // The pattern of the route, because a path can contain a visitor's data.
    log.info({
      method: context.req.method,
      route: routePath(context),
      status: context.res.status,
      milliseconds: Math.round(performance.now() - started),
    });
  });
  app.use(
    secureHeaders({
      // Partners' pages load the script, images and articles; those routes set the header themselves.
      crossOriginResourcePolicy: false,
      crossOriginOpenerPolicy: 'same-origin',
      referrerPolicy: false,
      strictTransportSecurity: origin().startsWith('https:') ? 'max-age=31536000' : false,
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (context, next) => {
    await next();
    // Pages set their own policy. Other responses are not meant to be shown as pages.
    const {headers} = context.res;
    if (!headers.has('Content-Security-Policy'))
      context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    if (!headers.has('Referrer-Policy')) context.header('Referrer-Policy', 'no-referrer');
  });
  app.onError((error, context) => {
    log.error(
      {code: codeOf(error), method: context.req.method, route: routePath(context)},
      'A request failed.',
    );
    return context.text('Something went wrong here. Please try again.\n', 500);
  });

  // WordPress without pretty permalinks has the route in the query string.
  app.use('/', async (context, next) => {
    const url = new URL(context.req.url);
    const route = url.searchParams.get('rest_route');
    if (route === null) return next();
    url.searchParams.delete('rest_route');
    url.pathname = route;
    return wordpress.fetch(new Request(url, {method: context.req.method, headers: context.req.raw.headers}));
  });

  app.route('/', scriptRoutes());
  app.route('/wp-json', wordpress);
  app.route('/api/challenge', challengeRoutes(services));
  app.route('/api/requests', operatorApi(services));
  app.route('/api/requests', requestsRoutes(services));
  app.route('/booklets', bookletRoutes());
  app.route('/downloads', downloadRoutes(services));
  if (settings.adminToken !== undefined) {
    // The other pages of this site end with a slash.
    app.get(`${adminPath}/`, context => context.redirect(adminPath, 308));
    app.route(adminPath, adminRoutes(services, settings.adminToken));
  }
  app.route('/', healthRoutes(services));
  if (services.mailbox) app.route('/mailbox/', mailboxRoutes(services));
  app.route('/', siteRoutes(services, articles));
  // The body has not been read. On a kept-alive connection, it would be parsed as the next request.
  app.all('*', context => {
    context.header('Connection', 'close');
    return context.text('There is nothing here to send to.\n', 404);
  });
  return app;
}
