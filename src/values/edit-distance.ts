/**
 * The edit distance of two words: how many letters are missing, added, changed, or exchanged with the next one, each
 * letter counted at most once
 * (https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance).
 */
export function editDistance(one: string, other: string): number {
  let [previousRow, row]: number[][] = [[], [...new Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    const at = (list: number[] | undefined, index: number) => list?.[index] ?? Infinity;
    for (let j = 1; j <= other.length; j += 1) {
      const changed = at(row, j - 1) + Number(one[i - 1] !== other[j - 1]);
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? at(previousRow, j - 2) + 1 : Infinity;
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed, swapped);
    }
    [previousRow, row] = [row, next];
  }
  return row?.at(-1) ?? 0;
}

/** Words longer than this are compared no further: a value can be a whole text. */
const longestWord = 40;

/**
 * Finds the word that was probably meant: the nearest one, ignoring case, at most two letters away, or one in a short
 * word.
 */
export function findMeant(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const lowercase = word.toLowerCase();
  let best = word.length > 5 ? 2.5 : 1.5;
  let meant: string | undefined;
  for (const each of known) {
    const distance = editDistance(lowercase, each.toLowerCase());
    if (distance >= best) continue;
    best = distance;
    meant = each;
  }
  return meant;
}

/** The question that a warning ends with; empty if no known word is near. */
export function didYouMean(word: string, known: Iterable<string>, prefix = ''): string {
  const meant = findMeant(word, known);
  return meant === undefined ? '' : ` Did you mean ${prefix}${meant}?`;
}
