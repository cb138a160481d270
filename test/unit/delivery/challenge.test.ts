import {createChallenge, verifySolution} from 'altcha-lib/v1';
import {expect} from 'chai';
import {solveChallenge} from '../../../src/delivery/challenge.js';

const url = 'https://requests.example/api/challenge';

async function hexOf(text: string, algorithm = 'SHA-256'): Promise<string> {
  const digest = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes a challenge as servers do: the digest of salt and number, and a signature that only the server checks. */
async function challengeOf(number: number, changes: Record<string, unknown> = {}) {
  const salt = 'b1946ac92492?expires=1790000000';
  return {
    algorithm: 'SHA-256',
    challenge: await hexOf(salt + String(number)),
    salt,
    signature: 'c0ffee',
    maxnumber: 3000,
    ...changes,
  };
}

function answering(body: unknown, requests: [string, RequestInit][] = []): typeof fetch {
  return async (input, options = {}) => {
    requests.push([input instanceof Request ? input.url : String(input), options]);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

const solve = (body: unknown, signal = new AbortController().signal) =>
  solveChallenge(url, signal, answering(body));

describe('a proof of work', () => {
  for (const number of [0, 1, 777, 3000]) {
    it(`finds the number ${String(number)}, and returns it with the challenge`, async () => {
      const {maxnumber: _most, ...rest} = await challengeOf(number);
      const solution = JSON.parse(atob(await solve({...rest, maxnumber: 3000}))) as unknown;
      expect(solution).to.deep.equal({...rest, number});
    });
  }

  it('is accepted by ALTCHA’s own library', async () => {
    const hmacKey = 'a key of this test';
    const expires = new Date(Date.now() + 600_000);
    const challenge = await createChallenge({hmacKey, expires, maxNumber: 2000});
    const solution = await solve(challenge);
    expect(await verifySolution(solution, hmacKey)).to.equal(true);
    expect(await verifySolution(solution, 'another key')).to.equal(false);
  });

  it('is found in a worker, which is terminated', async () => {
    const {Worker} = window;
    let made = 0;
    let ended = 0;
    window.Worker = class extends Worker {
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super(...parameters);
        made += 1;
      }
      override terminate() {
        ended += 1;
        super.terminate();
      }
    };
    try {
      expect(JSON.parse(atob(await solve(await challengeOf(321))))).to.include({number: 321});
    } finally {
      window.Worker = Worker;
    }
    expect([made, ended]).to.deep.equal([1, 1]);
  });

  it('is found with the other algorithms too', async () => {
    const challenge = await hexOf('salt42', 'SHA-512');
    const body = {algorithm: 'SHA-512', challenge, salt: 'salt', signature: 'x', maxnumber: 100};
    expect(JSON.parse(atob(await solve(body)))).to.include({number: 42});
  });

  it('is found in slices if the page allows no worker', async () => {
    const {Worker} = window;
    window.Worker = function () {
      throw new TypeError('This page allows none.');
    } as unknown as typeof Worker;
    try {
      expect(JSON.parse(atob(await solve(await challengeOf(1234))))).to.include({number: 1234});
    } finally {
      window.Worker = Worker;
    }
  });

  it('requests a new challenge each time, and sends nothing with that', async () => {
    const requests: [string, RequestInit][] = [];
    await solveChallenge(url, new AbortController().signal, answering(await challengeOf(5), requests));
    const [[address, options] = ['', {}]] = requests;
    expect(address).to.equal(url);
    expect(options).to.include({credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store'});
  });

  const broken: [string, unknown][] = [
    ['no JSON', '<p>Not found</p>'],
    ['nothing', null],
    ['another format', {challenge: {parameters: {}}}],
    ['an unknown digest', {algorithm: 'MD5', challenge: 'a', salt: 'b', signature: 'c', maxnumber: 9}],
    [
      'a number without end',
      {algorithm: 'SHA-256', challenge: 'a', salt: 'b', signature: 'c', maxnumber: 1e12},
    ],
    ['no answer to it', {algorithm: 'SHA-256', challenge: 'a', salt: 'b', signature: 'c', maxnumber: 300}],
  ];
  for (const [what, body] of broken) {
    it(`is refused if the challenge is ${what}`, async () => {
      let reason: unknown;
      await solve(body).catch((error: unknown) => (reason = error));
      expect(reason).to.be.instanceOf(Error);
    });
  }

  it('ends when it is aborted', async () => {
    const aborter = new AbortController();
    const body = await challengeOf(-1, {maxnumber: 5_000_000});
    const solving = solve(body, aborter.signal);
    aborter.abort(new Error('enough'));
    let reason: unknown;
    await solving.catch((error: unknown) => (reason = error));
    expect(String(reason)).to.contain('enough');
  });
});
