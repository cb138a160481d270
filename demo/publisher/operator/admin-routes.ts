import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono, type Context} from 'hono';
import {csrf} from 'hono/csrf';
import {HTTPException} from 'hono/http-exception';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {packageRoot} from '../../serving/package-root.js';
import type {Content} from '../content/content.js';
import {describeError} from '../log.js';
import type {Markup} from '../site/layout.js';
import {showPage} from '../site/show.js';
import {readBody} from '../requests/body.js';
import type {Services} from '../services.js';
import {checkToken} from './access.js';
import {sendCsv} from './api-routes.js';
import {erasePerson} from './erase.js';
import {adminPath, errorPage} from './pages/layout.js';
import {listPage} from './pages/list.js';
import {recordPage} from './pages/record.js';
import {erasePage, requestPage} from './pages/request.js';
import {signInPage} from './pages/sign-in.js';
import {InvalidParameter, pageQuery, queryOf, warnOfPersonalParameters} from './parameters.js';
import {recordOf} from './record.js';
import {releaseRequest} from './release.js';
import {countRequests, findRequest, findRequests} from './search.js';
import {sessionsOf} from './session.js';

const pageSize = 50;

/** In bytes. */
const largestForm = 16 * 1024;

const show = (context: Context, markup: Markup, status: ContentfulStatusCode = 200) =>
  showPage(context, markup, status, {forms: 'self'});

/** The page to show after signing in: the requested one, unless it was a POST. */
function pageAfterSignIn(context: Context): string {
  const {pathname, search} = new URL(context.req.url);
  return context.req.method === 'GET' ? pathname + search : adminPath;
}

/** Accepts paths of the operator's pages only, which prevents open redirects. */
const isOperatorPage = (path: string) => /^\/admin(?:[/?][\w!$%&'()*+,./:;=?@~-]*)?$/.test(path);

async function formOf(context: Context): Promise<URLSearchParams> {
  const {bytes, isComplete} = await readBody(context.req.raw, largestForm);
  if (!isComplete) context.header('Connection', 'close');
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

function requestNotFound(context: Context, content: Content) {
  const reason = 'It may have been erased, or deleted after the retention period.';
  return show(context, errorPage(content, 'Request not found', reason), 404);
}

/** The routes that need no session, and the check for all others. */
function guardedApp(services: Services, adminToken: string): Hono {
  const {origin, log, content} = services;
  const sessions = sessionsOf(services, adminToken);
  const app = new Hono();

  app.onError((error, context) => {
    if (error instanceof InvalidParameter)
      return show(context, errorPage(content, 'This search is not possible', error.message), 400);
    if (error instanceof HTTPException) {
      context.header('Connection', 'close');
      const reason =
        'The form was sent from another site, or the address of this page is not the one in PUBLIC_URL.';
      return show(context, errorPage(content, 'Nothing was changed', reason, false), 403);
    }
    log.error(describeError(error), 'A request of the operator failed.');
    const reason = 'The database is not responding. Please try again.';
    return show(context, errorPage(content, 'Something went wrong', reason, false), 503);
  });

  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    await next();
  });
  // SameSite=Strict is not enough: other ports of this machine and other subdomains of our domain are same-site.
  app.use(csrf({origin: from => from === new URL(origin()).origin}));

  app.get('/operator.css', async context => {
    const content = await readFile(join(packageRoot, 'demo/publisher/operator/pages/operator.css'));
    return context.body(content, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  });

  app.post('/sign-in', async context => {
    const form = await formOf(context);
    const to = form.get('to') ?? '';
    const page = isOperatorPage(to) ? to : adminPath;
    const check = await checkToken(context, services, adminToken, form.get('token')?.trim());
    if (check.isRight) {
      await sessions.signIn(context);
      return context.redirect(page, 303);
    }
    if (!check.wait) return show(context, signInPage(content, page, 'This token is not correct.'), 401);
    context.header('Retry-After', String(check.wait));
    return show(
      context,
      signInPage(content, page, 'Too many wrong tokens. Please wait a minute, then try again.'),
      429,
    );
  });

  app.use(async (context, next) => {
    if (await sessions.isSignedIn(context)) return next();
    context.header('WWW-Authenticate', 'Bearer realm="requests"');
    return show(context, signInPage(content, pageAfterSignIn(context)), 401);
  });

  app.post('/sign-out', context => {
    sessions.signOut(context);
    return context.redirect(adminPath, 303);
  });
  return app;
}

/** The operator's pages: list, search, export, erase. They need no JavaScript and keep no state except a cookie. */
export function adminRoutes(services: Services, adminToken: string): Hono {
  const {database, content, log} = services;
  const app = guardedApp(services, adminToken);

  const list = async (context: Context, parameters: URLSearchParams) => {
    const {search, after} = pageQuery(parameters);
    const [{requests, next}, count] = await Promise.all([
      findRequests(database, search, pageSize, after),
      countRequests(database, search),
    ]);
    return show(
      context,
      listPage(content, {search, records: requests.map(recordOf), count, isFirst: !after, next}),
    );
  };

  app.get('/', context => {
    warnOfPersonalParameters(context, log);
    return list(context, queryOf(context));
  });
  app.get('/requests.csv', context => {
    warnOfPersonalParameters(context, log);
    return sendCsv(context, services, pageQuery(queryOf(context)).search);
  });
  // A name or an address is not in a URL, which browsers and proxies keep. Other searches are, as bookmarks.
  app.post('/search', async context => {
    const form = await formOf(context);
    if (form.get('q')?.trim()) return list(context, form);
    for (const [name, value] of [...form]) if (!value.trim()) form.delete(name);
    const query = form.toString();
    return context.redirect(adminPath + (query && `?${query}`), 303);
  });
  app.post('/requests.csv', async context =>
    sendCsv(context, services, pageQuery(await formOf(context)).search),
  );

  app.get('/requests/:id', async context => {
    const request = await findRequest(database, context.req.param('id'));
    return request
      ? show(context, requestPage(content, recordOf(request)))
      : requestNotFound(context, content);
  });

  app.post('/requests/:id/send', async context => {
    const request = await findRequest(database, context.req.param('id'));
    if (!request) return requestNotFound(context, content);
    await releaseRequest(database, services, request.id);
    return context.redirect(`${adminPath}/requests/${request.id}`, 303);
  });

  app.get('/requests/:id/erase', async context => {
    const request = await findRequest(database, context.req.param('id'));
    if (!request) return requestNotFound(context, content);
    const count = await countRequests(database, {email: request.fields.email});
    return show(context, erasePage(content, recordOf(request), count));
  });

  app.post('/requests/:id/erase', async context => {
    const request = await findRequest(database, context.req.param('id'));
    const email = request?.fields.email;
    if (!email) return requestNotFound(context, content);
    await erasePerson(services, email);
    return context.redirect(`${adminPath}/record`, 303);
  });

  app.get('/record', async context => {
    const entries = await database.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(100).execute();
    return show(context, recordPage(content, entries));
  });

  app.all('*', context => {
    const reason = 'Check the address for typing mistakes.';
    return show(context, errorPage(content, 'Page not found', reason), 404);
  });
  return app;
}
