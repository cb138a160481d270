import {Hono, type Context, type MiddlewareHandler} from 'hono';
import {describeError} from '../log.js';
import type {Services} from '../services.js';
import {checkToken} from './access.js';
import {writeCursor} from './cursor.js';
import {erasePerson} from './erase.js';
import {
  bodyOf,
  eraseQuery,
  InvalidParameter,
  listQuery,
  queryOf,
  warnOfPersonalParameters,
} from './parameters.js';
import {recordOf} from './record.js';
import {findRequests} from './search.js';
import {sendBackup} from './send-backup.js';
import {sendExport} from './send-export.js';

/**
 * The operator's API: lists requests and erases a person. Mounted at `/api/requests` before the routes for visitors, whose
 * CORS headers must not apply here.
 */
export function operatorApi(services: Services): Hono {
  const {database, settings, log} = services;
  const {adminToken} = settings;
  const app = new Hono();
  const methods = ['GET', 'DELETE'];
  const paths = ['/search', '/erase', '/backup'];

  app.onError((error, context) => {
    if (error instanceof InvalidParameter) return context.json({message: error.message}, 400);
    log.error(describeError(error), 'A request of the operator failed.');
    return context.json({message: 'The database is not responding. Please try again.'}, 503);
  });

  if (adminToken === undefined) {
    app.on(methods, '/', context => context.json({message: 'Send requests with POST.'}, 404));
    app.on('POST', paths, context => context.json({message: 'There is no operator.'}, 404));
    return app;
  }

  const requireToken: MiddlewareHandler = async (context, next) => {
    context.header('Cache-Control', 'no-store');
    const [, token] = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
    const check = await checkToken(context, services, adminToken, token);
    if (check.isRight) return next();
    if (check.wait) {
      context.header('Retry-After', String(check.wait));
      return context.json({message: 'Too many wrong tokens. Please wait a minute, then try again.'}, 429);
    }
    const error = token ? ', error="invalid_token"' : '';
    context.header('WWW-Authenticate', `Bearer realm="requests"${error}`);
    return context.json({message: 'Send the token from ADMIN_TOKEN as “Authorization: Bearer …”.'}, 401);
  };
  app.on(methods, '/', requireToken);
  app.on('POST', paths, requireToken);

  const list = async (context: Context, parameters: URLSearchParams) => {
    const {search, after, limit, format, raw} = listQuery(parameters);
    if (format === 'csv')
      return sendExport(context, services, search, 'csv', raw ? 'raw' : 'for spreadsheets');
    const {requests, next} = await findRequests(database, search, limit, after);
    return context.json({requests: requests.map(recordOf), next: next ? writeCursor(next) : null});
  };
  const erase = async (context: Context, parameters: URLSearchParams) =>
    context.json({erased: await erasePerson(services, eraseQuery(parameters))});

  app.post('/search', async context => list(context, await bodyOf(context)));
  app.post('/erase', async context => erase(context, await bodyOf(context)));
  app.post('/backup', context => sendBackup(context, services));
  app.get('/', context => {
    warnOfPersonalParameters(context, log);
    return list(context, queryOf(context));
  });
  app.delete('/', context => {
    warnOfPersonalParameters(context, log);
    return erase(context, queryOf(context));
  });
  return app;
}
