import {expect} from 'chai';
import {fetchAnswer, type FetchOptions} from '../../../src/article/fetch-answer.js';
import {loadJson} from '../../../src/article/load-article.js';
import type {Answer} from '../../../src/article/source.js';
import type {Failed, Failure} from '../../../src/values/failure.js';

const url = 'https://publisher.example/wp-json/wp/v2/posts/5';

/** A network that answers in one way, and remembers what it was asked. */
class Network {
  readonly requests: {url: string; options: RequestInit}[] = [];
  readonly #answer: (signal: AbortSignal) => Promise<Response>;

  constructor(answer: (signal: AbortSignal) => Promise<Response> | Response) {
    this.#answer = async signal => answer(signal);
  }

  readonly fetch: typeof fetch = (input, options = {}) => {
    this.requests.push({url: input instanceof Request ? input.url : String(input), options});
    return this.#answer(options.signal ?? new AbortController().signal);
  };
}

/** Answers nothing until it is told to stop. */
const silence = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

interface Patience {
  signal?: AbortSignal;
  timeout?: number;
}

function request(network: Network, options: Patience = {}): Promise<{readonly json: unknown} | Failed> {
  const {signal = new AbortController().signal, timeout = 5000} = options;
  return loadJson(url, {signal, timeout, fetch: network.fetch});
}

async function load(network: Network, options: Patience = {}): Promise<unknown> {
  const loaded = await request(network, options);
  return 'failure' in loaded ? expect.fail(loaded.failure.code) : loaded.json;
}

async function failureOf(loading: Promise<object | Failed>): Promise<Failure> {
  const loaded = await loading;
  return 'failure' in loaded ? loaded.failure : expect.fail('It was loaded.');
}

const answerIn = (answer: Answer | Failed): Answer =>
  'failure' in answer ? expect.fail(answer.failure.code) : answer;

describe('what is loaded', () => {
  it('is what the JSON says', async () => {
    const network = new Network(() => new Response('{"a": ["ü", null]}'));
    expect(await load(network)).to.deep.equal({a: ['ü', null]});
    expect(network.requests.map(request => request.url)).to.deep.equal([url]);
  });

  it('may begin with a byte order mark and come in any pieces', async () => {
    const bytes = new TextEncoder().encode('\ufeff{"word": "Müller 東京"}');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await load(new Network(() => new Response(stream)))).to.deep.equal({word: 'Müller 東京'});
  });

  it('is asked for without cookies and without saying from where', async () => {
    const network = new Network(() => new Response('1'));
    await load(network);
    const [request] = network.requests;
    expect(request?.options).to.include({credentials: 'omit', referrerPolicy: 'no-referrer'});
    expect(request?.options.method ?? 'GET').to.equal('GET');
    // A header beyond the few that are free would cost a second request, a preflight.
    expect(Object.keys(request?.options.headers ?? {})).to.deep.equal(['Accept']);
  });
});

describe('what cannot be loaded', () => {
  const answers: [string, () => Response, string, number][] = [
    ['is not found', () => new Response('{"code": "rest_post_invalid_id"}', {status: 404}), 'http', 404],
    ['is refused', () => new Response('{}', {status: 403}), 'http', 403],
    ['fails on the server', () => new Response('oops', {status: 500}), 'http', 500],
    ['has no text', () => new Response(null, {status: 204}), 'empty', 0],
    ['is white space', () => new Response(' \n'), 'empty', 0],
    ['is a page', () => new Response('<!doctype html><title>Login</title>'), 'parse', 0],
    ['is cut off', () => new Response('{"title": {"rend'), 'parse', 0],
    ['does not arrive', () => Response.error(), 'http', 0],
  ];
  for (const [name, answer, code, status] of answers) {
    it(`${name}: ${code}`, async () => {
      const failure = await failureOf(request(new Network(answer)));
      expect(failure).to.include({code, status});
    });
  }

  it('for want of a connection or of permission is: network', async () => {
    const network = new Network(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(request(network))).to.include({code: 'network', status: 0});
  });

  it('because the connection breaks half-way is: network', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (controller.desiredSize === 1) controller.enqueue(new TextEncoder().encode('{"title":'));
        controller.error(new TypeError('network error'));
      },
    });
    expect(await failureOf(request(new Network(() => new Response(stream))))).to.include({code: 'network'});
  });

  it('in time is: timeout, and the request ends', async () => {
    let ended = false;
    const network = new Network(signal => {
      signal.addEventListener('abort', () => (ended = true));
      return silence(signal);
    });
    expect(await failureOf(request(network, {timeout: 1}))).to.include({code: 'timeout', status: 0});
    expect(ended).to.equal(true);
  });

  it('in time because its text does not end is: timeout', async () => {
    const network = new Network(signal => {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{'));
          signal.addEventListener('abort', () => {
            controller.error(signal.reason);
          });
        },
      });
      return new Response(stream);
    });
    expect(await failureOf(request(network, {timeout: 20}))).to.include({code: 'timeout'});
  });

  it('because it is larger than five megabytes is: too-large, and the rest is not waited for', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(0x20);
    let sent = 0;
    let ended = false;
    const network = new Network(signal => {
      signal.addEventListener('abort', () => (ended = true));
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          controller.enqueue(megabyte);
        },
      });
      return new Response(stream);
    });
    expect(await failureOf(request(network))).to.include({code: 'too-large'});
    expect(sent).to.be.below(10);
    expect(ended).to.equal(true);
  });

  it('and could be, up to five megabytes', async () => {
    const text = `"${'x'.repeat(5 * 1024 * 1024 - 2)}"`;
    expect(await load(new Network(() => new Response(text)))).to.have.length(text.length - 2);
    expect(await failureOf(request(new Network(() => new Response(`${text} `))))).to.include({
      code: 'too-large',
    });
  });
});

describe('a load that nobody wants any more', () => {
  it('ends with the reason it was given, which is no failure', async () => {
    const controller = new AbortController();
    const reason = new Error('removed');
    const loading = load(new Network(silence), {signal: controller.signal});
    controller.abort(reason);
    try {
      await loading;
      expect.fail('It was loaded.');
    } catch (error) {
      expect(error).to.equal(reason);
    }
  });

  it('leaves nothing listening', async () => {
    const {signal} = new AbortController();
    const listeners = new Set<unknown>();
    const {addEventListener: add, removeEventListener: remove} = signal;
    signal.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      listeners.add(listener);
      add.call(signal, type, listener);
    };
    signal.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      listeners.delete(listener);
      remove.call(signal, type, listener);
    };
    await load(new Network(() => new Response('1')), {signal});
    await failureOf(request(new Network(() => new Response('', {status: 500})), {signal}));
    expect(listeners.size).to.equal(0);
  });
});

describe('what several ask for', () => {
  const request = (network: Network, options: Partial<FetchOptions> = {}) =>
    fetchAnswer(url, {
      signal: new AbortController().signal,
      timeout: 5000,
      fetch: network.fetch,
      ...options,
    });
  const ask = async (...parameters: Parameters<typeof request>) => answerIn(await request(...parameters));

  it('is asked for once, whether they come together or one after the other', async () => {
    const network = new Network(() => new Response('Words'));
    const together = await Promise.all([ask(network), ask(network)]);
    const {text} = await ask(network);
    expect([...together.map(answer => answer.text), text]).to.deep.equal(['Words', 'Words', 'Words']);
    expect(network.requests).to.have.length(1);
  });

  it('is fetched again for an element that asks for a fresh answer, past any cache', async () => {
    let answers = 0;
    const network = new Network(() => new Response(`Words ${String((answers += 1))}`));
    await ask(network);
    expect((await ask(network, {isFresh: true})).text).to.equal('Words 2');
    expect((await ask(network)).text).to.equal('Words 2');
    expect(network.requests.map(({options}) => options.cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('is asked for again after it failed', async () => {
    let answers = 0;
    const network = new Network(() => new Response('Words', {status: (answers += 1) === 1 ? 500 : 200}));
    await failureOf(request(network));
    expect((await ask(network)).text).to.equal('Words');
  });

  it('goes on for the others when one leaves, and ends with the last', async () => {
    let ended = false;
    const network = new Network(signal => {
      signal.addEventListener('abort', () => (ended = true));
      return silence(signal);
    });
    const leaving = [new AbortController(), new AbortController()];
    const asked = leaving.map(({signal}) => ask(network, {signal}).catch((reason: unknown) => reason));
    leaving[0]?.abort('first');
    expect(await asked[0]).to.equal('first');
    expect(ended).to.equal(false);
    leaving[1]?.abort('second');
    expect(await asked[1]).to.equal('second');
    expect(ended).to.equal(true);
    expect(network.requests).to.have.length(1);
  });
});

describe('an answer', () => {
  const request = (response: Response, options: Partial<FetchOptions> = {}) =>
    fetchAnswer(url, {
      signal: new AbortController().signal,
      timeout: 5000,
      fetch: new Network(() => response).fetch,
      ...options,
    });
  const ask = async (...parameters: Parameters<typeof request>) => answerIn(await request(...parameters));

  it('in another charset is read in that', async () => {
    const headers = {'Content-Type': 'text/html; charset=ISO-8859-1'};
    const {text, mediaType} = await ask(new Response(Uint8Array.of(0x4d, 0xfc), {headers}));
    expect([text, mediaType]).to.deep.equal(['Mü', 'text/html']);
    expect((await ask(new Response(Uint8Array.of(0x4d, 0xfc)))).text).to.equal('Mü');
  });

  it('with other bytes than expected is not given: integrity', async () => {
    const integrity = 'sha256-HTFjHhqRYVXj9IM3HOVr2FFM6Gh5XgmzXmi0ZAtyMOQ=';
    expect(await failureOf(request(new Response('Words'), {integrity}))).to.include({code: 'integrity'});
    expect(await failureOf(request(new Response('Words'), {integrity: 'rubbish'}))).to.include({
      code: 'integrity',
    });
  });

  it('that is gone may say why', async () => {
    const {isGone, text} = await ask(new Response('{"withdrawn": true}', {status: 410}));
    expect([isGone, text]).to.deep.equal([true, '{"withdrawn": true}']);
    expect((await ask(new Response('', {status: 410}))).isGone).to.equal(true);
  });

  it('that is gone says nothing where other bytes are expected', async () => {
    const gone = new Response('{"withdrawn": {"reason": "Call us"}}', {status: 410});
    const {isGone, text} = await ask(gone, {
      integrity: 'sha256-HTFjHhqRYVXj9IM3HOVr2FFM6Gh5XgmzXmi0ZAtyMOQ=',
    });
    expect([isGone, text]).to.deep.equal([true, '']);
  });

  it('that the browser keeps from us is told from none: cors', async () => {
    const kept = new Network(() => new Response());
    const fetch: typeof window.fetch = (input, options) =>
      options?.mode === 'no-cors'
        ? kept.fetch(input, options)
        : Promise.reject(new TypeError('Failed to fetch'));
    const loading = fetchAnswer(url, {signal: new AbortController().signal, timeout: 5000, fetch});
    expect(await failureOf(loading)).to.include({code: 'cors', status: 0});
    expect(kept.requests[0]?.options).to.include({
      method: 'HEAD',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });
});
