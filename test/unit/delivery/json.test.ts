import {corsResponse} from '../../support/cors-response.js';
import {expect} from 'chai';
import type {DeliveryResult} from '../../../src/delivery/delivery-result.js';
import {postJson} from '../../../src/delivery/json.js';

const action = 'https://requests.example/api/requests';
const id = '0b8f4b3c-5a5e-4f43-9d0e-1c8f0a7b6c5d';
const body = '{"id": "…",  "fields": {"name": "Zoë 💐 </script>"}}';

/** Makes one attempt, with a fake answer. */
async function post(answer: Response | ((options: RequestInit) => Response)): Promise<DeliveryResult> {
  const {signal} = new AbortController();
  return postJson(action, id, body, signal, async (_, options = {}) =>
    answer instanceof Response ? answer : answer(options),
  );
}

async function codeOf(status: number, content: BodyInit | null = null): Promise<string> {
  return (await post(corsResponse(content, {status}))).code;
}

/** Answers a redirect as browsers do: they follow it, here with a GET, unless `redirect` is `manual`. */
function redirect({redirect: mode}: RequestInit): Response {
  if (mode === 'follow' || mode === undefined) return corsResponse('<h1>Elsewhere</h1>');
  if (mode === 'error') throw new TypeError('Failed to fetch');
  const response = Response.error();
  Object.defineProperty(response, 'type', {value: 'opaqueredirect'});
  return response;
}

describe('a request that is posted as JSON', () => {
  it('does not outlive the page if it is larger than browsers allow for that', async () => {
    const long = JSON.stringify({message: 'x'.repeat(70_000)});
    const status = await postJson(action, id, long, new AbortController().signal, async (_, options) => {
      // Nothing is sent: `fetch` is a fake.
      return corsResponse(null, {status: new Request(action, options).keepalive ? 500 : 413});
    });
    expect(status.code).to.equal('refused');
  });

  it('is sent once, with its id, and without cookies and referrer', async () => {
    const requests: [unknown, RequestInit][] = [];
    const {signal} = new AbortController();
    await postJson(action, id, body, signal, async (url, options = {}) => {
      requests.push([url, options]);
      return corsResponse();
    });
    expect(requests).to.have.length(1);
    const [url, {headers, ...options}] = requests[0] ?? expect.fail();
    expect(url).to.equal(action);
    expect([...new Headers(headers)]).to.deep.equal([
      ['content-type', 'application/json'],
      ['idempotency-key', id],
    ]);
    expect(options).to.deep.equal({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      body,
      keepalive: true,
      signal,
    });
  });

  it('uses the page’s fetch by default', async () => {
    const {fetch} = window;
    const requests: unknown[] = [];
    window.fetch = async url => {
      requests.push(url);
      return corsResponse();
    };
    try {
      await postJson(action, id, body, new AbortController().signal);
    } finally {
      window.fetch = fetch;
    }
    expect(requests).to.deep.equal([action]);
  });

  for (const [status, content, what] of [
    [200, '{"message": "Thanks"}', 'JSON'],
    [200, '', 'nothing'],
    [201, '{}', 'JSON'],
    [202, '', 'nothing'],
    [204, null, 'nothing'],
  ] as const) {
    it(`is sent if the answer is ${status} with ${what}`, async () => {
      expect(await codeOf(status, content)).to.equal('sent');
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`may be sent later if the answer is ${status}, which is not followed`, async () => {
      expect(await post(redirect)).to.deep.equal({
        code: 'server',
        answer: {errors: []},
        retryAfter: undefined,
      });
    });
  }

  for (const status of [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451]) {
    it(`is refused if the answer is ${status}`, async () => {
      expect(await codeOf(status, '{}')).to.equal('refused');
    });
  }

  for (const [status, code] of [
    [408, 'server'],
    [425, 'server'],
    [429, 'busy'],
    [500, 'server'],
    [502, 'server'],
    [503, 'busy'],
    [504, 'server'],
    [599, 'server'],
  ] as const) {
    it(`may be sent later if the answer is ${status}`, async () => {
      expect(await codeOf(status, '<h1>Sorry</h1>')).to.equal(code);
    });
  }

  it('throws without an answer', async () => {
    let thrown: unknown;
    await post(() => {
      throw new TypeError('Failed to fetch');
    }).catch((error: unknown) => (thrown = error));
    expect(thrown).to.be.instanceOf(TypeError);
  });
});

describe('the answer to a request', () => {
  const json = (value: unknown, status = 200) => post(corsResponse(JSON.stringify(value), {status}));

  it('has the message and links for the visitor', async () => {
    const answer = {message: 'Thanks', download: '/booklets/a.pdf', redirect: 'https://press.example/'};
    expect(await json({...answer, more: 1})).to.deep.equal({code: 'sent', answer: {...answer, errors: []}});
  });

  it('has the errors of the fields', async () => {
    const errors = [
      {field: 'email', message: 'Use another address'},
      {field: 'phone', message: 'Use another number'},
    ];
    const outcome = await json({message: 'Look again', errors}, 422);
    expect(outcome).to.deep.equal({code: 'refused', answer: {message: 'Look again', errors}});
  });

  for (const value of [
    null,
    true,
    5,
    'Thanks',
    [],
    [{message: 'Thanks'}],
    {message: 5, download: {}, redirect: ['x']},
    {message: ' ', download: '', redirect: '\n'},
    {errors: {}},
    {errors: ''},
  ]) {
    it(`is empty if it is ${JSON.stringify(value)}`, async () => {
      expect(await json(value)).to.deep.equal({code: 'sent', answer: {errors: []}});
    });
  }

  for (const errors of [
    'none',
    {field: 'email', message: 'Wrong'},
    [null, 1, 'email', [], {field: 'email'}, {field: 'email', message: 1}, {message: ' '}],
  ]) {
    it(`has no errors of fields and does not acknowledge the request with ${JSON.stringify(errors)}`, async () => {
      const {code, answer} = await json({errors});
      expect({code, answer}).to.deep.equal({code: 'unknown', answer: {errors: []}});
    });
  }

  it('acknowledges the request even if its body is lost', async () => {
    const lost = new ReadableStream({
      start: controller => {
        controller.enqueue(new TextEncoder().encode('{"mess'));
        controller.error(new TypeError('network error'));
      },
    });
    expect(await post(corsResponse(lost))).to.deep.equal({code: 'sent', answer: {errors: []}});
  });

  it('does not acknowledge the request if the body of a refusal is lost', async () => {
    const lost = new ReadableStream({start: controller => controller.error(new TypeError('network error'))});
    expect((await post(corsResponse(lost, {status: 400}))).code).to.equal('refused');
  });
});

describe('a destination that asks to wait', () => {
  const after = async (value: string, status = 429) => {
    const headers = {'Retry-After': value};
    return (await post(corsResponse(null, {status, headers}))).retryAfter;
  };

  for (const [value, milliseconds] of [
    ['0', 0],
    ['7', 7000],
    ['120', 120_000],
    ['1000000000', 1e12],
    ['Fri, 31 Dec 1999 23:59:59 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    ['1e3', undefined],
    ['7 seconds', undefined],
  ] as const) {
    it(`${milliseconds === undefined ? 'gives no time' : `gives ${milliseconds} ms`} with "${value}"`, async () => {
      expect(await after(value)).to.equal(milliseconds);
    });
  }

  it('may give a date', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    // Dates in headers have no milliseconds.
    expect(await after(date)).to.be.within(50_000, 60_000);
  });

  it('may have a server error', async () => {
    expect(await after('3', 500)).to.equal(3000);
    expect(await after('3', 503)).to.equal(3000);
  });
});

describe('an answer with a status of success', () => {
  for (const body of [
    '',
    ' \n',
    '{}',
    '[]',
    'null',
    'true',
    '{"message":"Thanks"}',
    '{"errors":[]}',
    '{"error":null,"ok":true}',
  ]) {
    it(`acknowledges the request: ${JSON.stringify(body)}`, async () => {
      expect((await post(corsResponse(body))).code).to.equal('sent');
    });
  }

  for (const body of [
    '<!doctype html><title>Log in</title>',
    'OK',
    '{"success":false}',
    '{"ok":false,"message":"No"}',
    '{"error":"quota"}',
    '{"error":{"code":1}}',
    '{"errors":[{"field":"email","message":"Taken"}]}',
    '{"errors":{"email":["Taken"]}}',
    '{"status":"error"}',
    '{"status":"failed"}',
    '{"message":"Tha',
  ]) {
    it(`does not acknowledge it if the body says otherwise, and a warning says so: ${body}`, async () => {
      const {code, warning} = await post(corsResponse(body));
      expect(code).to.equal('unknown');
      expect(warning).to.contain('destination="webhook"');
    });
  }

  it('is judged by its body, not by its type', async () => {
    const headers = {'Content-Type': 'text/html'};
    expect((await post(corsResponse('{"message":"Thanks"}', {headers}))).code).to.equal('sent');
  });

  it('counts only if it comes from the destination itself', async () => {
    expect(await post(new Response('{}'))).to.deep.equal({code: 'network'});
    const elsewhere = Object.defineProperty(new Response('{}'), 'url', {value: `${location.origin}/login`});
    const {signal} = new AbortController();
    const own = `${location.origin}/api/requests`;
    expect((await postJson(own, id, body, signal, async () => elsewhere)).code).to.equal('network');
    const same = Object.defineProperty(new Response('{}'), 'url', {value: own});
    expect((await postJson(own, id, body, signal, async () => same)).code).to.equal('sent');
  });
});
