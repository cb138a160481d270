/** Characters that start a formula in spreadsheets, with their full-width forms. */
const sign = String.raw`[=+\-@\u207A-\u207C\u208A-\u208C\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]`;

/** Characters that a spreadsheet may strip first: white space, quotes, invisible characters. */
const dropped = String.raw`[\s"'“”‘’\p{Cf}\p{Cc}]`;

const formula = new RegExp(`^(?=[\\t\\r\\n]|${dropped}*${sign})`, 'u');

const isSign = new RegExp(sign, 'u');
const isDropped = new RegExp(dropped, 'u');

// Where the list separator is a semicolon, as in Excel in much of Europe, a cell begins after each semicolon, even between
// quotes, and then at line ends too.
const isSeparator = /[;\t\r\n]/;

/**
 * Marks possible formulas after separators inside a text. Goes from the end to the start, so that it visits each character
 * once. From the start, each of many separators in a row would have to look past all that follow it.
 */
function markAfterSeparators(text: string): string {
  if (!isSeparator.test(text) || !isSign.test(text)) return text;
  const marked: string[] = [];
  let isBeforeSign = false;
  for (const character of Array.from(text).reverse()) {
    if (isBeforeSign && isSeparator.test(character)) marked.push("'");
    marked.push(character);
    isBeforeSign = isSign.test(character) || (isBeforeSign && isDropped.test(character));
  }
  return marked.reverse().join('');
}

/**
 * Puts an apostrophe where a cell could begin with a formula, so that no spreadsheet runs it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function escapeFormulas(text: string): string {
  return markAfterSeparators(text).replace(formula, "'");
}

/** Writes JSON that no spreadsheet runs as a formula. */
export function formulaSafeJson(value: Record<string, string>): string {
  return JSON.stringify(value).replaceAll(';', String.raw`\u003b`);
}
