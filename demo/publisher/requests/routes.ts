import {createHash} from 'node:crypto';
import {Hono, type Context} from 'hono';
import {z} from 'zod';
import {cors} from 'hono/cors';
import type {HttpBindings} from '@hono/node-server';
import {bookletMessage} from '../mail/booklet-message.js';
import {noticesOf} from '../mail/notices.js';
import {adminPath} from '../operator/pages/layout.js';
import {makeChallenge, verifyChallenge} from './challenges.js';
import {findBooklet} from '../content/content.js';
import {downloadPath} from '../booklets/download-link.js';
import {normalizeEmail} from './email.js';
import {readFormBody} from './form-body.js';
import {describeError} from '../log.js';
import {readNativePost, refusedPage} from './native-post.js';
import {isAllowed, makeOriginCheck} from './origins.js';
import {showPage} from '../site/show.js';
import {readBody} from './body.js';
import {bookletRequest, nativeRequest, validationAnswer, type ValidRequest} from './schema.js';
import {Refusal, rateLimited, refusals} from './refusal.js';
import {storeRequest, type AcceptedRequest, type Answer} from './store.js';
import {stringsFor, type VisitorStrings} from '../strings/strings.js';
import type {Services} from '../services.js';

/** The page to which a plain post is redirected. */
export const thanksPath = '/thanks/';

const largestBody = 64 * 1024;

function mediaTypeOf(context: Context): string | undefined {
  return context.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
}

const isNative = (context: Context) => mediaTypeOf(context) === 'application/x-www-form-urlencoded';

/** The languages that were asked for: that of the form, once it is known, then those of the browser. */
const formLocales = new WeakMap<Context, string>();

const stringsOf = (context: Context): VisitorStrings =>
  stringsFor(formLocales.get(context), context.req.header('accept-language'));

/** Answers with JSON, or with a page for a plain post. */
function refuse(context: Context, {content}: Services, refusal: Refusal) {
  const {status, retryAfter, canRetry} = refusal;
  const answer = refusal.answerIn(stringsOf(context));
  if (retryAfter) context.header('Retry-After', String(retryAfter));
  return isNative(context)
    ? showPage(context, refusedPage(content.publisher, answer, canRetry), status)
    : context.json(answer, status);
}

function parseJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  // Assigning a member of this name to an object would lose the visitor's value.
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '__proto__') throw new SyntaxError('A member is called __proto__.');
    return value;
  });
}

/** The language of the form, even if other members are invalid. */
function localeIn(body: unknown): string | undefined {
  const result = formLocale.safeParse(body);
  return result.success ? result.data.consent.locale : undefined;
}

const formLocale = z.object({consent: z.object({locale: z.string().max(100)})});

function idOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
}

/** Parses the body into the shape of the webhook. Its members are not validated yet. */
function parseBody(context: Context, bytes: Uint8Array): unknown {
  const key = context.req.header('idempotency-key');
  let body: unknown;
  try {
    body = isNative(context) ? readNativePost(readFormBody(bytes), key) : parseJson(bytes);
  } catch {
    throw new Refusal(400, () => `The body is not valid ${isNative(context) ? 'text' : 'JSON'}.`);
  }
  // A plain post has no such header and may have no id.
  if (key === undefined && isNative(context)) return body;
  const id = idOf(body);
  if (typeof id !== 'string' || key !== id) {
    throw new Refusal(400, () => 'The Idempotency-Key header must equal the ID of the request.');
  }
  return body;
}

/**
 * Returns the origin that has to be allowed, if any. A plain post from a page with `Referrer-Policy: no-referrer` has the
 * origin `null`. Accepting it is safe, because requests are not authenticated by cookies.
 */
function originToCheck(context: Context): string | undefined {
  const sender = context.req.header('origin');
  return sender === 'null' && isNative(context) ? undefined : sender;
}

type OriginCheck = ReturnType<typeof makeOriginCheck>;

/** Reads the body, and checks origin, content type and size. */
async function receiveBody(context: Context, accepts: OriginCheck): Promise<Uint8Array> {
  const {bytes, isComplete, timedOut} = await readBody(context.req.raw, largestBody);
  if (!isComplete) context.header('Connection', 'close');
  if (timedOut) throw new Refusal(408, ({script}) => script.failures.timeout);
  const sender = originToCheck(context);
  if (sender !== undefined && !accepts(sender)) {
    throw new Refusal(403, ({wrongOrigin}) => wrongOrigin);
  }
  const encoding = context.req.header('content-encoding') ?? 'identity';
  if ((mediaTypeOf(context) !== 'application/json' && !isNative(context)) || encoding !== 'identity') {
    throw new Refusal(
      415,
      () => 'Send the request as uncompressed JSON with Content-Type: application/json.',
    );
  }
  if (!bytes) throw new Refusal(413, ({tooLarge}) => tooLarge);
  return bytes;
}

/** Keeps only slugs. Anything else could be a visitor's words, which are not logged. */
const slugOrNothing = (booklet: string) =>
  /^[a-z]{2,20}(?:-[a-z\d]{1,20}){1,9}$/.test(booklet) ? booklet : undefined;

/** Makes the answer to a new request and its message. */
function makeAnswer(
  {keys, origin, log, content}: Services,
  {id, booklet}: AcceptedRequest['request'],
  strings: VisitorStrings,
): Pick<AcceptedRequest, 'answer' | 'message'> {
  const offered = findBooklet(content, booklet);
  if (!offered) {
    // Logged because it is a mistake in a partner's page, which affects all its visitors.
    if (booklet !== null)
      log.warn({booklet: slugOrNothing(booklet)}, 'A request names a booklet that does not exist.');
    return {
      answer: {status: 201, body: {message: strings.accepted}},
      message: undefined,
    };
  }
  const download = origin() + downloadPath(keys, offered.slug, id);
  const body = {
    message: strings.bookletReady(offered.title),
    download,
  };
  return {
    answer: {status: 201, body},
    message: bookletMessage(content.publisher, offered, download, strings),
  };
}

/** Parses and validates the request. */
function validRequest(context: Context, bytes: Uint8Array): ValidRequest {
  const schema = isNative(context) ? nativeRequest : bookletRequest;
  const body = parseBody(context, bytes);
  const locale = localeIn(body);
  if (locale !== undefined) formLocales.set(context, locale);
  const result = schema.safeParse(body);
  if (!result.success) throw new Refusal(422, strings => validationAnswer(result.error.issues, strings));
  if (!result.data.consent.granted) throw new Refusal(422, ({needsConsent}) => needsConsent);
  return result.data;
}

/** The origin of a request that was accepted, and what the staff is told about it. */
function originAndNotices(
  context: Context,
  {settings, content, origin: ownOrigin}: Services,
  request: ValidRequest,
): Pick<AcceptedRequest, 'origin' | 'notices'> {
  const origin = originToCheck(context) ?? null;
  const {adminToken, notifyEmail, notifyWebhook, notifyDetails: details} = settings;
  const url = adminToken === undefined ? null : `${ownOrigin()}${adminPath}/requests/${request.id}`;
  const wanted = {email: notifyEmail !== undefined, webhook: notifyWebhook !== undefined, details};
  return {origin, notices: noticesOf(content, {request, origin, url}, wanted)};
}

async function receiveRequest(context: Context, services: Services, accepts: OriginCheck): Promise<Answer> {
  const bytes = await receiveBody(context, accepts);
  const {database, keys, limits, settings, visitorAddress} = services;
  const {incoming} = (context.env ?? {}) as Partial<HttpBindings>;
  const request = validRequest(context, bytes);
  const {altcha} = request.proof;
  const solved = altcha === null ? undefined : await verifyChallenge(keys, altcha);
  const isMissing = !solved && (altcha !== null || settings.challenge === 'required');
  const {answer, message} = makeAnswer(services, request, stringsOf(context));
  const outcome = await storeRequest(
    database,
    {
      request,
      digest: createHash('sha256').update(bytes).digest('hex'),
      answer,
      message,
      ...originAndNotices(context, services, request),
      challenge: isMissing ? 'failed' : solved,
    },
    limits.limitsFor(visitorAddress(incoming), normalizeEmail(request.fields.email)),
  );
  if (outcome.kind === 'limited') throw rateLimited(outcome.seconds);
  if (outcome.kind === 'refused') throw refusals[outcome.reason];
  if (outcome.kind === 'stored') services.messageStored();
  return outcome.answer;
}

/** Receives booklet requests, as JSON or as plain posts. Mounted at `/api/requests`. */
export function requestsRoutes(services: Services): Hono {
  const {settings, origin, log} = services;
  const accepts = makeOriginCheck(settings.allowedOrigins, origin, log);
  const app = new Hono();

  app.use(
    cors({
      // A page sends no request after a refused preflight, so its origin has to be logged here.
      origin: sender => (sender === '' || accepts(sender) ? sender : null),
      allowMethods: ['POST'],
      allowHeaders: ['Content-Type', 'Idempotency-Key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );

  app.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context, services, error);
    log.error(describeError(error), 'A request could not be stored.');
    return refuse(context, services, new Refusal(503, ({script}) => script.failures.server, 2));
  });

  app.post('/', async context => {
    const answer = await receiveRequest(context, services, accepts);
    if (isNative(context)) return context.redirect(thanksPath, 303);
    return context.json(answer.body, answer.status as 201);
  });

  app.all('/', context => {
    context.header('Allow', settings.adminToken ? 'GET, HEAD, POST, DELETE, OPTIONS' : 'POST, OPTIONS');
    context.header('Connection', 'close');
    return context.json({message: 'Send requests with POST.'}, 405);
  });
  return app;
}

/** Issues challenges for forms with `challenge`. Mounted at `/api/challenge`. */
export function challengeRoutes({settings, keys}: Services): Hono {
  const app = new Hono();
  app.use(
    cors({origin: sender => (isAllowed(sender, settings.allowedOrigins) ? sender : null), maxAge: 600}),
  );
  app.get('/', async context => context.json(await makeChallenge(keys), 200, {'Cache-Control': 'no-store'}));
  return app;
}
