/** The values of a form by field name. Several fields may have one name. */
export type FormBody = ReadonlyMap<string, readonly string[]>;

/** Decodes percent-encoding, one byte for each character. */
function bytesIn(encoded: string): Buffer {
  const text = encoded
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** Resolves the character references that browsers post for characters outside of the page's encoding. */
function withoutReferences(text: string): string {
  return text.replace(/&#(\d{2,7});/g, (whole, digits: string) => {
    const code = Number(digits);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

/** What browsers fill in where a form has a hidden field of that name (https://html.spec.whatwg.org/#attr-fe-name-charset). */
const charset = /(?:^|&)_charset_=([\w-]+)/;

/** Decodes UTF-8, or else the encoding that the form names, or else windows-1252. */
function decoderFor(bytes: Uint8Array, said = ''): (bytes: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  try {
    utf8.decode(bytes);
    return each => utf8.decode(each);
  } catch {
    const encoding = decoderOf(said)?.encoding.replace('utf-8', '') || 'windows-1252';
    // In one go, Node 20 takes Latin-1 for windows-1252.
    return each => withoutReferences(new TextDecoder(encoding).decode(each, {stream: true}));
  }
}

/**
 * Reads what a browser posts by itself: `application/x-www-form-urlencoded`, in the encoding of the page the form stood
 * on, which the post does not name (https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
 */
export function readFormBody(body: Uint8Array): FormBody {
  const encoded = Buffer.from(body).toString('latin1');
  const decode = decoderFor(bytesIn(encoded), charset.exec(encoded)?.[1]);
  const values = new Map<string, string[]>();
  for (const pair of encoded.split('&')) {
    if (!pair) continue;
    const [name = '', ...rest] = pair.split('=');
    const [key, value] = [name, rest.join('=')].map(part => decode(bytesIn(part)));
    if (key === undefined || value === undefined) continue;
    const before = values.get(key);
    if (before) before.push(value);
    else values.set(key, [value]);
  }
  return values;
}
