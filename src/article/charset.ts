/** Reads bytes that are not UTF-8. Loaded on demand. */

/** Where XML and HTML name their charset themselves. */
const inText = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i;

/**
 * The text of an answer whose bytes are not UTF-8, or whose header says so. A byte order mark goes before all that is
 * said; then come header and text; then what browsers assume. Never throws.
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
export function decode(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const [first, second] = bytes;
  const isBigEndian = first === 0xfe && second === 0xff;
  if (isBigEndian || (first === 0xff && second === 0xfe))
    return new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le').decode(bytes);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, inXml, inHtml] = inText.exec(beginning) ?? [];
  const [, inHeader = ''] = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ?? [];
  // Many servers name one charset for all their files: only bytes that are not UTF-8 can be of a kind like that.
  const labels = /^(?:utf-?16|iso-2022|hz)/i.test(inHeader)
    ? [inHeader]
    : ['utf-8', inHeader, inXml, inHtml, 'windows-1252'];
  for (const label of labels) {
    try {
      if (label) return new TextDecoder(label, {fatal: label === 'utf-8'}).decode(bytes);
    } catch {
      // Not UTF-8, or a name that no browser knows: the next.
    }
  }
  return new TextDecoder().decode(bytes);
}
