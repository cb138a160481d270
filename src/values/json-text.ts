/** What JSON can say; a member that is undefined is left out. */
export type Json =
  string | number | boolean | null | readonly Json[] | {readonly [name: string]: Json | undefined};

/**
 * Writes JSON. Not `JSON.stringify`, which old Prototype's `toJSON` on arrays and strings corrupts. Every `<` is
 * escaped, so that the text can stand in a script element, and so is every half of a surrogate pair without the other.
 */
export function stringifyJson(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(stringifyJson).join()}]`;
  const members = Object.entries(value as Record<string, Json | undefined>).flatMap(([name, member]) =>
    member === undefined ? [] : [`${quoted(name)}:${stringifyJson(member)}`],
  );
  return `{${members.join()}}`;
}

function quoted(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what JSON wants escaped
  const escaped = text.replace(/["\\<\u0000-\u001f\u2028\u2029]|\p{Cs}/gu, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}
