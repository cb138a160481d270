/** Reads values that frameworks write as JavaScript: `{'text'}`, `:attribute="'text'"`. */

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** An escape sequence in a string: `\n`, `\u00e9`, `\u{1f600}`, `\xe9`, or a line that continues. */
const escape = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[^]))/gi;

function unescape(text: string): string {
  return text.replace(escape, (_, point?: string, four?: string, two?: string, character?: string) => {
    const hex = point ?? four ?? two;
    if (hex !== undefined) {
      const code = parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    const written = character ?? '';
    return /[\r\n]/.test(written) ? '' : (escapes[written] ?? written);
  });
}

/**
 * Evaluates a string, a number or a boolean.
 * @returns the value of an attribute; null for false, null and undefined, which leave the attribute out; undefined for
 *   any other expression, such as a variable
 */
export function evaluateLiteral(expression: string): string | null | undefined {
  const text = expression.trim();
  const [, quote, inner = ''] = /^(["'`])([^]*)\1$/.exec(text) ?? [];
  if (quote) {
    const body = inner.replace(/\\[^]/g, '');
    // Two strings and something between them, or a template with a variable.
    if (body.includes(quote) || (quote === '`' && body.includes('${'))) return undefined;
    return unescape(inner);
  }
  if (text === 'true') return '';
  if (/^(?:false|null|undefined)$/.test(text)) return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

/**
 * Finds the end of a JavaScript expression in braces.
 * @param start where `{` is
 * @returns the place behind `}`; the end of the text without one
 */
export function endOfBraces(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (/["'`]/.test(character)) at = endOfString(text, at);
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Finds the closing quote of a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[start]) return at;
  }
  return text.length;
}
