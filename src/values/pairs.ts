/**
 * Reads tokens such as `campaign:spring list:42`: the name ends at the first colon.
 * @param warn called with each token that is not such a pair
 */
export function parsePairs(text: string | null, warn: (token: string) => void): Record<string, string> {
  const pairs: [string, string][] = [];
  for (const token of text?.trim().split(/\s+/) ?? []) {
    const [, name, value] = /^([^:]+):(.+)$/.exec(token) ?? [];
    if (name && value) pairs.push([name, value]);
    else if (token) warn(token);
  }
  return Object.fromEntries(pairs);
}
