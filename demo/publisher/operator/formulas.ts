/** Characters that start a formula in spreadsheets, with their full-width forms. */
const sign = String.raw`[=+\-@\u207A-\u207C\u208A-\u208C\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]`;

/** Characters that a spreadsheet may strip first: white space, quotes, invisible characters. */
const dropped = String.raw`[\s"'“”‘’\p{Cf}\p{Cc}]`;

const formula = new RegExp(`^(?=[\\t\\r\\n]|${dropped}*${sign})`, 'u');

const isSign = new RegExp(sign, 'u');
const isDropped = new RegExp(dropped, 'u');

// A program that takes semicolons for the separator, as Excel does in half of Europe, begins a cell there whatever the
// quotes say, and then at the ends of lines too.
const isSeparator = /[;\t\r\n]/;

/**
 * Marks what could be a formula after each separator. From the end, so that every character is looked at once: from the
 * start, each of many separators in a row would look past all that follow it.
 */
function markWithin(text: string): string {
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
 * A text that no spreadsheet runs: an apostrophe stands where a cell could begin with a formula.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function withoutFormulas(text: string): string {
  return markWithin(text).replace(formula, "'");
}

/** JSON with the same value that no spreadsheet runs as a formula. */
export function jsonWithoutFormulas(value: Record<string, string>): string {
  return JSON.stringify(value).replaceAll(';', String.raw`\u003b`);
}
