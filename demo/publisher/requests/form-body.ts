/** The values of a form by field name. Several fields may have one name. */
export type FormBody = ReadonlyMap<string, readonly string[]>;

/** Decodes percent-encoding to bytes. Each character of the text stands for one byte. */
function percentDecode(encoded: string): Buffer {
  const text = encoded
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** Resolves the character references that browsers post for characters outside of the page's encoding. */
function resolveReferences(text: string): string {
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

/** The hidden field in which browsers post the form's encoding (https://html.spec.whatwg.org/#attr-fe-name-charset). */
const charsetField = /(?:^|&)_charset_=([\w-]+)/;

/** Chooses UTF-8 if the bytes are valid UTF-8, else the encoding that the form names, else windows-1252. */
function decoderFor(bytes: Uint8Array, charset = ''): (bytes: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  try {
    utf8.decode(bytes);
    return each => utf8.decode(each);
  } catch {
    const encoding = decoderOf(charset)?.encoding.replace('utf-8', '') || 'windows-1252';
    // Without `stream`, Node 20 decodes windows-1252 as Latin-1.
    return each => resolveReferences(new TextDecoder(encoding).decode(each, {stream: true}));
  }
}

/**
 * Parses a form that a browser posted without the script: `application/x-www-form-urlencoded`
 * (https://url.spec.whatwg.org/#application/x-www-form-urlencoded). It is in the encoding of the form's page, which the
 * post does not name.
 */
export function readFormBody(body: Uint8Array): FormBody {
  const encoded = Buffer.from(body).toString('latin1');
  const decode = decoderFor(percentDecode(encoded), charsetField.exec(encoded)?.[1]);
  const values = new Map<string, string[]>();
  for (const pair of encoded.split('&')) {
    if (!pair) continue;
    const [name = '', ...rest] = pair.split('=');
    const [key, value] = [name, rest.join('=')].map(part => decode(percentDecode(part)));
    if (key === undefined || value === undefined) continue;
    const earlier = values.get(key);
    if (earlier) earlier.push(value);
    else values.set(key, [value]);
  }
  return values;
}
