import {createChallenge, extractParams, verifySolution} from 'altcha-lib/v1';
import {z} from 'zod';
import type {Keys} from '../secret.js';

/** The lifetime of a challenge, in milliseconds. A visitor may take an hour to fill in a form. */
const lifetime = 2 * 60 * 60 * 1000;

/** The largest number to find: 50,000 hashes on average, less than a second on a phone. */
const hardest = 100_000;

/** Makes a challenge of ALTCHA, version 1. Its expiry is part of the salt, which is signed. */
export function makeChallenge(keys: Keys) {
  return createChallenge({
    algorithm: 'SHA-256',
    hmacKey: keys.keyFor('challenge'),
    maxnumber: hardest,
    expires: new Date(Date.now() + lifetime),
  });
}

const payload = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().max(100),
  number: z.int().nonnegative(),
  // Nothing may stand behind the expiry: what would be moved from there into the number changes its meaning
  // (CVE-2025-68113).
  salt: z.string().regex(/^[\da-f]{16,64}\?expires=\d{10,12}&$/),
  signature: z.string().max(200),
});

export interface SolvedChallenge {
  challenge: string;
  expires: Date;
}

/**
 * The challenge that a solution is for, if we made it, it has not expired, and the solution is right. That it is used
 * once is for the database to see to.
 * @param solution base64 of JSON, as the form sends it
 */
export async function solvedChallenge(keys: Keys, solution: string): Promise<SolvedChallenge | undefined> {
  const read = payload.safeParse(parsed(solution));
  if (!read.success) return undefined;
  const expires = new Date(Number(extractParams(read.data)['expires']) * 1000);
  const isRight = await verifySolution(read.data, keys.keyFor('challenge'), true);
  return isRight ? {challenge: read.data.challenge, expires} : undefined;
}

function parsed(solution: string): unknown {
  try {
    return JSON.parse(Buffer.from(solution, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
