/**
 * The first letters of a name's first and last word. What follows a comma (“, MD”) and titles that end in a full stop
 * (“Dr.”) are no part of the name; “J. R.” is.
 */
export function initials(name: string): string {
  const words = name.replace(/,.*|\p{L}{2,}\./gu, '').matchAll(/(\p{L}\p{M}*)\S*/gu);
  const [first = '', ...others] = Array.from(words, ([, letter]) => letter);
  return first + (others.at(-1) ?? '');
}
