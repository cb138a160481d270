import assert from 'node:assert/strict';
import {createHash, createHmac} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {createChallenge} from 'altcha-lib/v1';
import {keysFrom} from '../../demo/publisher/secret.js';
import type {PublisherOptions} from '../../demo/publisher/server.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {eachSharedDatabase} from './support/databases.js';
import {aRequest, send} from './support/sending.js';

const signingSecret = 'a secret of at least thirty-two characters';

interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber?: number;
}

/** Solves a challenge synchronously, which is faster than the form does it. */
function solve({algorithm, challenge, salt, signature}: Challenge): Record<string, unknown> {
  for (let number = 0; number <= 100_000; number += 1) {
    const hash = createHash('sha256')
      .update(salt + String(number))
      .digest('hex');
    if (hash === challenge) return {algorithm, challenge, salt, signature, number};
  }
  return assert.fail('there is no solution');
}

/** A challenge of this publisher, with fewer numbers to try. */
const easyChallenge = (): Promise<Challenge> =>
  createChallenge({
    hmacKey: keysFrom(signingSecret).keyFor('challenge'),
    maxnumber: 50,
    expires: new Date(Date.now() + 60_000),
  });

const encode = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

const withSolution = (altcha: string | null) => aRequest({proof: {altcha, trap: '', elapsed: 1}});

eachSharedDatabase((_, shared) => {
  const start = (options: Partial<PublisherOptions> = {}) =>
    startPublisher({port: 0, ...shared().place, database: shared(), signingSecret, ...options});

  describe('a challenge', () => {
    let publisher: Publisher;
    before(async () => {
      publisher = await start();
    });
    after(() => publisher.close());

    async function fetchChallenge(): Promise<Challenge> {
      const response = await fetch(`${publisher.url}/api/challenge`, {
        headers: {Origin: 'http://localhost:4311'},
      });
      assert.equal(response.headers.get('access-control-allow-origin'), 'http://localhost:4311');
      assert.equal(response.headers.get('cache-control'), 'no-store', 'each form gets its own challenge');
      return (await response.json()) as Challenge;
    }

    async function assertRefused(solution: string): Promise<void> {
      const {status, body} = await send(publisher.url, withSolution(solution));
      assert.equal(status, 422);
      assert.match(body.message ?? '', /Please send the form again\.$/);
    }

    it('is accepted once', async () => {
      const solution = encode(solve(await fetchChallenge()));
      const request = withSolution(solution);
      const {status, body} = await send(publisher.url, request);
      assert.equal(status, 201);
      await assertRefused(solution);
      assert.deepEqual(
        (await send(publisher.url, request)).body,
        body,
        'a retry does not count as a second use',
      );
    });

    it('is accepted for one of ten simultaneous requests', async () => {
      const solution = encode(solve(await easyChallenge()));
      const replies = await Promise.all(
        Array.from({length: 10}, () => send(publisher.url, withSolution(solution))),
      );
      const statuses = replies.map(({status}) => status).sort();
      assert.deepEqual(statuses, [201, ...Array.from({length: 9}, () => 422)]);
      const rows = await publisher.requests();
      assert.equal(rows.filter(({proof}) => proof.altcha === solution).length, 1, 'one is stored');
    });

    it('is refused with a wrong number', async () => {
      const solution = solve(await easyChallenge());
      await assertRefused(encode({...solution, number: Number(solution['number']) + 1}));
    });

    it('is refused with a signature by another key', async () => {
      const key = keysFrom('some other secret of thirty-two characters').keyFor('challenge');
      const expires = new Date(Date.now() + 60_000);
      await assertRefused(encode(solve(await createChallenge({hmacKey: key, maxnumber: 50, expires}))));
    });

    it('is refused when it has expired, by the server’s clock', async () => {
      const hmacKey = keysFrom(signingSecret).keyFor('challenge');
      const expires = new Date(Date.now() - 1000);
      await assertRefused(encode(solve(await createChallenge({hmacKey, maxnumber: 50, expires}))));
    });

    it('is refused if it never expires', async () => {
      const hmacKey = keysFrom(signingSecret).keyFor('challenge');
      await assertRefused(encode(solve(await createChallenge({hmacKey, maxnumber: 50}))));
    });

    it('is refused with digits moved from the number to the expiry, which would extend it (CVE-2025-68113)', async () => {
      const hmacKey = keysFrom(signingSecret).keyFor('challenge');
      const expires = Math.floor(Date.now() / 1000) + 60;
      // Made like the library did before it ended the salt with `&`.
      const salt = `0123456789abcdef01234567?expires=${String(expires)}`;
      const number = 1234;
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + String(number)));
      const hex = Buffer.from(hash).toString('hex');
      const signature = createHmac('sha256', hmacKey).update(hex).digest('hex');
      const spliced = {algorithm: 'SHA-256', challenge: hex, signature, salt: `${salt}1`, number: 234};
      await assertRefused(encode(spliced));
      await assertRefused(encode({...spliced, salt, number}));
    });

    for (const invalid of ['', 'x', encode(null), encode([]), encode({number: 'x'}), 'é'.repeat(1000)]) {
      it(`is refused as ${JSON.stringify(invalid).slice(0, 30)}`, () => assertRefused(invalid));
    }
  });

  describe('a publisher with CHALLENGE=required', () => {
    it('accepts a request with a solved challenge only', async () => {
      const publisher = await start({challenge: 'required'});
      assert.equal((await send(publisher.url, withSolution(null))).status, 422);
      const {status} = await send(publisher.url, withSolution(encode(solve(await easyChallenge()))));
      assert.equal(status, 201);
      await publisher.close();
    });
  });
});
