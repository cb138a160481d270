import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono, type Context} from 'hono';
import {csrf} from 'hono/csrf';
import {HTTPException} from 'hono/http-exception';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {packageRoot} from '../../serving/package-root.js';
import {describeError} from '../log.js';
import type {Markup} from '../site/layout.js';
import {showPage} from '../site/show.js';
import {readBody} from '../requests/body.js';
import type {Services} from '../services.js';
import {checkToken} from './access.js';
import {adminPath, errorPage} from './pages/layout.js';
import {signInPage} from './pages/sign-in.js';
import {InvalidParameter} from './parameters.js';
import {sessionsOf} from './session.js';

/** In bytes. */
const largestForm = 16 * 1024;

/** Answers with a page of the operator. */
export const show = (context: Context, markup: Markup, status: ContentfulStatusCode = 200) =>
  showPage(context, markup, status, {forms: 'self'});

/** The page to show after signing in: the requested one, unless it was a POST. */
function pageAfterSignIn(context: Context): string {
  const {pathname, search} = new URL(context.req.url);
  return context.req.method === 'GET' ? pathname + search : adminPath;
}

/** Accepts paths of the operator's pages only, which prevents open redirects. */
const isOperatorPage = (path: string) => /^\/admin(?:[/?][\w!$%&'()*+,./:;=?@~-]*)?$/.test(path);

/** The form in the body of a request. */
export async function formOf(context: Context): Promise<URLSearchParams> {
  const {bytes, isComplete} = await readBody(context.req.raw, largestForm);
  if (!isComplete) context.header('Connection', 'close');
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

/** The routes that need no session, and the check for all others. */
export function guardedApp(services: Services, adminToken: string): Hono {
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
