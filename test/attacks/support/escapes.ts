/** Escapes for texts in a format. */

export const inJson = (value: unknown): string => JSON.stringify(value);

/** Characters that XML can't express (https://www.w3.org/TR/xml/#charsets). */
const notXml = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Escapes a text for elements and attributes of XML and HTML. */
export function escapeXml(text: string): string {
  return text.replace(notXml, '\uFFFD').replace(/[&<>"]/g, character => entities[character] ?? '');
}

/** Writes a text as a CDATA section. */
export function inXml(text: string): string {
  return `<![CDATA[${text.replace(notXml, '\uFFFD').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Encodes an address as Cloudflare does: hexadecimal bytes, the first of which is the XOR key of the others. */
export function encodeEmail(text: string): string {
  const bytes = [...new TextEncoder().encode(text)].map(byte => byte ^ 42);
  return [42, ...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
