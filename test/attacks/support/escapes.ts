/** Ways to put a text into a format. */

export const inJson = (value: unknown): string => JSON.stringify(value);

/** Characters that XML has no way to write (https://www.w3.org/TR/xml/#charsets). */
const noXml = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** For text and attributes of XML, and of HTML. */
export function escapeXml(text: string): string {
  return text.replace(noXml, '\uFFFD').replace(/[&<>"]/g, character => entities[character] ?? '');
}

/** A section of text as it is. */
export function inXml(text: string): string {
  return `<![CDATA[${text.replace(noXml, '\uFFFD').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** What Cloudflare makes of an address: hexadecimal bytes, the first of which is the XOR key of the rest. */
export function encodeEmail(text: string): string {
  const bytes = [...new TextEncoder().encode(text)].map(byte => byte ^ 42);
  return [42, ...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
