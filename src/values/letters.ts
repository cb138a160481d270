/** The letters and digits of a text, in which two spellings of the same words agree. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** The words of a text in lower case, without signs. */
export function wordsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  // The classes of all letters take a millisecond to compile.
  const isAscii = !/[^\0-\x7f]/.test(lower);
  return lower.match(isAscii ? /[a-z\d]+/g : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether two titles have the same letters and digits or, without any, the same signs. */
export function isSameTitle(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  const letters = lettersOf(one);
  return letters !== '' && letters === lettersOf(other);
}

/** Whether a text has letters or digits. Where it has those of English, the slow class of all letters is not needed. */
export function hasLetters(text: string): boolean {
  return /[a-z\d]/i.test(text) || /[\p{L}\p{N}]/u.test(text);
}
