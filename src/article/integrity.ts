/** Checks what was fetched against what the page expects of it: https://www.w3.org/TR/SRI/. Loaded on demand. */

const expectation = /^sha(256|384|512)-([\w+/-]+=*)(?:\?.*)?$/i;

/** What an `integrity` attribute says; undefined where it names no digest of a kind that SRI knows. */
export function parseIntegrity(text: string): {bits: number; digests: string[]} | undefined {
  const known = text.split(/\s+/).flatMap(token => {
    const [, bits, digest = ''] = expectation.exec(token) ?? [];
    return bits ? [{bits: Number(bits), digest: digest.replaceAll('-', '+').replaceAll('_', '/')}] : [];
  });
  // The strongest kind counts alone, as in HTML.
  const bits = Math.max(...known.map(one => one.bits));
  return known.length > 0
    ? {bits, digests: known.filter(one => one.bits === bits).map(({digest}) => digest)}
    : undefined;
}

/**
 * Whether bytes are those that `integrity` names. Never where it names no digest, nor on a page without
 * `crypto.subtle`, that is over plain HTTP: what cannot be checked is not what was asked for.
 */
export async function isIntact(bytes: BufferSource, integrity: string): Promise<boolean> {
  const expected = parseIntegrity(integrity);
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!expected || !subtle) return false;
  const digest = await subtle.digest(`SHA-${String(expected.bits)}`, bytes);
  return expected.digests.includes(btoa(String.fromCharCode(...new Uint8Array(digest))));
}
