/** Unwraps text that carries a snippet: mails, documents, escaped HTML. */
import type {ParseHtml} from '../embed.js';

/** A mail in quoted-printable: https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
function decodeQuotedPrintable(text: string): string {
  // There, every equals sign is encoded.
  if (!/=3D["“]/i.test(text) || /=\s*["{]/.test(text)) return text;
  const joined = text.replace(/=\r?\n/g, '');
  return joined.replace(/(?:=[\da-f]{2})+/gi, codes => {
    const bytes = Uint8Array.from(codes.slice(1).split('='), code => parseInt(code, 16));
    return new TextDecoder().decode(bytes);
  });
}

/** Removes the `>` that mails put before quoted lines. */
function removeQuoteMarks(text: string): string {
  const lines = text.split('\n');
  const quoted = lines.filter(line => /^\s*(?:>|&gt;) ?/.test(line));
  // A line of a snippet may be the end of its start tag.
  const isMail = quoted.length > 1 && quoted.length >= lines.filter(line => line.trim()).length / 2;
  return isMail ? lines.map(line => line.replace(/^\s*(?:(?:>|&gt;) ?)+/, '')).join('\n') : text;
}

/** Takes the code out of Markdown. */
function removeFences(text: string): string {
  const fenced = [...text.matchAll(/^[ \t]*(?:```|~~~)[^\n]*\n([^]*?)^[ \t]*(?:```|~~~)/gm)].map(
    ([, code = '']) => code,
  );
  return fenced.length > 0 ? fenced.join('\n') : text;
}

/** A start tag of ours, or another's form or script, in a string of a program. */
const inString =
  /<(?:offprint-[a-z-]+|[a-z]+\s+data-offprint|form|script)[^"'={]*=\s*\\+["']|\\u003c(?:offprint-|div|script|form)/i;

/** Takes HTML out of a string of JavaScript or JSON. */
function unescapeString(text: string): string {
  if (!inString.test(text) || /<(?:offprint-[a-z-]+|[a-z]+\s+data-offprint)[^"'={]*=\s*["'{]/i.test(text))
    return text;
  return text.replace(/\\+(u[\da-f]{4}|["'/nrt\\])/gi, (_, escaped: string) => {
    if (/^u/i.test(escaped)) return String.fromCharCode(parseInt(escaped.slice(1), 16));
    return {n: '\n', r: '\r', t: '\t'}[escaped] ?? escaped;
  });
}

/** A snippet in a URL, or in WPBakery's block of raw HTML, which encodes it so. */
function decodePercent(text: string): string {
  const decoded = text.replace(/\[vc_raw_html[^\]]*\]([\w+/=]+)\[\/vc_raw_html\]/g, (whole, code: string) => {
    try {
      return atob(code);
    } catch {
      return whole;
    }
  });
  if (!/%3C(?:offprint-|div|script|form)/i.test(decoded)) return text;
  return decoded.replace(/(?:%[\da-f]{2})+/gi, codes => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** Word processors make longer dashes of hyphens, and keep words together with others. */
function repairHyphens(text: string): string {
  return text.replace(/(<\/?offprint|\sdata)[\u2010-\u2015\u2212](?=[a-z])/gi, '$1-');
}

/** Mail programs and chats make links of the URLs in attributes. */
function removeAutomaticLinks(text: string): string {
  return text
    .replace(/(=\s*["“”])<a\s[^>]*?href=["']([^"'<>]*)["'][^>]*>[^<]*<\/a>(?=["“”])/gi, '$1$2')
    .replace(/(=\s*["“”])<((?:https?|mailto):[^|<>\s]+)(?:\|[^<>]*)?>(?=["“”])/gi, '$1$2')
    .replace(/(=\s*["“”])\[https?:[^\]]*\]\((https?:[^)\s]+)\)(?=["“”])/gi, '$1$2');
}

/** Undoes what carries a snippet. Text that is none of it stays as it is. */
export function unwrap(text: string): string {
  const steps = [
    decodeQuotedPrintable,
    removeFences,
    removeQuoteMarks,
    unescapeString,
    decodePercent,
    repairHyphens,
    removeAutomaticLinks,
  ];
  return steps.reduce((current, step) => step(current), text.replace(/^\ufeff/, ''));
}

/** The text that HTML shows, with line ends where it shows some. For snippets that stand on a page as text. */
export function shownText(html: string, parseHtml: ParseHtml): string {
  const {body} = parseHtml(html);
  for (const lineBreak of body.querySelectorAll('br')) lineBreak.replaceWith('\n');
  for (const block of body.querySelectorAll('p, div, li, pre, tr')) block.append('\n');
  return body.textContent;
}
