import assert from 'node:assert/strict';
import {createHash, createHmac} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {createChallenge} from 'altcha-lib/v1';
import {keysFrom} from '../../demo/publisher/secret.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {eachDatabase} from './support/databases.js';
import {aRequest, send} from './support/sending.js';

const signingSecret = 'a secret of at least thirty-two characters';

interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber?: number;
}

/** As the form does it, and faster: one hash after the other. */
function solved({algorithm, challenge, salt, signature}: Challenge): Record<string, unknown> {
  for (let number = 0; number <= 100_000; number += 1) {
    const hash = createHash('sha256')
      .update(salt + String(number))
      .digest('hex');
    if (hash === challenge) return {algorithm, challenge, salt, signature, number};
  }
  return assert.fail('there is no solution');
}

const encoded = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

const withSolution = (altcha: string | null) => aRequest({proof: {altcha, trap: '', elapsed: 1}});

eachDatabase((_, place) => {
  describe('a challenge of the publisher', () => {
    let publisher: Publisher;
    before(async () => {
      publisher = await startPublisher({port: 0, ...(await place()), signingSecret});
    });
    after(() => publisher.close());

    async function challenge(): Promise<Challenge> {
      const response = await fetch(`${publisher.url}/api/challenge`, {
        headers: {Origin: 'http://localhost:4311'},
      });
      assert.equal(response.headers.get('access-control-allow-origin'), 'http://localhost:4311');
      assert.equal(response.headers.get('cache-control'), 'no-store', 'each form gets one of its own');
      return (await response.json()) as Challenge;
    }

    async function isRefused(solution: string): Promise<void> {
      const {status, body} = await send(publisher.url, withSolution(solution));
      assert.equal(status, 422);
      assert.match(body.message ?? '', /Please send the form again\.$/);
    }

    it('is accepted solved, once', async () => {
      const solution = encoded(solved(await challenge()));
      const request = withSolution(solution);
      const {status, body} = await send(publisher.url, request);
      assert.equal(status, 201);
      await isRefused(solution);
      assert.deepEqual((await send(publisher.url, request)).body, body, 'a retry is no second use');
    });

    it('is used by one of ten requests that come with it at once', async () => {
      const solution = encoded(solved(await challenge()));
      const replies = await Promise.all(
        Array.from({length: 10}, () => send(publisher.url, withSolution(solution))),
      );
      const statuses = replies.map(({status}) => status).sort();
      assert.deepEqual(statuses, [201, ...Array.from({length: 9}, () => 422)]);
      const rows = await publisher.requests();
      assert.equal(rows.filter(({proof}) => proof.altcha === solution).length, 1, 'one is stored');
    });

    it('is refused with a wrong number', async () => {
      const solution = solved(await challenge());
      await isRefused(encoded({...solution, number: Number(solution['number']) + 1}));
    });

    it('is refused with a signature of somebody else', async () => {
      const key = keysFrom('some other secret of thirty-two characters').keyFor('challenge');
      const expires = new Date(Date.now() + 60_000);
      await isRefused(encoded(solved(await createChallenge({hmacKey: key, maxnumber: 50, expires}))));
    });

    it('is refused when it has expired, by the clock of the server', async () => {
      const hmacKey = keysFrom(signingSecret).keyFor('challenge');
      const expires = new Date(Date.now() - 1000);
      await isRefused(encoded(solved(await createChallenge({hmacKey, maxnumber: 50, expires}))));
    });

    it('is refused where it never expires', async () => {
      const hmacKey = keysFrom(signingSecret).keyFor('challenge');
      await isRefused(encoded(solved(await createChallenge({hmacKey, maxnumber: 50}))));
    });

    it('is refused with digits moved from the number to the expiry, which would make it last (CVE-2025-68113)', async () => {
      const hmacKey = keysFrom(signingSecret).keyFor('challenge');
      const expires = Math.floor(Date.now() / 1000) + 60;
      // Made as the library made them before it closed the salt with `&`.
      const salt = `0123456789abcdef01234567?expires=${String(expires)}`;
      const number = 1234;
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + String(number)));
      const hex = Buffer.from(hash).toString('hex');
      const signature = createHmac('sha256', hmacKey).update(hex).digest('hex');
      const spliced = {algorithm: 'SHA-256', challenge: hex, signature, salt: `${salt}1`, number: 234};
      await isRefused(encoded(spliced));
      await isRefused(encoded({...spliced, salt, number}));
    });

    for (const nonsense of ['', 'x', encoded(null), encoded([]), encoded({number: 'x'}), 'é'.repeat(1000)]) {
      it(`is refused as ${JSON.stringify(nonsense).slice(0, 30)}`, () => isRefused(nonsense));
    }
  });

  describe('a publisher that requires a challenge', () => {
    it('refuses a request without, and takes one with', async () => {
      const publisher = await startPublisher({
        port: 0,
        ...(await place()),
        signingSecret,
        challenge: 'required',
      });
      assert.equal((await send(publisher.url, withSolution(null))).status, 422);
      const challenge = (await (await fetch(`${publisher.url}/api/challenge`)).json()) as Challenge;
      const {status} = await send(publisher.url, withSolution(encoded(solved(challenge))));
      assert.equal(status, 201);
      await publisher.close();
    });
  });
});
