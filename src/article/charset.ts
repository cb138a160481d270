/** The encoding that an XML declaration or a `meta` element names. */
const declaredCharset =
  /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i;

/** UTF-8 by the header, or no charset in the header. */
const mayBeUtf8 = /^(?![^]*charset=(?!"?utf-?8))/i;

/** Decodes the bytes of an answer. Never throws. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  try {
    if (mayBeUtf8.test(contentType)) return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    // Not UTF-8.
  }
  return decodeOther(bytes, contentType);
}

/**
 * Decodes bytes that are not UTF-8, or whose header names another encoding. A byte order mark decides first, then the
 * header and the text itself, then the default of browsers.
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
function decodeOther(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const [first, second] = bytes;
  const isBigEndian = first === 0xfe && second === 0xff;
  if (isBigEndian || (first === 0xff && second === 0xfe))
    return new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le').decode(bytes);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, inXml, inHtml] = declaredCharset.exec(beginning) ?? [];
  const [, inHeader = ''] = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ?? [];
  // Many servers send one charset for all files. Bytes that are valid UTF-8 can't be any of these three.
  const labels = /^(?:utf-?16|iso-2022|hz)/i.test(inHeader)
    ? [inHeader]
    : ['utf-8', inHeader, inXml, inHtml, 'windows-1252'];
  for (const label of labels) {
    try {
      if (label) return new TextDecoder(label, {fatal: label === 'utf-8'}).decode(bytes);
    } catch {
      // Not UTF-8, or a label that no browser knows.
    }
  }
  return new TextDecoder().decode(bytes);
}
