/** What the spellings of one place or name have in common: a slash at its end, and how its letters are escaped, differ. */
function bare(name: unknown): string | undefined {
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  const text = String(name).trim().replace(/\/$/, '');
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/**
 * The entry of a list that a page asks for.
 * @param item its id, slug or URL; the first entry without it
 * @param namesOf what an entry may be asked for by
 */
export function pick<T>(
  entries: readonly T[],
  item: string | null | undefined,
  namesOf: (entry: T) => readonly unknown[],
): T | undefined {
  const wanted = bare(item);
  return wanted ? entries.find(entry => namesOf(entry).some(name => bare(name) === wanted)) : entries[0];
}
