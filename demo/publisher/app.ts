import {sql} from 'kysely';
import {Hono} from 'hono';
import {bookletRoutes} from './booklet-routes.js';
import {siteRoutes} from './pages/routes.js';
import {requestsRoutes, type RequestsOptions} from './requests-routes.js';
import {scriptRoutes} from './script-routes.js';
import {wordpressRoutes} from './wordpress/routes.js';

/** All that the publisher answers. */
export function publisherApp(options: RequestsOptions): Hono {
  const {database, origin, log} = options;
  const app = new Hono();
  const wordpress = wordpressRoutes(origin);

  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.onError((error, context) => {
    log(`${context.req.method} ${context.req.path} failed (${error.name}).`);
    return context.text('Something went wrong here. Please try again.\n', 500);
  });

  // WordPress without pretty links: the route stands in the query.
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
  app.route('/api/requests', requestsRoutes(options));
  app.route('/booklets', bookletRoutes());
  app.get('/healthz', async context => {
    await sql`select 1`.execute(database);
    return context.json({status: 'ok'}, 200, {'Cache-Control': 'no-store'});
  });
  app.route('/', siteRoutes(origin));
  // Whatever was sent here has not been read; on a connection that is kept, it would be taken for the next request.
  app.all('*', context => {
    context.header('Connection', 'close');
    return context.text('There is nothing here to send to.\n', 404);
  });
  return app;
}
