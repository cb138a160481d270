/** A form in which two spellings of an id, slug or URL compare equal: without a final slash, decoded. */
function comparable(name: unknown): string | undefined {
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  const text = String(name).trim().replace(/\/$/, '');
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/**
 * Finds an entry of a list.
 * @param item id, slug or URL; the first entry without it
 * @param namesOf the ids, slugs and URLs of an entry
 */
export function findEntry<T>(
  entries: readonly T[],
  item: string | null | undefined,
  namesOf: (entry: T) => readonly unknown[],
): T | undefined {
  const sought = comparable(item);
  return sought
    ? entries.find(entry => namesOf(entry).some(name => comparable(name) === sought))
    : entries[0];
}
