const firstTag =
  /^\s*<(?:address|article|aside|blockquote|center|details|div|dl|figure|h[1-6]|header|main|ol|p|pre|section|table|ul)[\s/>]/i;

const lastTag = /<\/[a-z][a-z\d]*\s*>$/i;

const reference = /&(lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-f]{1,6});/gi;

const characters: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'};

/**
 * Decodes HTML that a system has escaped once too often, `&lt;p&gt;…&lt;/p&gt;`. A text about tags is not such a text:
 * it does not begin with the start tag of a block and end with an end tag.
 */
export function decodeDoubleEscaped(html: string): string {
  if (html.includes('<') || !html.includes('&')) return html;
  const decoded = html.replace(reference, (written, name: string) => {
    const code = Number(name.toLowerCase().replace('#x', '0x').replace('#', ''));
    return characters[name.toLowerCase()] ?? (code < 128 ? String.fromCharCode(code) : written);
  });
  return firstTag.test(decoded) && lastTag.test(decoded.trimEnd()) ? decoded : html;
}
