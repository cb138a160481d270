/** As much of an e-mail's format (RFC 5322, RFC 2045) as it takes to read what this project sends. */

export type Headers = ReadonlyMap<string, readonly string[]>;

export interface MailContent {
  /** By their names in small letters, each as often as it stands there: unfolded, and not decoded. */
  headers: Headers;
  /** The plain text, decoded. Empty where there is none. */
  text: string;
}

interface Part {
  headers: Headers;
  body: string;
}

export function readMessage(raw: string): MailContent {
  const message = split(raw);
  return {headers: message.headers, text: plainText(message) ?? ''};
}

function split(raw: string): Part {
  // A part without headers begins with the empty line that ends them.
  const end = raw.startsWith('\r\n') ? 0 : raw.indexOf('\r\n\r\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const body = end < 0 ? '' : raw.slice(end).replace(/^(?:\r\n){1,2}/, '');
  const headers = new Map<string, string[]>();
  for (const line of head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const [, name, value] = /^([^:\s]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value]);
  }
  return {headers, body};
}

/** The first plain text in a part or in what it is made of. */
function plainText({headers, body}: Part): string | undefined {
  const type = headers.get('content-type')?.[0] ?? 'text/plain';
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined) {
    const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1);
    return parts
      .filter(part => !part.startsWith('--'))
      .map(part => plainText(split(part.replace(/^[ \t]*\r\n/, ''))))
      .find(text => text !== undefined);
  }
  if (!/^text\/plain\b/i.test(type)) return undefined;
  return decode(body, headers.get('content-transfer-encoding')?.[0]);
}

function decode(body: string, encoding = '7bit'): string {
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding.toLowerCase() !== 'quoted-printable') return body;
  const joined = body.replace(/=\r\n/g, '');
  const bytes = joined.replace(/=([\dA-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
