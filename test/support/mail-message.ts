/** Reads emails as this project sends them: a small part of RFC 5322 and RFC 2045. */

export type Headers = ReadonlyMap<string, readonly string[]>;

export interface MailContent {
  /** The headers by their names in lower case, with all their values, unfolded and not decoded. */
  headers: Headers;
  /** The plain text, decoded; empty without one. */
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
  // A part without headers begins with an empty line.
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

/** Finds the first plain text in a part or in its own parts. */
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
