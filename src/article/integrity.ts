const token = /^sha(256|384|512)-([\w+/-]+=*)(?:\?.*)?$/i;

/**
 * Parses an `integrity` attribute; undefined without any digest of a known kind. Only the strongest kind counts.
 * @see https://www.w3.org/TR/SRI/#parse-metadata-section
 */
export function parseIntegrity(text: string): {bits: number; digests: string[]} | undefined {
  const known = text.split(/\s+/).flatMap(part => {
    const [, bits, digest = ''] = token.exec(part) ?? [];
    return bits ? [{bits: Number(bits), digest: digest.replaceAll('-', '+').replaceAll('_', '/')}] : [];
  });
  if (known.length === 0) return undefined;
  const strongest = Math.max(...known.map(({bits}) => bits));
  return {
    bits: strongest,
    digests: known.filter(({bits}) => bits === strongest).map(({digest}) => digest),
  };
}

/**
 * Whether bytes have one of the digests in `integrity`. False where it names no known digest, and on pages without
 * `crypto.subtle` (plain HTTP): bytes that can't be checked are not shown.
 */
export async function matchesIntegrity(bytes: BufferSource, integrity: string): Promise<boolean> {
  const expected = parseIntegrity(integrity);
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!expected || !subtle) return false;
  const digest = await subtle.digest(`SHA-${String(expected.bits)}`, bytes);
  return expected.digests.includes(btoa(String.fromCharCode(...new Uint8Array(digest))));
}
