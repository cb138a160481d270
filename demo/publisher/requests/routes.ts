import {createHash} from 'node:crypto';
import {Hono, type Context} from 'hono';
import {cors} from 'hono/cors';
import type {HttpBindings} from '@hono/node-server';
import type {WebhookAnswer} from '../../../src/request/request.js';
import {bookletMessage} from '../mail/booklet-message.js';
import {makeChallenge, solvedChallenge} from './challenges.js';
import {findBooklet} from '../booklets/booklets.js';
import {downloadPath} from '../booklets/download-link.js';
import {readFormBody} from './form-body.js';
import {codeOf} from '../log.js';
import {readNativePost, refusedPage} from './native-post.js';
import {isAllowed} from './origins.js';
import {showPage} from '../site/show.js';
import {readBody} from './body.js';
import {bookletRequest, nativeRequest, refusal, type TakenRequest} from './schema.js';
import {answerOf, storeRequest, type AcceptedRequest, type Answer, type Refused} from './store.js';
import type {Services} from '../services.js';
import {visitorAddress} from './visitor-address.js';

/** The page to which a plain post is redirected. */
export const thanksPath = '/thanks/';

const largestBody = 64 * 1024;

type Status = 400 | 403 | 408 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

/** A refused request: its status, its answer and the wait. */
class Refusal extends Error {
  readonly status: Status;
  readonly answer: WebhookAnswer;
  /** Seconds to wait before another try. */
  readonly wait: number | undefined;

  constructor(status: Status, answer: string | WebhookAnswer, wait?: number) {
    super('refused');
    this.status = status;
    this.answer = typeof answer === 'string' ? {message: answer} : answer;
    this.wait = wait;
  }
}

const refusals: Record<Refused, Refusal> = {
  conflict: new Refusal(
    409,
    'Another request with this ID is already stored. Please reload the page and try again.',
  ),
  erased: new Refusal(410, 'This request was erased. Please reload the page to send a new one.'),
  'challenge-used': new Refusal(
    422,
    'The spam check for this form was already used. Please send the form again.',
  ),
};

function typeOf(context: Context): string | undefined {
  return context.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
}

const isNative = (context: Context) => typeOf(context) === 'application/x-www-form-urlencoded';

/** The statuses after which the visitor can correct the form or try again. */
const passing: readonly Status[] = [408, 413, 422, 429, 503];

/** Answers with JSON, or with a page for a plain post. */
function refuse(context: Context, {status, answer, wait}: Refusal) {
  if (wait) context.header('Retry-After', String(wait));
  return isNative(context)
    ? showPage(context, refusedPage(answer, passing.includes(status)), status)
    : context.json(answer, status);
}

function parse(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  // Unlike other names, this one would be lost on the way into an object, and the visitor's words with it.
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '__proto__') throw new SyntaxError('A member is called __proto__.');
    return value;
  });
}

function idOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
}

/** Parses the body into the shape of the webhook. Its members are not validated yet. */
function bodyOf(context: Context, bytes: Uint8Array): unknown {
  const key = context.req.header('idempotency-key');
  let body: unknown;
  try {
    body = isNative(context) ? readNativePost(readFormBody(bytes), key) : parse(bytes);
  } catch {
    throw new Refusal(400, `The body is not valid ${isNative(context) ? 'text' : 'JSON'}.`);
  }
  // A browser that posts by itself sends no such header, and may send no id.
  if (key === undefined && isNative(context)) return body;
  const id = idOf(body);
  if (typeof id !== 'string' || key !== id) {
    throw new Refusal(400, 'The Idempotency-Key header must equal the ID of the request.');
  }
  return body;
}

/**
 * Where the page stands that sends, where it has to be asked about. A browser that posts by itself says nothing of a page
 * that tells nobody where it is, and there is nothing to be gained from it: no cookie of ours opens anything here.
 */
function originOf(context: Context): string | undefined {
  const from = context.req.header('origin');
  return from === 'null' && isNative(context) ? undefined : from;
}

/** Reads the body, and checks origin, content type and size. */
async function bytesOf(context: Context, {settings, origin, log}: Services): Promise<Uint8Array> {
  const {bytes, ended, late} = await readBody(context.req.raw, largestBody);
  if (!ended) context.header('Connection', 'close');
  if (late) throw new Refusal(408, 'It took too long to send. Please try again.');
  const from = originOf(context);
  if (from !== undefined && from !== new URL(origin()).origin && !isAllowed(from, settings.allowedOrigins)) {
    // The page itself may not read what it is answered.
    if (isNews(from))
      log.warn({origin: from}, 'Pages of an origin that is not in ALLOWED_ORIGINS are refused.');
    throw new Refusal(403, 'This website may not send requests to us. Please contact us another way.');
  }
  const encoding = context.req.header('content-encoding') ?? 'identity';
  if ((typeOf(context) !== 'application/json' && !isNative(context)) || encoding !== 'identity') {
    throw new Refusal(415, 'Send the request as uncompressed JSON with Content-Type: application/json.');
  }
  if (!bytes) throw new Refusal(413, 'This request is too long. Please shorten your message.');
  return bytes;
}

/** The booklet's name if it looks like a slug. Anything else could be a visitor's words, and is not logged. */
const slugOf = (booklet: string) =>
  /^[a-z]{2,20}(?:-[a-z\d]{1,20}){1,9}$/.test(booklet) ? booklet : undefined;

const refusedOrigins = new Set<string>();

/** Whether a web origin is refused for the first time. Origins of browser extensions identify a browser, and are not logged. */
function isNews(origin: string): boolean {
  const isNew = /^https?:\/\/[\w.:[\]-]{1,100}$/.test(origin) && !refusedOrigins.has(origin);
  if (isNew && refusedOrigins.size < 1000) refusedOrigins.add(origin);
  return isNew && refusedOrigins.size < 1000;
}

/** The answer to a new request, and the message that is sent for it. */
function reply(
  {keys, origin, log}: Services,
  {id, booklet}: AcceptedRequest['request'],
): Pick<AcceptedRequest, 'answer' | 'message'> {
  const offered = findBooklet(booklet);
  if (!offered) {
    // A slip in a partner's page, which every reader of it would pay for.
    if (booklet !== null) log.warn({booklet: slugOf(booklet)}, 'A booklet was asked for that there is not.');
    return {
      answer: {status: 201, body: {message: 'Thank you. We have your request.'}},
      message: undefined,
    };
  }
  const download = origin() + downloadPath(keys, offered.slug, id);
  const body = {
    message: `Thank you. Your copy of “${offered.title}” is ready. We will also email you a link to it.`,
    download,
  };
  return {answer: {status: 201, body}, message: bookletMessage(offered, download)};
}

function tooMany(wait: number): Refusal {
  const minutes = Math.ceil(wait / 60);
  const patience = minutes > 1 ? `${String(minutes)} minutes` : 'a minute';
  return new Refusal(
    429,
    `We are getting many requests right now. Please wait ${patience}, then try again.`,
    wait,
  );
}

/** Parses and validates the request. */
function requestOf(context: Context, bytes: Uint8Array): TakenRequest {
  const schema = isNative(context) ? nativeRequest : bookletRequest;
  const read = schema.safeParse(bodyOf(context, bytes));
  if (!read.success) throw new Refusal(422, refusal(read.error.issues));
  if (!read.data.consent.granted)
    throw new Refusal(422, 'We need your consent to answer your request. Please agree, then send it again.');
  return read.data;
}

async function take(context: Context, services: Services): Promise<Answer> {
  const bytes = await bytesOf(context, services);
  const {database, keys, limits, settings} = services;
  const {incoming} = (context.env ?? {}) as Partial<HttpBindings>;
  const address = visitorAddress(incoming);
  const wait = await limits.take('address', address);

  const request = requestOf(context, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  // What is acknowledged already is answered again, whatever the limits say by now.
  const before = await answerOf(database, request, digest);
  if (wait && (before === undefined || typeof before === 'string')) throw tooMany(wait);
  const stored = before ?? (await storeNew());
  if (typeof stored === 'string') throw refusals[stored];
  return stored;

  async function storeNew() {
    const {altcha} = request.proof;
    const challenge = altcha === null ? undefined : await solvedChallenge(keys, altcha);
    if (!challenge && (altcha !== null || settings.challenge === 'required')) {
      throw new Refusal(422, 'The spam check failed. Please send the form again.');
    }
    const {email} = request.fields;
    const replied = reply(services, request);
    const accepted = {request, digest, challenge, ...replied};
    const answer = await storeRequest(database, accepted, async transaction => {
      for (const [kind, value] of [
        ['email-from-address', `${address} ${email}`],
        ['email', email],
      ] as const) {
        const tooSoon = await limits.take(kind, value, transaction);
        if (tooSoon) throw tooMany(tooSoon);
      }
    });
    if (replied.message) services.messageStored();
    return answer;
  }
}

/** Receives requests for booklets, as JSON or as plain posts. Mounted at `/api/requests`. */
export function requestsRoutes(services: Services): Hono {
  const {settings, log} = services;
  const app = new Hono();

  app.use(
    cors({
      origin: from => (isAllowed(from, settings.allowedOrigins) ? from : null),
      allowMethods: ['POST'],
      allowHeaders: ['Content-Type', 'Idempotency-Key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );

  app.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context, error);
    log.error({code: codeOf(error)}, 'A request could not be stored.');
    return refuse(
      context,
      new Refusal(503, 'Something went wrong at our end. Please try again in a few minutes.', 2),
    );
  });

  app.post('/', async context => {
    const answer = await take(context, services);
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
  app.use(cors({origin: from => (isAllowed(from, settings.allowedOrigins) ? from : null), maxAge: 600}));
  app.get('/', async context => context.json(await makeChallenge(keys), 200, {'Cache-Control': 'no-store'}));
  return app;
}
