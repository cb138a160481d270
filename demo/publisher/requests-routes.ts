import {createHash} from 'node:crypto';
import {Hono, type Context} from 'hono';
import {cors} from 'hono/cors';
import type {Kysely} from 'kysely';
import type {WebhookAnswer} from '../../src/core/request.js';
import {systemCode} from '../serving/start-error.js';
import {findBooklet} from './content/booklets.js';
import type {Database} from './database.js';
import {readBody} from './request-body.js';
import {bookletRequest, refusal} from './request-schema.js';
import {answerOfTwin, storeRequest, type Answer} from './requests.js';
import {showPage} from './pages/show.js';
import {readNativePost, refusedPage} from './native-post.js';

export interface RequestsOptions {
  database: Kysely<Database>;
  /** The publisher's own URL, without a slash at its end; known once it listens. */
  origin: () => string;
  /** The exact origins whose pages may send requests. */
  partnerOrigins: readonly string[] | 'any';
  /** Told of failures; never of anything a visitor typed. */
  log: (line: string) => void;
}

/** Where a browser goes that posted a form by itself. */
export const thanksPath = '/thanks/';

const largestBody = 64 * 1024;

type Refusal = 400 | 403 | 409 | 413 | 415 | 422 | 503;

/** Refuses a request: in JSON, or with a page for a browser that posted it by itself. */
function refuse(context: Context, status: Refusal, answer: WebhookAnswer) {
  return typeOf(context) === 'application/x-www-form-urlencoded'
    ? showPage(context, refusedPage(answer), status)
    : context.json(answer, status);
}

const say = (context: Context, status: Refusal, message: string) => refuse(context, status, {message});

function typeOf(context: Context): string | undefined {
  return context.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
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

function thanks(booklet: string | null, origin: string): Answer {
  const offered = findBooklet(booklet);
  const body: WebhookAnswer = offered
    ? {
        message: `Thank you. Your copy of “${offered.title}” is ready.`,
        download: `${origin}/booklets/${offered.slug}.pdf`,
      }
    : {message: 'Thank you. Your request has arrived.'};
  return {status: 201, body};
}

/** Takes requests for booklets as our JSON webhook has them. Mounted under `/api/requests`. */
export function requestsRoutes({database, origin, partnerOrigins, log}: RequestsOptions): Hono {
  const app = new Hono();

  app.use(
    cors({
      origin: partnerOrigins === 'any' ? '*' : [...partnerOrigins],
      allowMethods: ['POST'],
      allowHeaders: ['Content-Type', 'Idempotency-Key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );

  app.onError((error, context) => {
    // The code alone: the messages of a database quote the values they complain of.
    log(`A request could not be stored (${systemCode(error) || error.name}).`);
    context.header('Retry-After', '2');
    return say(context, 503, 'We could not store your request. Please try again.');
  });

  app.post('/', async context => {
    const {bytes, ended} = await readBody(context.req.raw, largestBody);
    if (!ended) context.header('Connection', 'close');

    const from = context.req.header('origin');
    if (partnerOrigins !== 'any' && from !== undefined && !partnerOrigins.includes(from)) {
      return say(context, 403, 'Pages of this origin may not send requests here.');
    }
    const type = typeOf(context);
    const isNative = type === 'application/x-www-form-urlencoded';
    const encoding = context.req.header('content-encoding') ?? 'identity';
    if ((type !== 'application/json' && !isNative) || encoding !== 'identity') {
      return say(context, 415, 'A request is sent as plain JSON, with Content-Type: application/json.');
    }
    if (!bytes) return say(context, 413, 'A request may have 64 kB at most.');

    let body: unknown;
    try {
      body = isNative ? readNativePost(new TextDecoder('utf-8', {fatal: true}).decode(bytes)) : parse(bytes);
    } catch {
      return say(context, 400, `The body is not valid ${isNative ? 'text' : 'JSON'}.`);
    }
    const id = idOf(body);
    if (!isNative && (typeof id !== 'string' || context.req.header('idempotency-key') !== id)) {
      return say(context, 400, 'The header Idempotency-Key must repeat the id of the request.');
    }
    const read = bookletRequest.safeParse(body);
    if (!read.success) return refuse(context, 422, refusal(read.error.issues));
    if (!read.data.consent.granted)
      return say(context, 422, 'We can only act on a request with your consent.');

    const digest = createHash('sha256').update(bytes).digest('hex');
    const stored = await storeRequest(database, read.data, digest, thanks(read.data.booklet, origin()));
    const answer = stored === 'conflict' ? await answerOfTwin(database, read.data) : stored;
    if (!answer) return say(context, 409, 'This id belongs to a request with other content.');
    if (isNative) return context.redirect(thanksPath, 303);
    return context.json(answer.body, answer.status as 201);
  });

  app.all('/', context => {
    context.header('Allow', 'POST, OPTIONS');
    context.header('Connection', 'close');
    return context.json({message: 'Requests are sent with POST.'}, 405);
  });
  return app;
}
