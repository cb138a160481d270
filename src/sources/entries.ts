/** What two spellings of one place or name have in common. */
const bare = (name: unknown) => String(name).trim().replace(/\/+$/, '');

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
  if (!item) return entries[0];
  return entries.find(entry => namesOf(entry).some(name => name != null && bare(name) === bare(item)));
}
