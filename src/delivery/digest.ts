/** Digests for pages without HTTPS, where browsers have no `crypto.subtle`. */
import {sha256} from '@noble/hashes/sha2.js';

/**
 * Works like `crypto.subtle.digest`.
 * @param algorithm `SHA-256`, the default of ALTCHA's servers
 * @throws TypeError for any other
 */
export async function digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer> {
  if (algorithm !== 'SHA-256') throw new TypeError(`Pages without HTTPS have no ${algorithm}.`);
  return Uint8Array.from(sha256(data)).buffer;
}
