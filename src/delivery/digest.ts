/** Digests where browsers have nothing for it: on pages that are not encrypted. */
import {sha256} from '@noble/hashes/sha2.js';

/**
 * As `crypto.subtle.digest`.
 * @param algorithm `SHA-256`, which is what ALTCHA's servers ask for unless they are told otherwise
 * @throws at any other
 */
export async function digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer> {
  if (algorithm !== 'SHA-256')
    throw new TypeError(`On a page that is not encrypted there is no ${algorithm}.`);
  return Uint8Array.from(sha256(data)).buffer;
}
