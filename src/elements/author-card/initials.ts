/**
 * Returns the first letters of a name's first and last word. Text after a comma (“, MD”) and titles that end in a
 * period (“Dr.”) do not count; “J. R.” does.
 */
export function initials(name: string): string {
  const words = name.replace(/,.*|\p{L}{2,}\./gu, '').matchAll(/(\p{L}\p{M}*)\S*/gu);
  const [first = '', ...others] = [...words].map(([, letter]) => letter);
  return first + (others.at(-1) ?? '');
}
