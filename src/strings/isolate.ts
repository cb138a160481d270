/**
 * Isolates a text from the sentence that it is put into, so that neither changes the order of the other's characters. A
 * Latin name or a phone number in an Arabic sentence needs it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates.
 * The text may go into an attribute or a plain email, where no `<bdi>` can stand.
 * @param direction the direction of the text; `auto` is that of its first letter
 */
export function isolate(text: string, direction: 'auto' | 'ltr' = 'auto'): string {
  const start = direction === 'ltr' ? '\u2066' : '\u2068';
  return `${start}${text}\u2069`;
}
