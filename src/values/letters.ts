/** Whether a text is ASCII alone. If so, it can be searched without the classes of all letters, which are slow to compile. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** The letters and digits of a text, in which two spellings of the same words agree. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** The words of a text in lower case, without signs. */
export function wordsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.match(isAscii(lower) ? /[a-z\d]+/g : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether two titles have the same letters and digits or, without any, the same signs. */
export function isSameTitle(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  const letters = lettersOf(one);
  return letters !== '' && letters === lettersOf(other);
}

/** Whether a text has letters or digits. */
export function hasLetters(text: string): boolean {
  return /[a-z\d]/i.test(text) || (!isAscii(text) && /[\p{L}\p{N}]/u.test(text));
}
