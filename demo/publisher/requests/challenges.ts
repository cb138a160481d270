import {createChallenge, extractParams, verifySolution} from 'altcha-lib/v1';
import {z} from 'zod';
import type {Keys} from '../secret.js';

/** The lifetime of a challenge, in milliseconds. A visitor may take an hour to fill in a form. */
const lifetime = 2 * 60 * 60 * 1000;

/** The largest secret number. Finding it takes 50,000 hashes on average, less than a second on a phone. */
const largestNumber = 100_000;

/** Makes a challenge of ALTCHA, version 1. The expiry is part of the signed salt. */
export function makeChallenge(keys: Keys) {
  return createChallenge({
    algorithm: 'SHA-256',
    hmacKey: keys.keyFor('challenge'),
    maxnumber: largestNumber,
    expires: new Date(Date.now() + lifetime),
  });
}

const payload = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().max(100),
  number: z.int().nonnegative(),
  // The salt has to end after the expiry. Otherwise digits of the number could be moved into the expiry, which would
  // extend it (CVE-2025-68113).
  salt: z.string().regex(/^[\da-f]{16,64}\?expires=\d{10,12}&$/),
  signature: z.string().max(200),
});

export interface SolvedChallenge {
  challenge: string;
  expires: Date;
}

/**
 * Returns the challenge of a solution, if this publisher made it, it has not expired, and the solution is right. The
 * database ensures that each challenge is used once.
 * @param solution base64 of JSON, as the form sends it
 */
export async function verifyChallenge(keys: Keys, solution: string): Promise<SolvedChallenge | undefined> {
  const result = payload.safeParse(parseSolution(solution));
  if (!result.success) return undefined;
  const expires = new Date(Number(extractParams(result.data)['expires']) * 1000);
  const isRight = await verifySolution(result.data, keys.keyFor('challenge'), true);
  return isRight ? {challenge: result.data.challenge, expires} : undefined;
}

function parseSolution(solution: string): unknown {
  try {
    return JSON.parse(Buffer.from(solution, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
