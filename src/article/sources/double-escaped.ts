/** An escaped start tag of a block at the start of a text. */
const firstTag =
  /^\s*(?:&lt;|&#0*60;|&#x0*3c;)(?:address|article|aside|blockquote|center|details|div|dl|figure|h[1-6]|header|main|ol|p|pre|section|table|ul)(?:\s[^<]{0,1000}?|\/)?(?:&gt;|&#0*62;|&#x0*3e;)/i;

/** An escaped end tag at the end of a text. */
const lastTag = /(?:&lt;|&#0*60;|&#x0*3c;)\/[a-z][a-z\d]*\s*(?:&gt;|&#0*62;|&#x0*3e;)$/i;

const characters: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'};

/**
 * Decodes HTML that a system has escaped once too often, `&lt;p&gt;…&lt;/p&gt;`. A text about tags is not such a text:
 * it does not begin with a block and end with an end tag.
 */
export function decodeDoubleEscaped(html: string): string {
  if (html.includes('<') || !firstTag.test(html) || !lastTag.test(html.trimEnd().slice(-60))) return html;
  return html.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (reference: string, ...parts) => {
      const [name, decimal, hexadecimal] = parts as (string | undefined)[];
      if (name) return characters[name.toLowerCase()] ?? reference;
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
      return code < 128 ? String.fromCharCode(code) : reference;
    },
  );
}
