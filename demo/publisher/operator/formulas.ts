/** What spreadsheets take for the beginning of a formula, and the forms that they may fold into it. */
const sign = String.raw`[=+\-@\u207A-\u207C\u208A-\u208C\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]`;

/** What a program may drop before it looks: white space, quotes, characters without a shape. */
const dropped = String.raw`[\s"'“”‘’\p{Cf}\p{Cc}]*`;

const formula = new RegExp(`^(?=[\\t\\r\\n]|${dropped}${sign})`, 'u');

// A program that takes semicolons for the separator, as Excel does in half of Europe, begins a cell there whatever the
// quotes say, and then at the ends of lines too.
const formulaWithin = new RegExp(`([;\\t\\r\\n])(?=${dropped}${sign})`, 'gu');

/**
 * A text that no spreadsheet runs: an apostrophe stands where a cell could begin with a formula.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function withoutFormulas(text: string): string {
  return text.replace(formulaWithin, "$1'").replace(formula, "'");
}

/** JSON that no spreadsheet runs, and that still says the same. */
export function jsonWithoutFormulas(value: Record<string, string>): string {
  return JSON.stringify(value).replaceAll(';', String.raw`\u003b`);
}
