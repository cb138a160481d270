import {Hono} from 'hono';
import {routePath} from 'hono/route';
import {secureHeaders} from 'hono/secure-headers';
import {bookletRoutes} from './booklets/routes.js';
import {articlesOf} from './content/articles.js';
import {downloadRoutes} from './booklets/download-routes.js';
import {describeError} from './log.js';
import {mailboxRoutes} from './mail/mailbox-routes.js';
import {adminRoutes} from './operator/admin-routes.js';
import {operatorApi} from './operator/api-routes.js';
import {adminPath} from './operator/pages/layout.js';
import {healthRoutes} from './site/health.js';
import {siteRoutes} from './site/routes.js';
import {allowOwnFrames, builderSite, docsSite, staticRoutes} from './site/static-routes.js';
import {challengeRoutes, requestsRoutes} from './requests/routes.js';
import {scriptRoutes} from './site/script-routes.js';
import type {Services} from './services.js';
import {wordpressRoutes} from './wordpress/routes.js';

const staticSites = [builderSite, docsSite];

/** All routes of the publisher. */
export function publisherApp(services: Services): Hono {
  const {settings, origin, log, content} = services;
  const app = new Hono();
  const articles = articlesOf(content, sentence => log.warn(sentence));
  const wordpress = wordpressRoutes(origin, content, articles);

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
  for (const {path} of staticSites) app.use(`${path}*`, allowOwnFrames);
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
      {...describeError(error), method: context.req.method, route: routePath(context)},
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
  for (const site of staticSites) {
    app.get(site.path.slice(0, -1), context => context.redirect(site.path, 308));
    app.route(site.path, staticRoutes(site));
  }
  app.route('/booklets', bookletRoutes(content));
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
