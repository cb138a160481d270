/** A JSON value. Members that are undefined are left out. */
export type Json =
  string | number | boolean | null | readonly Json[] | {readonly [name: string]: Json | undefined};

/**
 * Serializes JSON. `JSON.stringify` would call the `toJSON` that old versions of Prototype add to arrays and strings.
 * Every `<` is escaped, so that the text can stand in a script element, and so is every unpaired surrogate.
 */
export function stringifyJson(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(stringifyJson).join()}]`;
  const members = Object.entries(value as Record<string, Json | undefined>).flatMap(([name, member]) =>
    member === undefined ? [] : [`${quote(name)}:${stringifyJson(member)}`],
  );
  return `{${members.join()}}`;
}

function quote(text: string): string {
  // eslint-disable-next-line no-control-regex -- JSON requires escaped control characters
  const escaped = text.replace(/["\\<\u0000-\u001f\u2028\u2029]|\p{Cs}/gu, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}
