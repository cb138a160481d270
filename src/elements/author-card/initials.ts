/** Words before a name that are no part of it. */
const titles = /^(?:dr|prof|professor|pd|mr|mrs|ms|mx|miss|sir|dame)$/i;

/** Words after a name that are no part of it, without periods. As surnames, “Ma” and “Do” are written otherwise. */
const credentials = /^(?:[JS]r|I{2,3}|IV|MD|DO|PhD|RN|MPH|MSc|BSc|MA|BA|MBA|FRCP|FACS)$/;

/**
 * Returns the first letters of a name's first and last word, without titles and credentials. In “Smith, Anna” the last
 * word comes first.
 */
export function initials(name: string): string {
  const [before, ...after] = name.replace(/\([^)]*\)|\p{L}{2,}\.|\b[Hh]\.\s*[Cc]\./gu, ' ').split(',');
  const family = nameWords(before ?? '');
  const words = family.length > 1 ? family : [...nameWords(after[0] ?? ''), ...family];
  const letters = words.map(firstLetter);
  return (letters[0] ?? '') + (letters.length > 1 ? (letters.at(-1) ?? '') : '');
}

/** Returns the letter that a word begins with, give or take a quotation mark, with its accents; empty if there is none. */
function firstLetter(word: string): string {
  return /^[^\p{L}\p{N}]*(\p{L}\p{M}*)/u.exec(word)?.[1] ?? '';
}

/** Returns the words that begin with a letter, without titles and credentials. */
function nameWords(text: string): string[] {
  const words = text.split(/\s+/).filter(firstLetter);
  while (words[0] && titles.test(words[0].replaceAll('.', ''))) words.shift();
  while (credentials.test(words.at(-1)?.replaceAll('.', '') ?? '')) words.pop();
  return words;
}
