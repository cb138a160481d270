const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Escapes text for HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] ?? character);
}

/**
 * Makes the id that GitHub gives to a heading: https://docs.github.com/get-started/writing-on-github.
 * @param text the heading without its markup
 * @param taken the ids of the page so far. The new one is added
 */
export function headingId(text: string, taken: Set<string>): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  let free = id;
  for (let count = 1; taken.has(free); count += 1) free = `${id}-${String(count)}`;
  taken.add(free);
  return free;
}
