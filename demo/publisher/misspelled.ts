/** The number of letters to insert, delete or replace to turn one text into another. */
function editDistance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Shorter names are close to many variables of other programs. */
const shortest = 6;

/**
 * Finds variables that are probably misspelled settings.
 * @returns pairs of a variable and the setting that was probably meant
 */
export function misspelledVariables(
  environment: NodeJS.ProcessEnv,
  known: readonly string[],
): [variable: string, setting: string][] {
  return Object.keys(environment).flatMap(variable => {
    if (known.includes(variable) || variable.length < shortest) return [];
    const name = variable.toUpperCase();
    const meant = known.find(each => each.length >= shortest && editDistance(name, each) <= 2);
    return meant === undefined ? [] : [[variable, meant] as [string, string]];
  });
}
